// Makes text read as it is written: escapes what Markdown would take for marks, and nothing else.

const punctuation = /[!-/:-@[-`{-~]|\p{P}|\p{S}/u;

/**
 * Escapes `text` for a place inside a paragraph. Inside a link or between marks, `closing` names the signs that would
 * end it too early: they are escaped wherever they stand. Source of the conditions: CommonMark 0.31, sections 2.4 (backslash
 * escapes), 6.2 (emphasis: flanking runs), 6.3 (links), 6.6 (raw HTML), 2.5 (entities); `~` from GitHub's strikethrough.
 */
export function escapeMarkdown(text: string, closing = ""): string {
  const escaped = new Set<number>([
    ...found(text, /\\(?=[!-/:-@[-`{-~])/g),
    ...found(text, /<(?=[A-Za-z/!?])/g),
    ...brackets(text),
    ...codeMarks(text),
    ...emphasis(text, "*"),
    ...emphasis(text, "_"),
    ...emphasis(text, "~"),
    ...(closing === "" ? [] : closers(text, closing)),
  ]);
  const units = text.split("").map((unit, at) => (escaped.has(at) ? `\\${unit}` : unit));
  return units.join("").replace(/&(?=#?\w+;)/g, "&amp;");
}

/** As `escapeMarkdown`, for text at the start of a list item, where it could also begin a block. */
export function escapeAtStart(text: string): string {
  const escaped = escapeMarkdown(text);
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(escaped);
  if (number) return `${number[1]}\\${escaped.slice(number[1]!.length)}`;
  const opensBlock = /^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|>|=+\s*$|-{3,}\s*$|`{3}|~{3}|\[[ xX]\]\s)/;
  return opensBlock.test(escaped) ? `\\${escaped}` : escaped;
}

/** The signs themselves, and a backslash at the end, which would escape what closes behind it. */
function closers(text: string, closing: string): number[] {
  return found(text, /[[\]*_]|\\$/g).filter((at) => text[at] === "\\" || closing.includes(text[at]!));
}

/** `]` before `(`, `[` or `:`, where a `[` stands before it: that could be a link, a reference or a definition. */
function brackets(text: string): number[] {
  const opens = text.indexOf("[");
  return opens < 0 ? [] : found(text, /\](?=[([:])/g).filter((at) => at > opens);
}

/** Backticks mark code only in pairs. */
function codeMarks(text: string): number[] {
  const marks = found(text, /`/g);
  return marks.length > 1 ? marks : [];
}

/** Marks that could open emphasis, where a mark that could close it follows. */
function emphasis(text: string, mark: "*" | "_" | "~"): number[] {
  const marks = found(text, new RegExp(`\\${mark}`, "g"));
  const last = marks.findLast((at) => canClose(text, at, mark));
  return last === undefined ? [] : marks.filter((at) => at < last && canOpen(text, at, mark));
}

function canOpen(text: string, at: number, mark: string): boolean {
  const { before, after } = around(text, at, mark);
  return flanks(before, after) && (mark !== "_" || !flanks(after, before) || punctuation.test(before));
}

function canClose(text: string, at: number, mark: string): boolean {
  const { before, after } = around(text, at, mark);
  return flanks(after, before) && (mark !== "_" || !flanks(before, after) || punctuation.test(after));
}

/**
 * A run of marks leans on `inside`: text follows there, and the other side is no word that it would cut in two.
 * Beside a mark of another kind it leans on that too: micromark reads it so, and an escape too many does no harm.
 */
function flanks(outside: string, inside: string): boolean {
  if (/\s/.test(inside)) return false;
  if (/[*_~]/.test(inside)) return true;
  return !punctuation.test(inside) || /\s/.test(outside) || punctuation.test(outside);
}

/** What stands on both sides of the run of marks; the edges of the text count as blanks. */
function around(text: string, at: number, mark: string): { before: string; after: string } {
  let start = at;
  let end = at + 1;
  while (text[start - 1] === mark) start--;
  while (text[end] === mark) end++;
  return { before: text[start - 1] ?? " ", after: text[end] ?? " " };
}

function found(text: string, what: RegExp): number[] {
  return [...text.matchAll(what)].map((match) => match.index);
}
