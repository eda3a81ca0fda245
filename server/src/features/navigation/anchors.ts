// Links within a page and the headings they lead to, both ways.
import { contains, covers, type Span } from "../../base/span.ts";
import { type List, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { fragmentLinks, headingAnchors, isExplicitAnchor } from "../../rules/layout/pageAnchors.ts";
import { type HtmlLink, htmlLinks } from "./htmlLinks.ts";
import { linkAt } from "./linkAt.ts";

/** The anchor that a place speaks of: that of the heading which stands there, or of the link to one. */
export function anchorAt(list: List, source: SourceText, offset: number): string | undefined {
  const markdown = linkAt(source, offset);
  const link = linksWithin(list).find(({ address, span }) => {
    return contains(span, offset) || (markdown !== undefined && covers(markdown.span, address));
  });
  if (link) return link.fragment;
  const index = list.headings.findIndex((heading) => contains(place(heading.it.span, heading), offset));
  return headingAnchors(list).inOrder[index];
}

/** Where an anchor is: its heading (the whole line), or what names it in HTML; undefined where the page has none of that name. */
export function anchorPlace(list: List, source: SourceText, anchor: string): Span | undefined {
  const heading = list.headings[headingAnchors(list).inOrder.indexOf(anchor)];
  if (heading) return place(heading.it.span, heading);
  return isExplicitAnchor(list, anchor) ? namedPlace(source, anchor) : undefined;
}

/** The addresses of the links that lead to an anchor. */
export function linksToAnchor(list: List, anchor: string): Span[] {
  return linksWithin(list).flatMap(({ address, fragment }) => (fragment === anchor ? [address] : []));
}

/** The links from one place of the page to another. */
function linksWithin(list: List): HtmlLink[] {
  const inMarkdown = fragmentLinks(list).map(({ link, fragment }) => {
    const address = place(link.it.url.span, link);
    return { fragment, address, span: address };
  });
  return [...inMarkdown, ...htmlLinks(list)];
}

/** The value of `id="..."`, `name="..."` or `{#...}`. */
function namedPlace(source: SourceText, anchor: string): Span | undefined {
  const naming = /(?:\b(?:id|name)\s*=\s*["']?|\{#)(?:user-content-)?([^"'\s<>}]+)/gi;
  const text = source.slice({ start: 0, end: source.length });
  for (const found of text.matchAll(naming)) {
    if (found[1]!.toLowerCase() !== anchor) continue;
    const end = found.index + found[0].length;
    return { start: end - found[1]!.length, end };
  }
  return undefined;
}
