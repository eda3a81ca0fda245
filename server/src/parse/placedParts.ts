// The parts of all chunks in document order, each with its place.
import { lastNotAfter } from "../base/lines.ts";
import type { Entry } from "../model/entry.ts";
import type { Heading, PageLink, Placed } from "../model/list.ts";
import type { SuppressionComment } from "../model/suppression.ts";
import type { EntryEvidence } from "./chunkContent.ts";
import type { ChunkedText } from "./chunkedText.ts";
import type { Definitions } from "./mdast.ts";

export type PlacedPart =
  | { readonly kind: "heading"; readonly heading: Placed<Heading> }
  | { readonly kind: "entry"; readonly entry: Placed<Entry>; readonly evidence: EntryEvidence }
  | { readonly kind: "other" };

export interface PlacedContent {
  readonly parts: readonly PlacedPart[];
  readonly links: readonly Placed<PageLink>[];
  readonly suppressions: readonly Placed<SuppressionComment>[];
}

/** Chunks that are unchanged since another version have kept what they hold; the others are parsed here. */
export function placedContent(source: ChunkedText, definitions: Definitions): PlacedContent {
  const parts: PlacedPart[] = [];
  const links: Placed<PageLink>[] = [];
  const suppressions: Placed<SuppressionComment>[] = [];
  for (const [index, chunk] of source.chunks.entries()) {
    const offset = source.offsets[index]!;
    const firstLine = source.lines[index]!;
    const placed = <T extends Entry | Heading | SuppressionComment>(it: T): Placed<T> => {
      return { it, offset, line: firstLine + lastNotAfter(chunk.lineStarts, it.span.start) };
    };
    const content = chunk.content(definitions);
    for (const part of content.parts) {
      if (part.kind === "heading") parts.push({ kind: "heading", heading: placed(part.heading) });
      else if (part.kind === "entry") parts.push({ ...part, entry: placed(part.entry) });
      else parts.push(part);
    }
    suppressions.push(...content.suppressions.map(placed));
    for (const it of content.links) {
      links.push({ it, offset, line: firstLine + lastNotAfter(chunk.lineStarts, it.url.span.start) });
    }
  }
  return { parts, links, suppressions };
}
