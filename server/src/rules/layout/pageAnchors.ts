// Links from one place of a page to another, and the places they can lead to.
import type { List, PageLink, Placed } from "../../model/list.ts";
import { perRegion } from "../../model/region.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { anchorOfText, uniqueAnchors } from "../../parse/headingAnchors.ts";

export interface FragmentLink {
  readonly link: Placed<PageLink>;
  /** Where it leads, as anchors are compared: decoded, in lower case, without the prefix that GitHub adds. */
  readonly fragment: string;
  /** True where the line is a list item that begins with a link, as those of a table of contents are. */
  readonly inContents: boolean;
}

/** Places that every page on GitHub has, line numbers, and footnotes. */
const always = /^(?:top|readme|start-of-content|l\d+.*|fn(?:ref)?-.*)$/;

/** The links that lead to another place of the page, but for those whose place every page has. */
export function fragmentLinks({ regions }: List): FragmentLink[] {
  return regions.flatMap(({ it, offset, line }) =>
    linksIn(it).map(({ link, ...rest }) => ({
      link: { it: link.it, offset: link.offset + offset, line: link.line + line },
      ...rest,
    })),
  );
}

/** Placed in the region. */
const linksIn = perRegion(({ links, source }): readonly FragmentLink[] =>
  links.flatMap((link) => {
    const { text } = link.it.url;
    if (!text.startsWith("#")) return [];
    const fragment = comparable(decoded(text.slice(1)));
    if (fragment === "" || always.test(fragment)) return [];
    return [{ link, fragment, inContents: isContentsLine(source, link.line) }];
  }),
);

function isContentsLine(source: SourceText, line: number): boolean {
  return /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[/.test(source.slice(source.lineSpan(line)));
}

/** The anchors of all headings, in their order; the same object until they are others. */
export interface PageAnchors {
  readonly inOrder: readonly string[];
  readonly all: ReadonlySet<string>;
}

/** Those of the list that was asked for last, and what they are made of. */
let known: { readonly lines: string; readonly anchors: PageAnchors } | undefined;

export function headingAnchors({ regions }: List): PageAnchors {
  const lines = regions.map(({ it }) => anchorLines(it)).join("");
  if (known?.lines !== lines) {
    const inOrder = uniqueAnchors(lines.split("\n").slice(0, -1));
    known = { lines, anchors: { inOrder, all: new Set(inOrder) } };
  }
  return known.anchors;
}

/** A line for each heading; no anchor holds a line break. */
const anchorLines = perRegion(({ headings }) => headings.map(({ it }) => `${it.anchor}\n`).join(""));

/** True where a text gives such an anchor by itself, without a heading that is read as one. */
export function isExplicitAnchor({ regions }: List, fragment: string): boolean {
  return regions.some(({ it }) => explicitAnchorsIn(it).has(fragment));
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/^user-content-/, "");
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const named = /<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([^"'\s<>]+)/gi;
const custom = /\{#([\w-]+)\}/g;
const htmlHeading = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi;
const nestedHeading = /^(?:[ \t]+|[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t>]*)#{1,6}[ \t]+(.*)$/gm;

/** By HTML, by kramdown's `{#name}`, or by headings in quotes and lists; rather too many. */
const explicitAnchorsIn = perRegion(({ source }): ReadonlySet<string> => {
  const text = source.slice({ start: 0, end: source.length });
  const names = [...text.matchAll(named), ...text.matchAll(custom)].map((found) => comparable(found[1]!));
  const headings = [...text.matchAll(htmlHeading)].map((found) => found[2]!.replace(/<[^>]*>/g, ""));
  const nested = [...text.matchAll(nestedHeading)].map((found) => found[1]!);
  return new Set([...names, ...[...headings, ...nested].map((heading) => anchorOfText(heading.trim()))]);
});
