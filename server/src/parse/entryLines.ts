// Cuts an entry into lines that can be parsed one by one.
import { breakBefore } from "../base/lines.ts";

/** A list item of one line, and perhaps of others with which its paragraph goes on. Offsets are UTF-16. */
export interface ItemLine {
  /** Where its line begins, and its marker. */
  readonly start: number;
  readonly markerStart: number;
  readonly marker: string;
  /** What it says, without blanks at its end, which mean nothing there; from the second line on with the indent. */
  readonly said: string;
  readonly saidStart: number;
  /** Where its last line begins, how many lines that is behind the first, and where its line break stands. */
  readonly lastStart: number;
  readonly linesBelow: number;
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

/**
 * An indent, a marker, blanks, and what the item says, up to the end of the line. Not so: a task; a row of marks, which may
 * be a rule across the page; tabs, whose width depends on where they stand; five blanks, behind which stands code.
 */
const itemLine =
  /( *)([-*+]|\d{1,9}[.)])( {1,4})(?!\[[ xX]\]|[-* ]+(?:[\r\n]|$))([^\s\0][^\0\t\r\n]*)(?:\r?\n|$)/y;
/** Nothing but a paragraph goes on with a line that begins with a letter. */
const goesOn = / *[A-Za-z][^\0\t\r\n]*(?:\r?\n|$)/y;
const blankLines = /(?:[ \n]|\r\n)*$/y;

/** Undefined for a text that is anything but a list item with one paragraph and, right under it, bullets with one each. */
export function entryLines(text: string): readonly ItemLine[] | undefined {
  const lines: ItemLine[] = [];
  for (let start = 0; start < text.length; start = lines.at(-1)!.next) {
    const line = itemLineAt(text, start);
    if (!line) return lines.length > 0 && isBlank(text, start) ? lines : undefined;
    if (!mayFollow(line, lines)) return undefined;
    lines.push(line);
  }
  return lines;
}

/** The line that begins at `start`, where it is such an item by itself. */
export function itemLineAt(text: string, start: number): ItemLine | undefined {
  itemLine.lastIndex = start;
  const found = itemLine.exec(text);
  if (!found) return undefined;
  const [, indent, marker, blanks, said] = found;
  const markerStart = start + indent!.length;
  const saidStart = markerStart + marker!.length + blanks!.length;
  let end = saidStart + said!.length;
  let next = itemLine.lastIndex;
  let lastStart = start;
  let linesBelow = 0;
  for (goesOn.lastIndex = next; goesOn.test(text); next = goesOn.lastIndex) {
    // Where a hard break ends, the indent says.
    if (text.endsWith("  ", end)) return undefined;
    lastStart = next;
    end = breakBefore(text, goesOn.lastIndex);
    linesBelow++;
  }
  const all = linesBelow === 0 ? said! : text.slice(saidStart, end);
  // In code, the indent of a line behind the first would count.
  if (linesBelow > 0 && all.includes("`")) return undefined;
  return {
    start,
    markerStart,
    marker: marker!,
    said: trimmed(all),
    saidStart,
    lastStart,
    linesBelow,
    end,
    next,
  };
}

/** The first line stands at the margin, the second belongs to it, all others stand beside the second. */
function mayFollow({ start, markerStart, marker }: ItemLine, [head, nested]: readonly ItemLine[]): boolean {
  const indent = markerStart - start;
  if (!head) return indent === 0;
  if (nested) return indent === nested.markerStart - nested.start && marker === nested.marker;
  return marker.length === 1 && indent >= head.saidStart && indent < head.saidStart + 4;
}

/** Of raw HTML, blanks at the end are part. */
function trimmed(said: string): string {
  if (said.startsWith("<")) return said;
  let end = said.length;
  while (said.charCodeAt(end - 1) === 32) end--;
  return said.slice(0, end);
}

function isBlank(text: string, start: number): boolean {
  blankLines.lastIndex = start;
  return blankLines.test(text);
}
