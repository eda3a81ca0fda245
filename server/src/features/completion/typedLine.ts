// The line at the cursor, cut in two.
import type { SourceText } from "../../model/sourceText.ts";

export interface TypedLine {
  /** Document offset of the line's start. */
  readonly start: number;
  /** The line's text up to the cursor, and from it on, without the line break. */
  readonly before: string;
  readonly after: string;
  /** 0-based. */
  readonly line: number;
}

export function typedLine(source: SourceText, offset: number): TypedLine {
  const { line, column } = source.placeAt(offset);
  const span = source.lineSpan(line);
  const text = source.slice(span);
  return { start: span.start, before: text.slice(0, column), after: text.slice(column), line };
}
