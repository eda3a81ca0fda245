// Links within a page that are written in HTML, as some tables of contents are: `<a href="#theory">Theory</a>`.
import { type Span, shift } from "../../base/span.ts";
import type { List } from "../../model/list.ts";
import { perRegion } from "../../model/region.ts";

export interface HtmlLink {
  /** Where it leads, as anchors are compared: decoded and in lower case. */
  readonly fragment: string;
  /** The address without its quotes. */
  readonly address: Span;
  /** From the tag to the end of its words. */
  readonly span: Span;
}

/** In document order, in document offsets. */
export function htmlLinks({ regions }: List): HtmlLink[] {
  return regions.flatMap(({ it, offset }) =>
    linksIn(it).map(({ fragment, address, span }) => ({
      fragment,
      address: shift(address, offset),
      span: shift(span, offset),
    })),
  );
}

const link = /(<a\s(?:[^<>]*\s)?href\s*=\s*["']?)(#[^"'\s<>]+)[^<>]*>[^<]*/gi;

const linksIn = perRegion(({ source }): readonly HtmlLink[] =>
  [...source.slice({ start: 0, end: source.length }).matchAll(link)].map((found) => {
    const start = found.index + found[1]!.length;
    return {
      fragment: decoded(found[2]!.slice(1)).toLowerCase(),
      address: { start, end: start + found[2]!.length },
      span: { start: found.index, end: found.index + found[0].length },
    };
  }),
);

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
