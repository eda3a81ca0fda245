// Decides which hover stands where: the paper behind an arXiv link, the entry over its own lines, nothing over prose.
import { contains, type Span } from "../../base/span.ts";
import { type ArxivId, arxivIdOfUrl } from "../../model/arxivId.ts";
import type { Entry } from "../../model/entry.ts";
import { entryAt, type List, type PlacedEntry, place } from "../../model/list.ts";

export type HoverTarget =
  | { readonly kind: "entry"; readonly entry: PlacedEntry; readonly span: Span }
  | {
      readonly kind: "arxiv-link";
      readonly id: ArxivId;
      readonly entry: PlacedEntry;
      readonly span: Span;
    };

/** `offset` and the spans are document offsets. Digest and keywords are to be read: no hover covers them. */
export function hoverTarget(list: List, offset: number): HoverTarget | undefined {
  if (!list.isPaperList) return undefined;
  const entry = entryAt(list, offset);
  if (!entry) return undefined;
  const at = offset - entry.offset;
  const link = entry.it.links.find(({ span }) => contains(span, at));
  const id = link && arxivIdOfUrl(link.url.text);
  if (link && id) return { kind: "arxiv-link", id, entry, span: place(link.span, entry) };
  const part = partsOf(entry.it).find((span) => contains(span, at));
  return part && { kind: "entry", entry, span: place(part, entry) };
}

function partsOf({ title, links, authors, venue, head }: Entry): Span[] {
  const parts = [title.span, ...links.map(({ span }) => span), head];
  if (authors) parts.push(authors.span);
  if (venue) parts.push(venue.span);
  return parts;
}
