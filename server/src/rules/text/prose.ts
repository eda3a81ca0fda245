// The running text of an entry: what is code, an address, a tag or a formula is blotted out, place by place.
import type { LetterPattern } from "../../base/letterPattern.ts";
import { meets, type Span } from "../../base/span.ts";
import type { Entry } from "../../model/entry.ts";

/** Stands for each character that is no prose: it is no letter, no blank and no punctuation, and as short as ASCII is. */
export const blot = "\u0001";

/** GitHub reads these as formulas, wherever a closing sign follows; an address that is not linked is no prose either. */
const formulaOrAddress =
  /\$\$[\s\S]+?\$\$|\$`[^`]+`\$|(?<![\\\w$])\$(?=[^\s$])(?:\\[\s\S]|[^\\$])*?(?<=\S)\$(?![\w$])|\bhttps?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>().,;:!?]|\([^\s<>()]*\))/g;

/** Of the entry that was asked about last: one rule asks after the other, and to keep all would be the text once more. */
let known: { readonly entry: Entry; readonly text: string } | undefined;

function blotted(entry: Entry): string {
  if (known?.entry !== entry) known = { entry, text: readBlotted(entry) };
  return known.text;
}

function readBlotted({ source, span, literals }: Entry): string {
  let text = "";
  let done = span.start;
  for (const { start, end } of literals) {
    const last = Math.min(end, span.end);
    text += source.slice(done, start) + blotOut(source.slice(start, last));
    done = last;
  }
  return (text + source.slice(done, span.end)).replace(formulaOrAddress, blotOut);
}

/** Line breaks stay, so that nothing seems to stand on one line that does not. */
function blotOut(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/[^\r\n]/g, blot) : blot.repeat(text.length);
}

export interface ProseMatch {
  /** Counted from the start of the entry's source, as all spans of an entry. */
  readonly span: Span;
  readonly groups: readonly (string | undefined)[];
}

/** Where a global pattern matches in the running text of `at` (the whole entry if not given); nothing outside is seen. */
export function findInProse(entry: Entry, what: RegExp | LetterPattern, at: Span = entry.span): ProseMatch[] {
  const offset = entry.span.start;
  const text = blotted(entry).slice(at.start - offset, at.end - offset);
  const pattern = typeof what === "function" ? what(text) : what;
  // As nearly everywhere, and `matchAll` makes a pattern of its own before it looks.
  if (text.search(pattern) < 0) return [];
  return Array.from(text.matchAll(pattern), (found) => ({
    span: { start: at.start + found.index, end: at.start + found.index + found[0].length },
    groups: found.slice(1),
  }));
}

/** True where the place is raw HTML, in which GitHub reads no Markdown: a folded digest or author list. */
export function isInHtml({ authors, digest }: Entry, at: Span): boolean {
  if (digest && digest.form !== "plain" && meets(digest.span, at)) return true;
  return authors?.folded === true && meets(authors.span, at);
}
