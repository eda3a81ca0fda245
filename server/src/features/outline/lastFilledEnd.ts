// Where the text before a heading really ends: blank lines belong to nothing above them.
import type { Place } from "../../base/lines.ts";
import type { SourceText } from "../../model/sourceText.ts";

/** The end (document offset) of the last line before `offset` that holds more than blanks; 0 where there is none. */
export function lastFilledEnd(source: SourceText, offset: number): number {
  const { line, column } = lastFilledPlace(source, offset);
  return source.lineSpan(line).start + column;
}

/** The same as a place. */
export function lastFilledPlace(source: SourceText, offset: number): Place {
  const { line, column } = source.placeAt(offset);
  for (let at = column > 0 ? line : line - 1; at >= 0; at--) {
    const span = source.lineSpan(at);
    if (source.slice(span).trim() !== "") return { line: at, column: span.end - span.start };
  }
  return { line: 0, column: 0 };
}
