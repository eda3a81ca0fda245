// How an entry writes its first lines: the title and the links.
import { letterPattern } from "../base/letterPattern.ts";
import type { Span } from "../base/span.ts";
import { type Entry, type Link, paperLink, written } from "../model/entry.ts";
import type { LinkPlacement } from "../model/houseStyle.ts";
import type { Observers } from "./observers.ts";

export const headObservers: Observers<
  | "titleMark"
  | "titleIsLink"
  | "titlePeriod"
  | "titleSeparator"
  | "linkForm"
  | "linkPlacement"
  | "linkSeparator"
  | "paperLabel"
  | "codeLabel"
> = {
  titleMark: (entry) => (entry.title.text === "" ? undefined : titleMark(written(entry, entry.title.span))),
  titleIsLink: (entry) => (entry.links.length === 0 ? undefined : titleLink(entry) !== undefined),
  titlePeriod: (entry) =>
    /[?!…][\s"'”’)*_]*$|^$/.test(entry.title.text) ? undefined : /\.["'”*_]*$/.test(entry.title.text),
  titleSeparator: (entry) => {
    const link = labelledLinks(entry)[0];
    if (!link || linkPlacement(entry, link) !== "same-line") return undefined;
    return separator(entry.source.slice(entry.title.span.end, link.span.start));
  },
  linkForm: (entry) => labelledLinks(entry)[0]?.form,
  linkPlacement: (entry) => {
    const link = labelledLinks(entry)[0];
    return link && linkPlacement(entry, link);
  },
  linkSeparator: (entry) => {
    const [first, second] = labelledLinks(entry);
    if (!first || !second || linkPlacement(entry, second) === "child-line") return undefined;
    const between = entry.source.slice(first.span.end, second.span.start);
    return /[\r\n]/.test(between) ? "\n" : separator(between);
  },
  paperLabel: (entry) => {
    const link = paperLink(entry);
    return link && link !== titleLink(entry) ? link.label.text : undefined;
  },
  codeLabel: (entry) => entry.links.find((link) => /\b(?:code|github)\b/i.test(link.label.text))?.label.text,
};

/** The link that the title itself is, or undefined. */
function titleLink(entry: Entry): Link | undefined {
  const first = entry.links[0];
  return first && within(first.span, entry.title.span) ? first : undefined;
}

function labelledLinks(entry: Entry): readonly Link[] {
  return titleLink(entry) ? entry.links.slice(1) : entry.links;
}

function linkPlacement(entry: Entry, link: Link): LinkPlacement {
  if (!within(link.span, entry.head)) return "child-line";
  const before = entry.source.slice(entry.title.span.end, link.span.start);
  return /[\r\n]/.test(before) ? "own-line" : "same-line";
}

const onlySigns = letterPattern(String.raw`^[^\p{L}\p{N}]{1,5}$`);

/** Blanks and signs; words between two links are something that we do not know how to write. */
function separator(between: string): string | undefined {
  return onlySigns(between).test(between) ? between : undefined;
}

function titleMark(title: string): string {
  return /^(\*\*|__|\*(?!\*)|_(?!_)|")(?:(?!\1).)+\1[.?!]?$/s.exec(title)?.[1] ?? "";
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
