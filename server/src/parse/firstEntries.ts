// The first papers of a document, read before the rest of it is: what a reader looks at while a long list is opened.
import { lastNotAfter } from "../base/lines.ts";
import type { PlacedEntry } from "../model/list.ts";
import type { ChunkedText } from "./chunkedText.ts";
import type { Definitions } from "./mdast.ts";
import { isDressed } from "./paperEvidence.ts";

/** So many fill the first screen of an editor, and some more. */
const enough = 12;
/** So many tell a list of papers. */
const fewest = 3;

/** The number of chunks at the beginning of a document that hold its first entries. */
export function firstChunks({ chunks }: ChunkedText): number {
  let found = 0;
  const last = chunks.findIndex((chunk) => chunk.mayHoldPaper && ++found === enough);
  return last < 0 ? chunks.length : last + 1;
}

/**
 * What certainly are papers among the first entries, outside of sections, which are not known yet. None where it may be no
 * list of papers after all, or where a comment silences something: what that covers only the whole document tells.
 */
export function firstEntries(source: ChunkedText, definitions: Definitions): readonly PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  for (let index = 0; index < firstChunks(source); index++) {
    const chunk = source.chunks[index]!;
    const { parts, suppressions } = chunk.content(definitions);
    if (suppressions.length > 0) return [];
    for (const part of parts) {
      if (part.kind !== "entry" || part.evidence !== "paper" || !isDressed(part.entry)) continue;
      const line = source.lines[index]! + lastNotAfter(chunk.lineStarts, part.entry.span.start);
      const offset = source.offsets[index]!;
      entries.push({ it: part.entry, offset, line, section: undefined, yearGroup: undefined });
    }
  }
  return entries.length < fewest ? [] : entries;
}
