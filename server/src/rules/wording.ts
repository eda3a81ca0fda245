// How messages name things: one way for all rules.
import type { Entry } from "../model/entry.ts";
import { type PlacedEntry, whereabouts } from "../model/list.ts";

const longest = 60;

/** A text in quotes, cut at a word where it is long. */
export function quote(text: string): string {
  if (text.length <= longest) return `“${text}”`;
  const cut = text.slice(0, longest);
  return `“${cut.replace(/\s+\S*$/u, "").replace(/[\s,;:.]+$/u, "")}…”`;
}

/** The title of an entry in quotes, without the period that closes it. */
export function quoteTitle(entry: Entry): string {
  const title = entry.title.text.replace(/\.$/, "");
  return title === "" ? "this entry" : quote(title);
}

/** Where an entry stands: `Empirical Study › 2019`. */
export function standingOf(entry: PlacedEntry): string {
  return whereabouts(entry.section, entry.yearGroup) || "the top of the list";
}
