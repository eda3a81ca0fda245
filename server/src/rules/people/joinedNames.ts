// Names that are run together, or joined by underscores, within one author line.
import { letterPattern } from "../../base/letterPattern.ts";
import type { Span } from "../../base/span.ts";
import { insert, remove, replace, type TextEdit } from "../../base/textEdit.ts";
import { type Entry, type Field, written } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import { perEntry } from "../../model/perEntry.ts";
import type { Report } from "../rule.ts";
import { quote } from "../wording.ts";
import { gluedAt } from "./gluedNames.ts";

const joined = letterPattern(String.raw`_|[\p{Ll}][\p{Lu}]`);
const joinedByUnderscore = letterPattern(String.raw`[\p{L}]_[\p{L}]`);

/** Most author lines hold nothing that could be one: looked at once, as a whole. */
export const mayHoldJoinedNames = perEntry((entry): boolean => {
  const text = entry.authors && written(entry, entry.authors.span);
  return text !== undefined && joined(text).test(text);
});

/** The reports of one author line, spans as those of an entry; `separator` is what the list puts between names. */
export function* checkJoinedNames(entry: Entry, separator: string): Generator<Report> {
  const names = entry.authors?.names ?? [];
  for (const [index, name] of names.entries()) {
    const report = checkGlued(entry, name, separator) ?? checkUnderscore(entry, names, index);
    if (report) yield report;
  }
}

function checkGlued(entry: Entry, { span }: Field, separator: string): Report | undefined {
  const text = written(entry, span);
  const places = gluedAt(text);
  if (places.length === 0) return undefined;
  const before = text.slice(0, places[0]);
  const after = text.slice(places[0], places[1]);
  return {
    span,
    message: `Nothing separates ${quote(before)} from ${quote(after)}; put ${quote(separator)} between the names.`,
    fix: {
      title: "Separate the names",
      safe: false,
      edits: places.map((at) => insert(span.start + at, separator)),
    },
  };
}

function checkUnderscore(entry: Entry, names: readonly Field[], index: number): Report | undefined {
  const { text, span } = names[index]!;
  if (!joinedByUnderscore(text).test(text)) return undefined;
  const key = foldedWords(text.replaceAll("_", " ")).join("");
  const twin = names.find((other) => other.text !== text && foldedWords(other.text).join("") === key);
  const previous = names[index - 1];
  if (twin && previous) {
    return {
      span,
      message: `${quote(text)} names ${quote(twin.text)} a second time; delete it.`,
      fix: {
        title: `Delete ${quote(text)}`,
        safe: false,
        edits: [remove({ start: previous.span.end, end: span.end })],
      },
    };
  }
  return {
    span,
    message: `An underscore joins the words of ${quote(text)}; write a blank.`,
    fix: { title: "Write a blank", safe: false, edits: underscoresOf(entry, span) },
  };
}

function underscoresOf(entry: Entry, span: Span): TextEdit[] {
  return [...written(entry, span).matchAll(/\\?_/g)].map((match) => {
    const start = span.start + match.index;
    return replace({ start, end: start + match[0].length }, " ");
  });
}
