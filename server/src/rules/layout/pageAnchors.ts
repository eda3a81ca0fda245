// Links from one place of a page to another, and the places they can lead to.
import type { List, PageLink, Placed } from "../../model/list.ts";
import { anchorOfText, uniqueAnchors } from "../../parse/headingAnchors.ts";

export interface FragmentLink {
  readonly link: Placed<PageLink>;
  /** Where it leads, as anchors are compared: decoded, in lower case, without the prefix that GitHub adds. */
  readonly fragment: string;
}

/** Places that every page on GitHub has, line numbers, and footnotes. */
const always = /^(?:top|readme|start-of-content|l\d+.*|fn(?:ref)?-.*)$/;

/** The links that lead to another place of the page, but for those whose place every page has. */
export function fragmentLinks(list: List): FragmentLink[] {
  return list.links.flatMap((link) => {
    const { text } = link.it.url;
    if (!text.startsWith("#")) return [];
    const fragment = comparable(decoded(text.slice(1)));
    return fragment === "" || always.test(fragment) ? [] : [{ link, fragment }];
  });
}

const known = new WeakMap<List, readonly string[]>();

/** The anchors of `list.headings`, in the same order. */
export function headingAnchors(list: List): readonly string[] {
  const anchors = known.get(list) ?? uniqueAnchors(list.headings.map(({ it }) => it.anchor));
  known.set(list, anchors);
  return anchors;
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

/** Anchors that a text gives by HTML, by kramdown's `{#name}`, or by headings in quotes and lists; rather too many. */
export function explicitAnchors(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(named), ...text.matchAll(custom)].map((found) => comparable(found[1]!));
  const headings = [...text.matchAll(htmlHeading)].map((found) => found[2]!.replace(/<[^>]*>/g, ""));
  const nested = [...text.matchAll(nestedHeading)].map((found) => found[1]!);
  return new Set([...names, ...[...headings, ...nested].map((heading) => anchorOfText(heading.trim()))]);
}
