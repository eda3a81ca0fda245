// The lines between which something new is written, and how the text for that place looks.
import { insert, type TextEdit } from "../../base/textEdit.ts";
import type { List } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";

/** Before or after a 0-based line, with so many blank lines between that line and what is new. */
export interface Spot {
  readonly side: "before" | "after";
  readonly line: number;
  readonly blankLines: number;
}

export interface SpotEdit {
  readonly edit: TextEdit;
  /** 0-based line of the first new line after the edit. */
  readonly firstLine: number;
  /** Offset of the first new line after the edit. */
  readonly firstOffset: number;
}

/** The one edit that writes `lines` at the spot; what follows there without a blank line gets one. */
export function editAt(
  spot: Spot,
  lines: readonly string[],
  lineBreak: string,
  source: SourceText,
): SpotEdit {
  const text = lines.join(lineBreak);
  if (spot.side === "before") {
    const offset = source.lineSpan(spot.line).start;
    const edit = insert(offset, text + lineBreak.repeat(1 + spot.blankLines));
    return { edit, firstLine: spot.line, firstOffset: offset };
  }
  const offset = source.lineSpan(spot.line).end;
  const lead = lineBreak.repeat(1 + spot.blankLines);
  const tail = isBlank(spot.line + 1, source) ? "" : lineBreak;
  return {
    edit: insert(offset, lead + text + tail),
    firstLine: spot.line + 1 + spot.blankLines,
    firstOffset: offset + lead.length,
  };
}

/**
 * The last line that holds something from `line` on, up to the next heading or a thematic break: the end of what stands
 * under a heading that has no entries yet.
 */
export function lastLineBelow(line: number, list: List, source: SourceText): number {
  const next = list.headings.find((heading) => heading.line > line);
  const end = next ? next.line : source.lineCount;
  let last = line;
  for (let at = line + 1; at < end; at++) {
    if (/^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(textOf(at, source))) break;
    if (!isBlank(at, source)) last = at;
  }
  return last;
}

/** True for a line of blanks, and behind the end of the text. */
export function isBlank(line: number, source: SourceText): boolean {
  return line >= source.lineCount || textOf(line, source).trim() === "";
}

function textOf(line: number, source: SourceText): string {
  return source.slice(source.lineSpan(line));
}
