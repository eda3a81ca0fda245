// The range that the JSON of a diagnostic begins with: other lines are put into its bytes without writing the rest anew.
import type { Range } from "vscode-languageserver";

const startOfRange = '{"range":{"start":{"line":';
const beforeCharacter = ',"character":';
const beforeEnd = '},"end":{"line":';

const zero = "0".charCodeAt(0);

/** What stands before all else that is said of a diagnostic. */
export function rangeAsWritten({ start, end }: Range): string {
  const from = `${startOfRange}${start.line}${beforeCharacter}${start.character}`;
  return `${from}${beforeEnd}${end.line}${beforeCharacter}${end.character}}}`;
}

/** True where both are as long when they are written, and differ in their lines at most. */
export function differInLines(a: Range, b: Range): boolean {
  return sameButLine(a.start, b.start) && sameButLine(a.end, b.end);
}

function sameButLine(a: Range["start"], b: Range["start"]): boolean {
  return a.character === b.character && digitsOf(a.line) === digitsOf(b.line);
}

/** Puts the lines of a range in the place of those of another one that is written at `at` and differs in its lines. */
export function overwriteLines(bytes: Uint8Array, at: number, { start, end }: Range): void {
  const startAt = at + startOfRange.length;
  const characterAt = startAt + digitsOf(start.line) + beforeCharacter.length;
  overwriteNumber(bytes, startAt, start.line);
  overwriteNumber(bytes, characterAt + digitsOf(start.character) + beforeEnd.length, end.line);
}

function overwriteNumber(bytes: Uint8Array, at: number, number: number): void {
  let left = number;
  for (let place = at + digitsOf(number) - 1; place >= at; place--) {
    bytes[place] = zero + (left % 10);
    left = Math.floor(left / 10);
  }
}

/** Of a line or a character, which is no negative number. */
function digitsOf(number: number): number {
  let digits = 1;
  for (let left = number; left >= 10; left = Math.floor(left / 10)) digits++;
  return digits;
}
