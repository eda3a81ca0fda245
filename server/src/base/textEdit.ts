// Edits as data, and the one function that applies them.
import { type Span, shift } from "./span.ts";

/** Replace the text of `span` by `text`. An empty span inserts; an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export function replace(at: Span, text: string): TextEdit {
  return { span: at, text };
}

export function insert(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

export function remove(at: Span): TextEdit {
  return { span: at, text: "" };
}

/** The same edit, counted from a place `offset` units earlier. */
export function shiftEdit(edit: TextEdit, offset: number): TextEdit {
  return { span: shift(edit.span, offset), text: edit.text };
}

/** The edits in document order; throws a RangeError where two overlap (inserts at one place keep their order). */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i]!.span.start < sorted[i - 1]!.span.end) throw new RangeError("edits overlap");
  }
  return sorted;
}

/** `text` with all edits made, every span counted in the text before any of them. Throws where edits overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let done = 0;
  for (const edit of sortEdits(edits)) {
    result += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.end;
  }
  return result + text.slice(done);
}
