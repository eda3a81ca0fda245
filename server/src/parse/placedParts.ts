// The parts of all chunks in document order, each with its place.
import { lastNotAfter } from "../base/lines.ts";
import type { Entry } from "../model/entry.ts";
import type { Heading, Placed } from "../model/list.ts";
import type { EntryEvidence } from "./chunkContent.ts";
import type { ChunkedText } from "./chunkedText.ts";

export type PlacedPart =
  | { readonly kind: "heading"; readonly heading: Placed<Heading> }
  | { readonly kind: "entry"; readonly entry: Placed<Entry>; readonly evidence: EntryEvidence }
  | { readonly kind: "other" };

/** Chunks that are unchanged since another version have kept what they hold; the others are parsed here. */
export function placedParts(source: ChunkedText): PlacedPart[] {
  const labels = [...new Set(source.chunks.flatMap((chunk) => chunk.definitions))];
  const parts: PlacedPart[] = [];
  for (const [index, chunk] of source.chunks.entries()) {
    const offset = source.offsets[index]!;
    const firstLine = source.lines[index]!;
    const placed = <T extends Entry | Heading>(it: T): Placed<T> => {
      return { it, offset, line: firstLine + lastNotAfter(chunk.lineStarts, it.span.start) };
    };
    for (const part of chunk.content(labels).parts) {
      if (part.kind === "heading") parts.push({ kind: "heading", heading: placed(part.heading) });
      else if (part.kind === "entry") parts.push({ ...part, entry: placed(part.entry) });
      else parts.push(part);
    }
  }
  return parts;
}
