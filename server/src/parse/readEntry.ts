// Reads one top-level list item as an entry, and says how much it looks like a paper.
import type { ListItem } from "mdast";
import type { Span } from "../base/span.ts";
import { type ArxivId, arxivIdOfUrl } from "../model/arxivId.ts";
import { type Entry, type Field, type Link, labelledPaper } from "../model/entry.ts";
import type { EntryEvidence } from "./chunkContent.ts";
import { evidenceOf } from "./paperEvidence.ts";
import { spanOf } from "./plainText.ts";
import { readChildren } from "./readChildren.ts";
import { readHead } from "./readHead.ts";
import { emptyLinksIn, literalsIn } from "./readLiterals.ts";
import { withoutSuppressions } from "./readSuppressions.ts";

export interface ReadEntry {
  readonly entry: Entry;
  readonly evidence: EntryEvidence;
}

/** Undefined where the item does not begin with a paragraph: code, a quote, raw HTML, or nothing. */
export function readEntry(item: ListItem, source: string): ReadEntry | undefined {
  const shown = withoutSuppressions(item, source);
  const paragraph = shown.children[0];
  if (paragraph?.type !== "paragraph") return undefined;
  const span = spanOf(item);
  const head = readHead(paragraph, source);
  const children = readChildren(shown, source);
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
    literals: literalsIn(item, source),
    emptyLinks: emptyLinksIn(item, source),
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

/** Of the paper link, or of the first link that has one. */
export function arxivIdOfLinks(links: readonly Link[]): ArxivId | undefined {
  const own = labelledPaper(links);
  const id = own && arxivIdOfUrl(own.url.text);
  if (id) return id;
  for (const link of links) {
    const other = arxivIdOfUrl(link.url.text);
    if (other) return other;
  }
  return undefined;
}
