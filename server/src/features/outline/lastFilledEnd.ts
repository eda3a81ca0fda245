// Where the text before a heading really ends: blank lines belong to nothing above them.
import type { SourceText } from "../../model/sourceText.ts";

/** The end (document offset) of the last line before `offset` that holds more than blanks; 0 where there is none. */
export function lastFilledEnd(source: SourceText, offset: number): number {
  const { line, column } = source.placeAt(offset);
  for (let at = column > 0 ? line : line - 1; at >= 0; at--) {
    const span = source.lineSpan(at);
    if (source.slice(span).trim() !== "") return span.end;
  }
  return 0;
}
