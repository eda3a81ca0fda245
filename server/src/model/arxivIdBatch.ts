// Several papers pasted at once: a column of ids and addresses, a BibTeX file, or prose that mentions some.
import { isAddress } from "./arxivAddress.ts";
import { type ArxivId, findArxivIds, readArxivId } from "./arxivId.ts";
import { type BibtexEntry, readBibtex } from "./bibtex.ts";
import { eprintOf } from "./bibtexEprint.ts";

export interface UnreadId {
  /** As it is written. */
  readonly text: string;
  /** One plain sentence. */
  readonly problem: string;
  /** An id that arXiv itself would make of it. */
  readonly repair: string | undefined;
}

export interface ArxivIdBatch {
  /** Prose says other things too; the other two are papers and nothing else. */
  readonly form: "column" | "bibtex" | "prose";
  /** Each paper once, in the order of first mention, as it is mentioned first. */
  readonly ids: readonly ArxivId[];
  /** The entries of a BibTeX file that name no paper of arXiv: they tell themselves what they are. */
  readonly cited: readonly BibtexEntry[];
  /** What was meant for a paper and is none. */
  readonly unread: readonly UnreadId[];
}

/** Reads every paper that a text names; in prose only what cannot be anything else counts as an id. */
export function readArxivIds(text: string): ArxivIdBatch {
  const entries = readBibtex(text);
  if (entries) return { form: "bibtex", ...batchOfBibtex(entries) };
  const column = columnOf(text);
  if (column) return { form: "column", ...batchOf(column), cited: [] };
  return { form: "prose", ids: eachOnce(findArxivIds(text).map(({ id }) => id)), cited: [], unread: [] };
}

function batchOf(texts: readonly string[]): Pick<ArxivIdBatch, "ids" | "unread"> {
  const ids: ArxivId[] = [];
  const unread: UnreadId[] = [];
  for (const text of texts) {
    const reading = readArxivId(text);
    if (reading.ok) ids.push(reading.id);
    else unread.push({ text, problem: reading.problem, repair: reading.repair });
  }
  return { ids: eachOnce(ids), unread };
}

/** An entry that breaks off is no paper, unless it has named one of arXiv by then: of that arXiv says all the rest. */
function batchOfBibtex(entries: readonly BibtexEntry[]): Omit<ArxivIdBatch, "form"> {
  const { ids, unread } = batchOf(entries.flatMap((entry) => eprintOf(entry) ?? []));
  const others = entries.filter((entry) => eprintOf(entry) === undefined);
  const broken = others.flatMap(({ key, problem }) =>
    problem === undefined ? [] : [{ text: key, problem, repair: undefined }],
  );
  const cited = others.filter(({ problem }) => problem === undefined);
  return { ids, cited, unread: [...unread, ...broken] };
}

function eachOnce(ids: readonly ArxivId[]): ArxivId[] {
  const first = new Map<string, ArxivId>();
  for (const id of ids) if (!first.has(id.id)) first.set(id.id, id);
  return [...first.values()];
}

/** The ids and addresses of a text that holds nothing else, whatever is between them; undefined for any other text. */
function columnOf(text: string): string[] | undefined {
  const parts = text
    .replace(/\[[a-z-]+(?:\.[a-z-]+)?\]/gi, " ")
    .replace(/\b(arxiv|doi)\s*:\s*/gi, "$1:")
    .split(/[\s,;|]+/)
    .filter((part) => part !== "" && !/^(?:[-*+•]|\(?\d{1,3}[.)])$/.test(part));
  return parts.length > 0 && parts.every(isMeantForId) ? parts : undefined;
}

function isMeantForId(part: string): boolean {
  return (
    isAddress(part) || /^["'<([]*(?:arxiv:|doi:|10\.48550\/)?(?:[a-z.-]+\/+)?\d{4}\.?\d{3,5}/i.test(part)
  );
}
