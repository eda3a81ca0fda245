// Where a line is that was seen before: while arXiv was asked, others may have come or gone above it.
import type { SourceText } from "../model/sourceText.ts";

const farthest = 200;

/** The nearest 0-based line that still reads so, or undefined where it is gone. */
export function lineNow(source: SourceText, text: string, line: number): number | undefined {
  for (let away = 0; away <= farthest; away++) {
    for (const candidate of [line - away, line + away]) {
      if (
        candidate >= 0 &&
        candidate < source.lineCount &&
        source.slice(source.lineSpan(candidate)) === text
      ) {
        return candidate;
      }
    }
  }
  return undefined;
}
