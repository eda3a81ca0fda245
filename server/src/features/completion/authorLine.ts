// Tells whether a line is an author line (or is becoming one), and where its names begin.
import { type List, type PlacedEntry, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { entryOn } from "./entryOn.ts";

export interface AuthorLine {
  /** The line's text without its line break. */
  readonly text: string;
  /** Document offset of the line's start. */
  readonly start: number;
  /** Column at which the names begin. */
  readonly names: number;
  /** Undefined while the entry does not read as one: `  - ` below a head makes the head a heading to Markdown. */
  readonly entry: PlacedEntry | undefined;
}

const nestedMarker = /^[ \t]+(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const authorLabel = /^(?:<details[^>]*>\s*<summary>\s*authors?[^<]*<\/summary>|authors?(?: list)?\s*:)\s*/i;
const otherField = /^(?:<|\[|[A-Za-z][A-Za-z -]{0,20}:)/;
const entryHead = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S.*\]\(/;

/** The author line at a 0-based line number, or undefined where that line is none and cannot become one. */
export function authorLineAt(list: List, source: SourceText, line: number): AuthorLine | undefined {
  const { start } = source.lineSpan(line);
  const text = source.slice(source.lineSpan(line));
  const marker = nestedMarker.exec(text);
  if (!marker || line === 0) return undefined;
  const label = authorLabel.exec(text.slice(marker[0].length));
  const names = marker[0].length + (label?.[0].length ?? 0);
  if (otherField.test(text.slice(names))) return undefined;
  const entry = entryOn(list, start) ?? entryOn(list, source.lineSpan(line - 1).start);
  const found = { text, start, names, entry };
  if (!entry) return entryHead.test(source.slice(source.lineSpan(line - 1))) ? found : undefined;
  return authorsStandOn(entry, source, line) ? found : undefined;
}

/** On the line of the authors, or directly below the head where no authors are given yet. */
function authorsStandOn(entry: PlacedEntry, source: SourceText, line: number): boolean {
  const { authors, head } = entry.it;
  if (authors) return source.placeAt(place(authors.span, entry).start).line === line;
  return source.placeAt(place(head, entry).end).line === line - 1;
}
