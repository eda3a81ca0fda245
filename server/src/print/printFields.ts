// The nested items of an entry: authors and venue, keywords, digest. Each function gives the item's text.
import type { PrintStyle } from "../style/printStyle.ts";
import { escapeAtStart, escapeMarkdown } from "./escapeMarkdown.ts";
import { escapeHtml, foldText } from "./foldText.ts";
import type { PaperFacts } from "./paperFacts.ts";

/** `A, B. *ICML 2020*`; undefined where there is neither an author nor a venue. */
export function printAuthorLine(paper: PaperFacts, style: PrintStyle): string | undefined {
  const names = paper.authors.map(foldText).filter((name) => name !== "");
  const venue = paper.venue && style.venueMark + escapeMarkdown(paper.venue) + style.venueMark;
  if (names.length === 0) return venue;
  const folded = isFolded(names.length, style);
  const run =
    !folded && names.length > mostNames ? cut(names) : closed(names.join(", "), style.authorsPeriod);
  const line = folded ? `<details><summary>Author List</summary> ${escapeHtml(run)}` : escapeNames(run);
  return venue ? `${line} ${venue}` : line;
}

/** The period of a last `Jr.` or `et al.` closes the names as well. */
function closed(names: string, withPeriod: boolean): string {
  return withPeriod && !names.endsWith(".") ? `${names}.` : names;
}

/** More than these are nothing to read on a line. */
const mostNames = 100;
const namesOfCut = 20;

/** As the list does; where it has no habit, a collaboration is folded in a list that folds its digests. */
function isFolded(names: number, { foldedAuthorsFrom, digestLine, digestForm }: PrintStyle): boolean {
  if (foldedAuthorsFrom !== undefined) return names >= foldedAuthorsFrom;
  return names > mostNames && digestLine && digestForm !== "plain";
}

function cut(names: readonly string[]): string {
  return `${names.slice(0, namesOfCut).join(", ")}, et al.`;
}

/** A mark that is harmless among the names could pair with one of the venue behind them. */
function escapeNames(run: string): string {
  return escapeAtStart(run).replace(/(?<!\\)([*_])(?!\w)|(?<![\\\w])([*_])/g, "\\$1$2");
}

/** `Key Word: A; B.`; undefined where there is none. */
export function printKeywordLine(keywords: readonly string[], style: PrintStyle): string | undefined {
  if (keywords.length === 0) return undefined;
  const run = keywords.map((keyword) => escapeMarkdown(foldText(keyword))).join(style.keywordSeparator);
  return `${style.keywordLabel}: ${run}${style.keywordsPeriod ? "." : ""}`;
}

/** What a keyword line begins with, for somebody who is about to fill it in. */
export function printKeywordStart(style: PrintStyle): string {
  return `${style.keywordLabel}: `;
}

/** The whole abstract on one line in the list's form; undefined where there is none. */
export function printDigest(digest: string | undefined, style: PrintStyle): string | undefined {
  const prose = foldText(digest ?? "");
  if (prose === "") return undefined;
  if (style.digestForm === "plain") return `${style.digestLabel}: ${escapeMarkdown(prose)}`;
  const opened = `<details><summary>${style.digestLabel}</summary> ${escapeHtml(prose)}`;
  return style.digestForm === "details-closed" ? `${opened}</details>` : opened;
}
