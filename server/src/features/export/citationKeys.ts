// The keys by which papers are cited: `nakkiran2019deep`. They follow from the list, and stay when entries move in it.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import { familyName } from "./personName.ts";

export interface Keyed {
  readonly entry: Entry;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number | undefined;
  readonly arxivId: string | undefined;
  readonly url: string | undefined;
}

/**
 * Family name of the first author, year, first word of the title that says something. Of several papers with one key,
 * the oldest on arXiv has it as it is, the next `a` behind it, then `b`; so a newer paper changes no key. Two entries of
 * one paper have one key.
 */
export function citationKeys(papers: readonly Keyed[]): Map<Entry, string> {
  const byKey = new Map<string, Keyed[]>();
  for (const paper of papers) {
    const key = plainKey(paper);
    byKey.set(key, [...(byKey.get(key) ?? []), paper]);
  }
  const keys = new Map<Entry, string>();
  for (const [key, same] of byKey) {
    const identities = [...new Set(same.map(identityOf))].sort(compare);
    for (const paper of same) keys.set(paper.entry, key + letters(identities.indexOf(identityOf(paper))));
  }
  return keys;
}

function plainKey({ authors, year, title }: Keyed): string {
  const [first] = authors;
  const family = first === undefined ? "" : asciiWords(familyName(first)).join("");
  const words = asciiWords(title);
  const word = words.find((it) => !smallWords.has(it)) ?? words[0] ?? "";
  return `${family || "anonymous"}${year ?? ""}${word}`;
}

const smallWords = new Set(
  "a an the on of in for to and or is are do does can how why what when where with from by at via as towards toward".split(
    " ",
  ),
);

function asciiWords(text: string): string[] {
  return foldedWords(text.replace(/['’]/g, "")).flatMap((word) => word.replace(/[^a-z0-9]/g, "") || []);
}

/** Old-style ids come before the others, as they are older. */
function identityOf({ arxivId, title, url }: Keyed): string {
  if (arxivId !== undefined) return (arxivId.includes("/") ? "0 " : "1 ") + arxivId;
  return `2 ${foldedWords(title).join(" ")} ${url ?? ""}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "", `a`, `b`, ..., `z`, `aa`, `ab`, ... */
function letters(index: number): string {
  if (index === 0) return "";
  const rest = Math.floor((index - 1) / 26);
  return letters(rest) + String.fromCharCode(97 + ((index - 1) % 26));
}
