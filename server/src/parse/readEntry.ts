// Reads one top-level list item as an entry, and says how much it looks like a paper.
import type { ListItem, Paragraph } from "mdast";
import type { Span } from "../base/span.ts";
import { type ArxivId, arxivIdOfUrl } from "../model/arxivId.ts";
import { type Entry, type Field, type Link, paperLink } from "../model/entry.ts";
import type { EntryEvidence } from "./chunkContent.ts";
import { spanOf } from "./plainText.ts";
import { readChildren } from "./readChildren.ts";
import { readHead } from "./readHead.ts";

export interface ReadEntry {
  readonly entry: Entry;
  readonly evidence: EntryEvidence;
}

/** Undefined where the item does not begin with a paragraph: code, a quote, raw HTML, or nothing. */
export function readEntry(item: ListItem, source: string): ReadEntry | undefined {
  const paragraph = item.children[0];
  if (paragraph?.type !== "paragraph") return undefined;
  const span = spanOf(item);
  const head = readHead(paragraph, source);
  const children = readChildren(item, source);
  const links = [...head.links, ...children.links];
  const entry: Entry = {
    source,
    span: withoutTrailingBreaks(source, span),
    marker: markerOf(source, span),
    head: spanOf(paragraph),
    title: head.title,
    links,
    authors: children.authors,
    venue: children.venue,
    keywords: children.keywords,
    digest: children.digest,
    children: children.spans,
    arxivId: arxivIdOfLinks(links),
  };
  return { entry, evidence: evidenceOf(entry, paragraph) };
}

function markerOf(source: string, at: Span): Field {
  const text = /^(?:[-+*]|\d{1,9}[.)])/.exec(source.slice(at.start, at.end))?.[0] ?? "";
  return { text, span: { start: at.start, end: at.start + text.length } };
}

function withoutTrailingBreaks(source: string, at: Span): Span {
  let { end } = at;
  while (end > at.start && /[\r\n]/.test(source[end - 1]!)) end--;
  return { start: at.start, end };
}

function arxivIdOfLinks(links: readonly Link[]): ArxivId | undefined {
  const own = links.find((link) => /^(?:paper|pdf|arxiv)$/i.test(link.label.text));
  const id = own && arxivIdOfUrl(own.url.text);
  if (id) return id;
  for (const link of links) {
    const other = arxivIdOfUrl(link.url.text);
    if (other) return other;
  }
  return undefined;
}

const paperLabel = /^(?:paper|pdf|arxiv|preprint)$/i;
const paperHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:arxiv\.org|openreview\.net|doi\.org|aclanthology\.org|aclweb\.org|proceedings\.mlr\.press|(?:papers|proceedings)\.(?:nips|neurips)\.cc|jmlr\.org|openaccess\.thecvf\.com|dl\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com|sciencedirect\.com|nature\.com|biorxiv\.org|semanticscholar\.org|ojs\.aaai\.org|aaai\.org|ijcai\.org|pnas\.org|science\.org)\//i;
const placeholder = /x{4}\.x{4}|^#|^$/i;

function evidenceOf(entry: Entry, paragraph: Paragraph): EntryEvidence {
  const link = paperLink(entry);
  if (link && (link.url.text.startsWith("#") || isImageOnly(paragraph))) return "none";
  const isPaper = entry.links.some(
    ({ label, url }) =>
      !placeholder.test(url.text) && (paperLabel.test(label.text) || paperHost.test(url.text)),
  );
  if (isPaper) return "paper";
  return entry.children.length > 0 && !entry.links.some(({ url }) => /x{4}\.x{4}/i.test(url.text))
    ? "maybe"
    : "none";
}

function isImageOnly(paragraph: Paragraph): boolean {
  return paragraph.children.every((node) => node.type === "image" || node.type === "html");
}
