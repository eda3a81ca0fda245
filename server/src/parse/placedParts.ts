// The parts of all chunks in document order, each with its place.
import { lastNotAfter } from "../base/lines.ts";
import type { Entry } from "../model/entry.ts";
import type { Heading, Placed } from "../model/list.ts";
import type { Chunk } from "./chunk.ts";
import type { EntryEvidence } from "./chunkContent.ts";
import type { ChunkedText } from "./chunkedText.ts";
import type { Definitions } from "./mdast.ts";

export type PlacedPart =
  | { readonly kind: "heading"; readonly heading: Placed<Heading> }
  | { readonly kind: "entry"; readonly entry: Placed<Entry>; readonly evidence: EntryEvidence }
  | { readonly kind: "other" };

/** Chunks that are unchanged since another version have kept what they hold; the others are parsed here. */
export function placedParts(source: ChunkedText): PlacedPart[] {
  const definitions = allDefinitions(source.chunks);
  const parts: PlacedPart[] = [];
  for (const [index, chunk] of source.chunks.entries()) {
    const offset = source.offsets[index]!;
    const firstLine = source.lines[index]!;
    const placed = <T extends Entry | Heading>(it: T): Placed<T> => {
      return { it, offset, line: firstLine + lastNotAfter(chunk.lineStarts, it.span.start) };
    };
    for (const part of chunk.content(definitions).parts) {
      if (part.kind === "heading") parts.push({ kind: "heading", heading: placed(part.heading) });
      else if (part.kind === "entry") parts.push({ ...part, entry: placed(part.entry) });
      else parts.push(part);
    }
  }
  return parts;
}

function allDefinitions(chunks: readonly Chunk[]): Definitions {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  for (const { definitions } of chunks) {
    for (const label of definitions.links) links.add(label);
    for (const label of definitions.footnotes) footnotes.add(label);
  }
  return { links: [...links], footnotes: [...footnotes] };
}
