// Decides which hover stands where: the paper behind a title or an arXiv link, a person, a venue, the entry over the rest of
// its lines, nothing over prose.
import { contains, type Span } from "../../base/span.ts";
import { type ArxivId, arxivIdOfUrl } from "../../model/arxivId.ts";
import type { Entry } from "../../model/entry.ts";
import { entryAt, type List, type PlacedEntry, place } from "../../model/list.ts";

interface Target {
  readonly entry: PlacedEntry;
  /** Document offsets. */
  readonly span: Span;
}

export type HoverTarget =
  | (Target & { readonly kind: "paper"; readonly id: ArxivId })
  | (Target & { readonly kind: "author"; readonly name: string })
  | (Target & { readonly kind: "venue" })
  | (Target & { readonly kind: "entry" });

/** `offset` and the spans are document offsets. Digest and keywords are to be read: no hover covers them. */
export function hoverTarget(list: List, offset: number): HoverTarget | undefined {
  if (!list.isPaperList) return undefined;
  const entry = entryAt(list, offset);
  if (!entry) return undefined;
  const at = offset - entry.offset;
  return paperAt(entry, at) ?? personOrVenueAt(entry, at) ?? partAt(entry, at);
}

function paperAt(entry: PlacedEntry, at: number): HoverTarget | undefined {
  const link = entry.it.links.find(({ span }) => contains(span, at));
  const id = link && arxivIdOfUrl(link.url.text);
  if (link && id) return { kind: "paper", id, entry, span: place(link.span, entry) };
  const { title, arxivId } = entry.it;
  // A link may stand in the title, or the title be the text of one.
  if (!link && arxivId && contains(title.span, at)) {
    return { kind: "paper", id: arxivId, entry, span: place(title.span, entry) };
  }
  return undefined;
}

function personOrVenueAt(entry: PlacedEntry, at: number): HoverTarget | undefined {
  const { authors, venue } = entry.it;
  if (venue && venue.series !== "" && contains(venue.span, at)) {
    return { kind: "venue", entry, span: place(venue.span, entry) };
  }
  const name = authors?.names.find(({ span }) => contains(span, at));
  return name && { kind: "author", name: name.text, entry, span: place(name.span, entry) };
}

function partAt(entry: PlacedEntry, at: number): HoverTarget | undefined {
  const part = partsOf(entry.it).find((span) => contains(span, at));
  return part && { kind: "entry", entry, span: place(part, entry) };
}

function partsOf({ title, links, authors, venue, head }: Entry): Span[] {
  const parts = [title.span, ...links.map(({ span }) => span), head];
  if (authors) parts.push(authors.span);
  if (venue) parts.push(venue.span);
  return parts;
}
