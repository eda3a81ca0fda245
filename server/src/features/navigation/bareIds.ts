// Ids of papers that entries write without a link: `arXiv:2006.10739`, `doi:10.1145/3065386`; they can be followed all the same.
import { meets, type Span } from "../../base/span.ts";
import { arxivUrl, findArxivIds } from "../../model/arxivId.ts";
import type { Entry } from "../../model/entry.ts";
import { type List, place } from "../../model/list.ts";
import { doiUrl } from "../../model/paper.ts";
import { perEntry } from "../../model/perEntry.ts";
import { unescapeMarkdown } from "../../parse/mdast.ts";

export interface BareId {
  /** From `arXiv:` or `doi:` to the end of the id. */
  readonly span: Span;
  readonly url: string;
}

/** In document order, spans in document offsets. What Markdown makes a link, an address or code of is left alone. */
export function bareIds(list: List): BareId[] {
  if (!list.isPaperList) return [];
  return list.entries.flatMap((entry) =>
    idsIn(entry.it).map(({ span, url }) => ({ span: place(span, entry), url })),
  );
}

/** A look that costs little: most entries have none. */
const mayHold = /arxiv\s?:|(?<![\w./])10\.\d{4,9}\//i;

const idsIn = perEntry((entry): readonly BareId[] => {
  const text = entry.source.slice(entry.span.start, entry.span.end);
  if (!mayHold.test(text)) return [];
  const links = linksIn(text);
  return [...arxivIdsIn(text), ...doisIn(text)]
    .filter(({ span }) => !links.some((link) => meets(link, span)))
    .map(({ span, url }) => ({ span: moved(span, entry), url }))
    .filter(({ span }) => !entry.literals.some((literal) => meets(literal, span)))
    .sort((a, b) => a.span.start - b.span.start);
});

function moved({ start, end }: Span, entry: Entry): Span {
  return { start: start + entry.span.start, end: end + entry.span.start };
}

/** A number by itself may be anything; with `arXiv:` before it, it is an id. */
function arxivIdsIn(text: string): BareId[] {
  return findArxivIds(text)
    .filter(({ span }) => /^arxiv\s?:/i.test(text.slice(span.start, span.end)))
    .map(({ id, span }) => ({ span, url: arxivUrl(id) }));
}

/** The form of a DOI is that of the DOI Handbook, 2.2. An address that holds one is taken whole, and is none. */
const doi = /https?:\/\/\S+|(?<![\w./=-])(?:doi:\s?)?(10\.\d{4,9}\/[^\s"<>[\]{}|`^]+)/gi;

function doisIn(text: string): BareId[] {
  return [...text.matchAll(doi)].flatMap((found) => {
    if (found[1] === undefined) return [];
    const id = withoutClosing(found[1]);
    const end = found.index + found[0].length - (found[1].length - id.length);
    return [{ span: { start: found.index, end }, url: doiUrl(unescapeMarkdown(id)) }];
  });
}

/** Without the punctuation of the sentence around it; a parenthesis belongs to the id where it was opened there. */
function withoutClosing(id: string): string {
  const shorter = id.replace(/[.,;:!?*_'’”]+$/, "");
  const isOpened = !shorter.endsWith(")") || shorter.split("(").length >= shorter.split(")").length;
  if (isOpened) return shorter;
  return withoutClosing(shorter.slice(0, -1));
}

const link = /!?\[(?:[^[\]]|\[[^[\]]*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])|<[^<>\s]+>/g;

function linksIn(text: string): Span[] {
  return [...text.matchAll(link)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
