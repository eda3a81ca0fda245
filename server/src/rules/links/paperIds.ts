// What tells in an entry which paper it is: its arXiv id, DOI and OpenReview forum, and where they are written.
import type { Span } from "../../base/span.ts";
import { arxivIdOfUrl } from "../../model/arxivId.ts";
import { type Entry, type Link, paperLink } from "../../model/entry.ts";
import { perEntry } from "../../model/perEntry.ts";

export interface PaperId {
  /** As it is named in messages, the same for every spelling of one id: `arXiv 1806.07572`, `DOI 10.1145/3065386`. */
  readonly name: string;
  /** The address that holds it; counts from the start of `Entry.source`. */
  readonly span: Span;
}

/** The ids of an entry's paper links, the one of arXiv first; links to code, data and the like do not count. */
export const paperIds = perEntry((entry): readonly PaperId[] => {
  const ids = arxivIds(entry);
  for (const { url } of paperLinks(entry)) {
    const name = paperIdOf(url.text);
    if (name !== undefined) ids.push({ name, span: url.span });
  }
  return ids;
});

/** The DOI or OpenReview forum that an address names, as `PaperId.name` has it; undefined for any other address. */
export function paperIdOf(url: string): string | undefined {
  return doiName(url) ?? openReviewName(url);
}

function arxivIds({ arxivId, links, title }: Entry): PaperId[] {
  if (!arxivId) return [];
  const holder = links.find((link) => arxivIdOfUrl(link.url.text)?.id === arxivId.id) ?? links[0];
  return [{ name: `arXiv ${arxivId.id}`, span: holder?.url.span ?? title.span }];
}

function paperLinks(entry: Entry): Link[] {
  const first = paperLink(entry);
  return entry.links.filter(
    (link) => link === first || /^(?:paper|pdf|openreview|doi)$/i.test(link.label.text),
  );
}

/** The form of a DOI is that of the DOI Handbook, 2.2; doi.org and publishers' pages hold it in their path. */
function doiName(url: string): string | undefined {
  if (!url.includes("/10.")) return undefined;
  const found = /^https?:\/\/[^/?#]+(\/[^?#]*?)?\/(10\.\d{4,9}\/[^?#\s]+)/i.exec(url);
  if (!found || /\/book\b/i.test(found[1] ?? "")) return undefined;
  const doi = decoded(found[2]!)
    .toLowerCase()
    .replace(/\/(?:abstract|full|pdf|epdf|meta)?$/, "")
    .replace(/\.pdf$/, "");
  // An ISBN is that of a volume, which holds many papers.
  return /^10\.\d+\/97[89][-\d]+$/.test(doi) ? undefined : `DOI ${doi}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `https://openreview.net/forum?id=r1f0YiCctm`; an id is told apart by case. */
function openReviewName(url: string): string | undefined {
  if (!url.includes("=")) return undefined;
  const id = /^https?:\/\/openreview\.net\/(?:forum|pdf|attachment)\?(?:[^#]*&)?id=([\w-]+)/i.exec(url)?.[1];
  return id === undefined ? undefined : `OpenReview ${id}`;
}
