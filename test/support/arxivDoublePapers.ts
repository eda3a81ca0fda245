// The papers that the arXiv double knows: facts from papers.json, as one record per version.
import file from "./papers.json" with { type: "json" };

/** One paper as papers.json holds it; a version may differ from the paper in what it names. */
export interface StoredPaper {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The primary one first. */
  readonly categories: readonly string[];
  readonly abstract: string;
  readonly comment?: string;
  readonly journalRef?: string;
  readonly doi?: string;
  readonly versions: readonly StoredVersion[];
  /** Says what is invented; not sent. */
  readonly note?: string;
}

export interface StoredVersion extends Partial<Omit<StoredPaper, "id" | "versions">> {
  readonly date: string;
}

/** A paper at one of its versions, as the API would describe it. */
export interface PaperVersion extends Omit<StoredPaper, "versions" | "note"> {
  readonly version: number;
  /** The date of the first version. */
  readonly published: string;
  /** The date of this version. */
  readonly updated: string;
}

export const storedPapers: readonly StoredPaper[] = file.papers;

/** The version that `asked` names (`2003.01054v1`, `math.GT/0309136`), the newest without one, or undefined. */
export function versionAsked(papers: readonly StoredPaper[], asked: string): PaperVersion | undefined {
  const [, id, digits] = /^(.*?)(?:v(\d+))?$/.exec(asked.replace(/^([a-z-]+)\.[A-Z]{2}\//, "$1/"))!;
  const paper = papers.find((it) => it.id === id);
  if (!paper) return undefined;
  const version = digits === undefined ? paper.versions.length : Number(digits);
  const stored = paper.versions[version - 1];
  if (!stored) return undefined;
  const { versions, note: _, ...rest } = paper;
  const { date, note: __, ...changes } = stored;
  return { ...rest, ...changes, version, published: versions[0]!.date, updated: date };
}
