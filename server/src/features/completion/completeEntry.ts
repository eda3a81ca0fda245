// A whole new entry in the list's style, with places to fill in.
import type { List } from "../../model/list.ts";
import { regionAt } from "../../model/region.ts";
import { printEntry } from "../../print/printEntry.ts";
import type { PrintStyle } from "../../style/printStyle.ts";
import { entryCount, entryTotal } from "../../style/survey.ts";
import type { Completion } from "./candidate.ts";
import { escapeSnippet } from "./snippetText.ts";
import type { TypedLine } from "./typedLine.ts";

const withVenue = entryCount(({ venue }) => venue !== undefined);

/** Words that stand for what is to be typed, in letters that no printer would escape. */
const blanks = {
  title: "TitleGoesHere",
  url: "AddressGoesHere",
  authors: "AuthorsGoHere",
  venue: "VenueGoesHere",
  keywords: "KeywordsGoHere",
  digest: "DigestGoesHere",
};

/** The tab stops in the order in which a paper is written down. */
const stops: readonly (readonly [blank: string, shown: string])[] = [
  [blanks.title, "Title"],
  [blanks.url, "https://arxiv.org/abs/"],
  [blanks.authors, "Authors"],
  [blanks.venue, "Venue"],
  [blanks.keywords, "Keywords"],
  [blanks.digest, "Digest"],
];

/** At the start of a line of a section, behind a marker or some letters of `entry` or `paper`. */
export function completeEntry(
  list: List,
  { start, before, after }: TypedLine,
  style: () => PrintStyle,
): Completion | undefined {
  const [, marker, word] = /^((?:[-*+]|\d{1,9}[.)])[ \t]+)?(\p{L}*)$/u.exec(before) ?? [];
  if (word === undefined || after.trim() !== "" || (marker === undefined && word === "")) return undefined;
  if (!["entry", "paper"].some((name) => name.startsWith(word.toLowerCase()))) return undefined;
  const region = regionAt(list, start);
  if (!region?.it.sections.some(({ entries }) => entries.length > 0)) return undefined;
  const snippet = entrySnippet(list, style(), marker?.trim());
  return {
    replace: { start, end: start + before.length + after.length },
    typed: before,
    candidates: [
      { kind: "entry", label: "New entry", detail: "in the list’s style", newText: before, snippet },
    ],
  };
}

function entrySnippet(list: List, style: PrintStyle, marker: string | undefined): string {
  const paper = {
    title: blanks.title,
    links: [{ kind: "paper" as const, url: blanks.url }],
    authors: [blanks.authors],
    venue: withVenue(list) * 2 >= entryTotal(list) ? blanks.venue : undefined,
    keywords: [blanks.keywords],
    digest: blanks.digest,
  };
  const { lines } = printEntry(paper, { ...style, foldedAuthorsFrom: undefined }, marker ? { marker } : {});
  let text = escapeSnippet(lines.join("\n"));
  for (const [at, [blank, shown]] of stops.entries()) {
    text = text.replace(blank, () => `\${${at + 1}:${escapeSnippet(shown)}}`);
  }
  return `${text}$0`;
}
