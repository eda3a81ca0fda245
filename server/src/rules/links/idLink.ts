// Where in an entry its arXiv id is written.
import type { Span } from "../../base/span.ts";
import { arxivIdOfUrl } from "../../model/arxivId.ts";
import { paperLink } from "../../model/entry.ts";
import { type PlacedEntry, place } from "../../model/list.ts";

/** Document offsets of the address that holds the entry's id; of the paper link or the title where none does. */
export function idSpan(entry: PlacedEntry): Span {
  const id = entry.it.arxivId?.id;
  const holder = entry.it.links.find((link) => id !== undefined && arxivIdOfUrl(link.url.text)?.id === id);
  const link = holder ?? paperLink(entry.it);
  return place(link ? link.url.span : entry.it.title.span, entry);
}
