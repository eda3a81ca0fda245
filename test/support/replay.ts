// Moments of a real list's history (../shared/corpus/replay): the list before, and what its maintainer then wrote.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import type { Paper } from "../../server/src/model/paper.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

/** False where the shared corpus is not there: then the tests that need it are skipped, and say so. */
export const hasCorpus = existsSync(corpus);

/** The text of a corpus file: `seed.md`, `lists/....md`. */
export function corpusText(path: string): string {
  return readFileSync(corpus + path, "utf8");
}

export interface Replay {
  readonly name: string;
  readonly arxivId: string;
  readonly title: string;
  readonly section: string;
  readonly yearHeading: string;
  readonly newYearHeading: boolean;
  /** 1-based line after which the maintainer wrote. */
  readonly afterLine: number;
  readonly insertedLines: readonly string[];
  readonly entryLines: readonly string[];
  readonly venue: string | null;
  readonly links: readonly (readonly [label: string, url: string])[];
  readonly ruleAgrees: boolean;
  readonly before: string;
}

export function replays(): Replay[] {
  if (!hasCorpus) return [];
  return readdirSync(`${corpus}replay`)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map(
      (name) => ({ ...JSON.parse(corpusText(`replay/${name}`)), name: name.replace(".json", "") }) as Replay,
    );
}

/** The lines of title and links, and the line of authors and venue, as the maintainer wrote them. */
export function writtenLines({ entryLines }: Replay): { head: string[]; authors: string | undefined } {
  const lines = entryLines.map((line) => line.trimEnd());
  const end = lines.findIndex((line, at) => at > 0 && !/^\s*\[+[\w ]+\]+\(/.test(line));
  return { head: lines.slice(0, end), authors: lines[end] };
}

/** The paper as its source would give it; names are read off the maintainer's author line. */
export function paperOf(replay: Replay): Paper {
  const reading = readArxivId(replay.arxivId);
  if (!reading.ok) throw new Error(reading.problem);
  const names = (writtenLines(replay).authors ?? "").replace(/^\s*-?\s*/, "").replace(/\s*\*[^*]*\*\s*$/, "");
  return {
    id: reading.id,
    title: replay.title,
    authors: names.replace(/\.$/, "").split(/,\s*/),
    published: `${reading.id.year}-01-01T00:00:00Z`,
    updated: `${reading.id.year}-01-01T00:00:00Z`,
    abstract: "We study one thing and find another.",
    comment: undefined,
    journalRef: undefined,
    doi: undefined,
    categories: ["cs.LG"],
    withdrawn: false,
  };
}
