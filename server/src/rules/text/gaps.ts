// What stands between the names or phrases of one line.
import type { Span } from "../../base/span.ts";
import { type Entry, type Field, written } from "../../model/entry.ts";

export interface Gap {
  /** As the spans of an entry count. */
  readonly span: Span;
  /** Runs of blanks as one: a gap may hold a line break. */
  readonly text: string;
}

/** The gaps between fields that follow each other in one entry; fields that touch have an empty one. */
export function gapsBetween(entry: Entry, fields: readonly Field[]): Gap[] {
  return fields.slice(1).map((field, index) => {
    const span = { start: fields[index]!.span.end, end: field.span.start };
    return { span, text: foldBlanks(written(entry, span)) };
  });
}

export function foldBlanks(text: string): string {
  return text.replace(/\s+/g, " ");
}
