// What is being typed at the cursor: an author's name, a venue, or nothing this extension knows about.
import type { Span } from "../../base/span.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { type AuthorLine, authorLineAt } from "./authorLine.ts";

interface Typing {
  readonly entry: PlacedEntry | undefined;
  /** Document offsets of what a completion replaces; the cursor stands within or at an end. */
  readonly replace: Span;
  /** From the start of `replace` to the cursor. */
  readonly typed: string;
}

export interface AuthorContext extends Typing {
  readonly kind: "author";
  /** The other names on the line, as written. */
  readonly others: readonly string[];
  /** How many names stand before this one. */
  readonly position: number;
}

export interface VenueContext extends Typing {
  readonly kind: "venue";
  /** The mark that still has to close the emphasis: `*`, or empty where it is closed. */
  readonly closing: string;
  /** The series alone is wanted: the year stands elsewhere. */
  readonly withoutYear?: true;
}

export type CursorContext = AuthorContext | VenueContext;

/** Undefined wherever neither an author nor a venue is being written. `offset` is a document offset. */
export function cursorContext(list: List, source: SourceText, offset: number): CursorContext | undefined {
  if (!list.isPaperList) return undefined;
  const { line, column } = source.placeAt(offset);
  const authors = authorLineAt(list, source, line);
  if (!authors || column < authors.names) return undefined;
  const marks = emphasisMarks(authors);
  const before = marks.filter((at) => at < column);
  if (before.length === 0) return authorContext(authors, column, marks[0] ?? authors.text.length);
  return before.length % 2 === 1 ? venueContext(authors, column, before.at(-1)!) : undefined;
}

/** A mark that opens or closes emphasis: `_` within a word does neither. */
const emphasisMark = /(?<!\\)(?:\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}]))/gu;

function emphasisMarks({ text, names }: AuthorLine): number[] {
  return [...text.matchAll(emphasisMark)].map((mark) => mark.index).filter((at) => at >= names);
}

const separator = /[,;]|\s(?:and|&)\s/g;
/** A word, then a period: the names are closed. An initial or `Jr.` is no such word. */
const closed = /(?<!(?:^|\s)(?:jr|sr|st|de))(?<=\p{L}{2})\.\s*$/iu;

function authorContext(line: AuthorLine, column: number, namesEnd: number): AuthorContext | undefined {
  const left = line.text.slice(line.names, column);
  const lastSeparator = [...left.matchAll(separator)].at(-1);
  const from = lastSeparator ? lastSeparator.index + lastSeparator[0].length : 0;
  const start = line.names + from + /^\s*/.exec(left.slice(from))![0].length;
  const typed = line.text.slice(start, column);
  const rest = restOfName(line.text.slice(column, namesEnd));
  if (closed.test(typed) || (typed === "" && rest !== "")) return undefined;
  const end = column + rest.length;
  const before = namesIn(left.slice(0, from));
  const others = [...before, ...namesIn(line.text.slice(end, namesEnd))];
  const replace = { start: line.start + start, end: line.start + end };
  return { kind: "author", entry: line.entry, replace, typed, others, position: before.length };
}

/** What is left of the name behind the cursor, without the period that closes the line. */
function restOfName(after: string): string {
  const next = after.search(separator);
  const rest = (next < 0 ? after : after.slice(0, next)).replace(/<.*$/, "").trimEnd();
  return next < 0 ? rest.replace(/\.$/, "") : rest;
}

function namesIn(text: string): string[] {
  return text
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function venueContext(line: AuthorLine, column: number, openAt: number): VenueContext | undefined {
  if (line.text.slice(line.names, openAt).trim() === "") return undefined;
  const mark = line.text[openAt]!;
  const start = openAt + 1 + /^\s*/.exec(line.text.slice(openAt + 1, column))![0].length;
  const closeAt = line.text.indexOf(mark, column);
  return {
    kind: "venue",
    entry: line.entry,
    replace: { start: line.start + start, end: line.start + (closeAt < 0 ? column : closeAt) },
    typed: line.text.slice(start, column),
    closing: closeAt < 0 ? mark : "",
  };
}
