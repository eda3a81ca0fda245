// The paper that a place speaks of, the entries that list it, and where other entries mention it.
import { contains, meets, type Span } from "../../base/span.ts";
import { type ArxivId, arxivIdOfUrl, findArxivIds } from "../../model/arxivId.ts";
import { entryAt, type List, type PlacedEntry, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { keyOfTitle } from "../../rules/links/listedPapers.ts";
import { paperIds } from "../../rules/links/paperIds.ts";
import { linkAt } from "./linkAt.ts";

/** What tells a paper from others: its ids, or else its title. */
export interface PaperSought {
  /** As `paperIds` names them. */
  readonly ids: readonly string[];
  /** As titles are compared; undefined where it says too little, or is not known. */
  readonly title: string | undefined;
  /** Without prefix: `1806.07572`; undefined for papers that are not on arXiv. */
  readonly arxiv: string | undefined;
}

export interface PaperAt extends PaperSought {
  /** Document offsets: the title, or the link or id that names the paper. */
  readonly span: Span;
  /** The entry of the paper that the cursor stands in; undefined where the text mentions a paper listed elsewhere. */
  readonly entry: PlacedEntry | undefined;
  /** `title`: there the paper is what the cursor stands on; a link leads there besides leading out. */
  readonly on: "title" | "link";
}

/** The paper of the entry whose title or paper link holds the document offset, or the one that an arXiv id there names. */
export function paperAt(list: List, source: SourceText, offset: number): PaperAt | undefined {
  const entry = entryAt(list, offset);
  const title = entry && place(entry.it.title.span, entry);
  if (title && contains(title, offset) && title.end > title.start)
    return { ...soughtIn(entry), span: title, entry, on: "title" };
  const own = entry?.it.links.find(({ span }) => contains(place(span, entry), offset));
  if (entry && own) {
    const isPaper = paperIds(entry.it).some(({ span }) => span.start === own.url.span.start);
    return isPaper ? { ...soughtIn(entry), span: place(own.span, entry), entry, on: "link" } : undefined;
  }
  const mention = mentionAt(source, offset);
  return mention && { ...arxivPaper(mention.id), span: mention.span, entry: undefined, on: "link" };
}

/** Where an entry says which paper it is: its title, or its head where it has links only; document offsets. */
export function listingPlace(entry: PlacedEntry): Span {
  const { title, head } = entry.it;
  return place(title.span.end > title.span.start ? title.span : head, entry);
}

function soughtIn({ it }: PlacedEntry): PaperSought {
  return { ids: paperIds(it).map(({ name }) => name), title: keyOfTitle(it), arxiv: it.arxivId?.id };
}

function arxivPaper({ id }: ArxivId): PaperSought {
  return { ids: [`arXiv ${id}`], title: undefined, arxiv: id };
}

/** An id or an address in the text, or the label of a link to one. */
function mentionAt(source: SourceText, offset: number): { id: ArxivId; span: Span } | undefined {
  const link = linkAt(source, offset);
  const id = link && arxivIdOfUrl(link.url);
  if (link && id) return { id, span: link.span };
  const line = source.lineSpan(source.placeAt(offset).line);
  const found = findArxivIds(source.slice(line)).find(({ span }) => contains(span, offset - line.start));
  return (
    found && {
      id: found.id,
      span: { start: line.start + found.span.start, end: line.start + found.span.end },
    }
  );
}

/** The entries of the paper, in document order. With two arXiv ids, two papers of one title are two. */
export function listingsOf(list: List, { ids, title, arxiv }: PaperSought): readonly PlacedEntry[] {
  return list.entries.filter(({ it }) => {
    const isAnother = arxiv !== undefined && it.arxivId !== undefined && it.arxivId.id !== arxiv;
    if (isAnother) return false;
    if (title !== undefined && keyOfTitle(it) === title) return true;
    return paperIds(it).some(({ name }) => ids.includes(name));
  });
}

/** Where entries name the paper besides listing it, as digests do: document offsets of the addresses and ids, in order. */
export function mentionsOf(list: List, { arxiv }: PaperSought): Span[] {
  if (arxiv === undefined) return [];
  const digits = arxiv.slice(arxiv.indexOf("/") + 1);
  return list.entries.flatMap((entry) => {
    const { source, span, links } = entry.it;
    const at = source.indexOf(digits, span.start);
    if (at < 0 || at >= span.end) return [];
    const mentions = findArxivIds(source.slice(span.start, span.end)).map(({ id, span: found }) => ({
      id,
      span: { start: span.start + found.start, end: span.start + found.end },
    }));
    return mentions
      .filter((it) => it.id.id === arxiv && !links.some((link) => meets(link.span, it.span)))
      .map((it) => place(it.span, entry));
  });
}
