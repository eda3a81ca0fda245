// Links from one place of a page to another, and the places they can lead to.
import { type List, type PageLink, type Placed, within } from "../../model/list.ts";
import { perObject } from "../../model/perObject.ts";
import { perRegion } from "../../model/region.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { remembered, type Summed } from "../../model/sums.ts";
import { anchorOfText, uniqueAnchors } from "../../parse/headingAnchors.ts";
import type { Headings } from "../../style/outline.ts";
import { changedLinkRows, headingsSay } from "../../style/sayings.ts";

export interface FragmentLink {
  readonly link: Placed<PageLink>;
  /** Where it leads, as anchors are compared: decoded, in lower case, without the prefix that GitHub adds. */
  readonly fragment: string;
  /** True where the line is a list item that begins with a link, as those of a table of contents are. */
  readonly inContents: boolean;
}

/** Places that every page on GitHub has, line numbers, and footnotes. */
const always = /^(?:top|readme|start-of-content|l\d+.*|fn(?:ref)?-.*)$/;

/** The links of one region. */
export interface FragmentsOfRegion {
  /** The index of the region in the list. */
  readonly region: number;
  /** Placed in the region; at least one. */
  readonly links: readonly FragmentLink[];
}

/** The links that lead to another place of the page, but for those whose place every page has; by regions, in their order. */
export const fragmentsByRegion = remembered<readonly FragmentsOfRegion[]>({
  compute({ regions }) {
    const all = regions.map(({ it }, region) => ({ region, links: linksIn(it) }));
    return all.filter(({ links }) => links.length > 0);
  },
  outlives: () => false,
  // Nearly always an entry was changed, and none of its links is one of these.
  adjust(before, change) {
    const holdsSome = changedLinkRows(change).came.some((row) => fragmentsIn(row).length > 0);
    return holdsSome || before.some(({ region }) => region === change.index) ? undefined : before;
  },
  same: Object.is,
  ahead: (region) => linksIn(region),
});

/** The same links, placed in the document. */
export const fragmentLinks = perObject((list: List): readonly FragmentLink[] =>
  fragmentsByRegion(list).flatMap(({ region, links }) =>
    links.map(({ link, ...one }) => ({ ...one, link: within(list.regions[region]!, link) })),
  ),
);

/** Placed in the region. */
const linksIn = perRegion(({ linkRows, source }): readonly FragmentLink[] =>
  linkRows.flatMap((row) =>
    fragmentsIn(row.it).map(({ link, fragment }) => {
      const placed = within(row, link);
      return { link: placed, fragment, inContents: isContentsLine(source, placed.line) };
    }),
  ),
);

/** Placed in their row. */
const fragmentsIn = perObject((links: readonly Placed<PageLink>[]) => {
  const found: Pick<FragmentLink, "link" | "fragment">[] = [];
  for (const link of links) {
    const { text } = link.it.url;
    if (!text.startsWith("#")) continue;
    const fragment = comparable(decoded(text.slice(1)));
    if (fragment !== "" && !always.test(fragment)) found.push({ link, fragment });
  }
  return found;
});

/** Where the lines of a table of contents lead. */
export function contentsFragments(of: Summed): ReadonlySet<string> {
  const links = fragmentsByRegion(of).flatMap((region) => region.links);
  return new Set(links.flatMap(({ fragment, inContents }) => (inContents ? [fragment] : [])));
}

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

/** A line for each heading; no anchor holds a line break. */
const anchorLines = perRegion(({ headings }: Headings) =>
  headings.map(({ it }) => `${it.anchor}\n`).join(""),
);

export const headingAnchors = remembered<PageAnchors>({
  compute({ regions }) {
    const lines = regions.map(({ it }) => anchorLines(it)).join("");
    if (known?.lines !== lines) {
      const inOrder = uniqueAnchors(lines.split("\n").slice(0, -1));
      known = { lines, anchors: { inOrder, all: new Set(inOrder) } };
    }
    return known.anchors;
  },
  looksAt: [],
  outlives: headingsSay(anchorLines, Object.is),
  same: Object.is,
  ahead: (region) => anchorLines(region),
});

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
