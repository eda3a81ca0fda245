// Which places of a page a link can lead to, besides its headings.
import type { PageLink } from "../model/list.ts";
import { anchorOfText } from "../parse/headingAnchors.ts";

/** Places that every page on GitHub has, line numbers, and footnotes. */
const always = /^(?:top|readme|start-of-content|l\d+.*|fn(?:ref)?-.*)$/;

/**
 * Where the link leads on its own page, as anchors are compared: decoded, in lower case, without the prefix that GitHub
 * adds. Undefined for any other link, and where the place certainly exists.
 */
export function fragmentOf({ url }: PageLink): string | undefined {
  if (!url.text.startsWith("#")) return undefined;
  const fragment = decoded(url.text.slice(1))
    .toLowerCase()
    .replace(/^user-content-/, "");
  return fragment === "" || always.test(fragment) ? undefined : fragment;
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
  const names = [...text.matchAll(named), ...text.matchAll(custom)].map((found) => found[1]!.toLowerCase());
  const headings = [...text.matchAll(htmlHeading)].map((found) => found[2]!.replace(/<[^>]*>/g, ""));
  const nested = [...text.matchAll(nestedHeading)].map((found) => found[1]!);
  return new Set([
    ...names.map((name) => name.replace(/^user-content-/, "")),
    ...[...headings, ...nested].map((heading) => anchorOfText(heading.trim())),
  ]);
}
