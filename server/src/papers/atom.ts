// Reads what arXiv's API sends: an Atom feed of papers, or of one error. Source: arXiv API user's manual, 3.3 and 3.4.
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { arxivIdOfUrl } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";
import { plainTex } from "./tex.ts";
import { saysWithdrawn } from "./withdrawn.ts";

export type Feed =
  | { readonly kind: "papers"; readonly papers: readonly Paper[] }
  /** arXiv's own words, such as `incorrect id format for abc`. */
  | { readonly kind: "error"; readonly words: string }
  | { readonly kind: "unreadable" };

/**
 * Reads the feed of the back end of November 2025, of the older one, and what was sent in between: the order of
 * elements, prefixes and links do not matter. Papers come in the feed's order, which is not that of the question.
 */
export function readFeed(body: string): Feed {
  const feed = rootOf(body);
  if (feed?.name !== "feed") return { kind: "unreadable" };
  const entries = childrenOf(feed, "entry");
  const error = entries.find((entry) => /arxiv\.org\/api\/errors#/.test(textOf(entry, "id") ?? ""));
  if (error) return { kind: "error", words: textOf(error, "summary") ?? "unknown error" };
  return { kind: "papers", papers: entries.flatMap((entry) => readPaper(entry) ?? []) };
}

function rootOf(body: string): XmlElement | undefined {
  try {
    return parseXml(body).root ?? undefined;
  } catch {
    return undefined;
  }
}

/** Undefined for an entry that lacks what every paper has. */
function readPaper(entry: XmlElement): Paper | undefined {
  const id = arxivIdOfUrl(textOf(entry, "id") ?? "");
  const title = textOf(entry, "title");
  const published = textOf(entry, "published");
  if (!id || title === undefined || published === undefined) return undefined;
  const abstract = plainTex(textOf(entry, "summary") ?? "");
  const comment = textOf(entry, "comment");
  return {
    id,
    title: plainTex(title),
    authors: childrenOf(entry, "author").flatMap((author) => plainName(textOf(author, "name"))),
    published,
    updated: textOf(entry, "updated") ?? published,
    abstract,
    comment: comment === undefined ? undefined : plainTex(comment),
    journalRef: optional(textOf(entry, "journal_ref"), plainTex),
    doi: optional(textOf(entry, "doi"), publisherDoi),
    categories: categoriesOf(entry),
    withdrawn: saysWithdrawn(comment, abstract),
  };
}

function plainName(name: string | undefined): string[] {
  return name === undefined ? [] : [plainTex(name)];
}

function optional(text: string | undefined, read: (text: string) => string | undefined): string | undefined {
  return text === undefined ? undefined : read(text);
}

/** The field may hold several, apart by blanks; arXiv's own is of no use to anybody who has the id. */
function publisherDoi(text: string): string | undefined {
  const dois = text
    .split(/[\s,;]+/)
    .map((doi) => doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, ""));
  return dois.find((doi) => /^10\.\d{4,9}\/./.test(doi) && !/^10\.48550\//.test(doi));
}

/** arXiv's own categories, the primary one first; authors may add codes of ACM and MSC, which are left out. */
function categoriesOf(entry: XmlElement): string[] {
  const terms = [...childrenOf(entry, "primary_category"), ...childrenOf(entry, "category")].map(
    (category) => category.attributes.term ?? "",
  );
  return [...new Set(terms)].filter((term) => /^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]{2,})?$/.test(term));
}

function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && localName(child) === name,
  );
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** The text of the first child of that name, white space folded; undefined where it is absent or empty. */
function textOf(parent: XmlElement, name: string): string | undefined {
  const text = childrenOf(parent, name)[0]?.text.replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}
