// Links within a page and the headings they lead to, both ways.
import { contains, covers, type Span } from "../../base/span.ts";
import { type List, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { fragmentLinks, headingAnchors, isExplicitAnchor } from "../../rules/layout/pageAnchors.ts";
import { linkAt } from "./linkAt.ts";

/** The anchor that a place speaks of: that of the heading which stands there, or of the link to one; document offsets. */
export function anchorAt(
  list: List,
  source: SourceText,
  offset: number,
): { readonly anchor: string; readonly span: Span } | undefined {
  const link = linkAt(source, offset);
  const fragment = fragmentLinks(list).find((it) => {
    const url = place(it.link.it.url.span, it.link);
    return contains(url, offset) || (link !== undefined && covers(link.span, url));
  });
  if (fragment) return { anchor: fragment.fragment, span: place(fragment.link.it.url.span, fragment.link) };
  const index = list.headings.findIndex((heading) => contains(place(heading.it.span, heading), offset));
  const heading = list.headings[index];
  return (
    heading && { anchor: headingAnchors(list).inOrder[index]!, span: place(heading.it.textSpan, heading) }
  );
}

/** Where an anchor is: its heading (the whole line), or what names it in HTML; undefined where the page has none of that name. */
export function anchorPlace(list: List, source: SourceText, anchor: string): Span | undefined {
  const heading = list.headings[headingAnchors(list).inOrder.indexOf(anchor)];
  if (heading) return place(heading.it.span, heading);
  return isExplicitAnchor(list, anchor) ? namedPlace(source, anchor) : undefined;
}

/** The addresses of the links that lead to an anchor, in document order. */
export function linksToAnchor(list: List, anchor: string): Span[] {
  return fragmentLinks(list).flatMap(({ link, fragment }) =>
    fragment === anchor ? [place(link.it.url.span, link)] : [],
  );
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
