// A new name for an author, a venue or a key word: what cannot be one, how it is written, and how it is read.
import type { Entry } from "../../model/entry.ts";
import { unescapeMarkdown } from "../../parse/mdast.ts";
import { fold } from "../../parse/plainText.ts";
import { readVenue } from "../../parse/venueText.ts";
import { escapeMarkdown } from "../../print/escapeMarkdown.ts";
import { escapeHtml } from "../../print/foldText.ts";
import { quote } from "../../rules/wording.ts";
import type { NameKind } from "./names.ts";
import { lettersOf } from "./sameLetters.ts";

const called: Readonly<Record<NameKind, string>> = {
  author: "an author",
  venue: "a venue",
  edition: "a venue",
  keyword: "a key word",
};

/** Why a text can be nobody's name in any list, as one plain sentence; undefined where it can. */
export function nameProblem(kind: NameKind, text: string): string | undefined {
  if (text.trim() === "") return `The name of ${called[kind]} cannot be empty.`;
  if (/[\r\n\u2028\u2029]/.test(text)) return `The name of ${called[kind]} cannot hold a line break.`;
  if (lettersOf(text) === "")
    return `${quote(text)} cannot be the name of ${called[kind]}: it has no letters.`;
  const nowhere = { start: 0, end: 0 };
  if (kind === "venue" && readVenue(text, nowhere, nowhere).year !== undefined)
    return "Each paper keeps the year of its venue: write the name without a year.";
  return undefined;
}

/** For a name that holds what the list puts between names. */
export function notOneName(kind: NameKind, text: string): string {
  return `${quote(text)} cannot be the name of ${called[kind]} here: the list would not read it as one name.`;
}

/** The name as it is written into an entry, so that it reads as it is meant. */
export function writeName(kind: NameKind, text: string, { authors }: Entry): string {
  if (kind === "keyword") return escapeMarkdown(text);
  // In raw HTML, Markdown has no say.
  return kind === "author" && authors?.folded ? escapeHtml(text) : escapeMarkdown(text, "*_");
}

/** The reverse: what a reader sees of a name as it is written. */
export function readName(written: string): string {
  return fold(unescapeMarkdown(written));
}

/** All that an entry names, a line each: kind and name. */
export function readingOf({ authors, venue, keywords }: Entry): string[] {
  return [
    ...(authors?.names ?? []).map(({ text }) => `author ${text}`),
    ...(venue ? [`venue ${venue.series}`, `edition ${venue.year} ${venue.track}`] : []),
    ...(keywords?.items ?? []).map(({ text }) => `keyword ${text}`),
  ];
}
