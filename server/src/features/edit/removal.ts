// Which lines go with an entry when it goes: its own, and the blank lines on one side of it.
import type { Span } from "../../base/span.ts";
import { remove, type TextEdit } from "../../base/textEdit.ts";
import type { List, PlacedEntry, YearGroup } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { endOfHeading } from "../../style/blankLines.ts";
import { isBlank } from "../insert/spot.ts";
import { countOn } from "./countedNumbers.ts";
import { linesOf, runOf } from "./entryLines.ts";

/** The year group that holds nothing but this entry; undefined where there is none, or more stands in it. */
export function yearOfItsOwn(entry: PlacedEntry, source: SourceText): YearGroup | undefined {
  const group = entry.yearGroup;
  if (group?.entries.length !== 1) return undefined;
  const lines = linesOf(entry, source);
  const heading = source.lineSpan(endOfHeading(group) - 1);
  const before = source.slice({ start: heading.end, end: lines.start });
  const after = source.slice({ start: lines.end, end: group.span.end });
  return before.trim() === "" && after.trim() === "" ? group : undefined;
}

/** Takes the entry out, and `year` with it: what `yearOfItsOwn` gives. In a numbered list those behind it move up. */
export function removalEdits(
  entry: PlacedEntry,
  list: List,
  source: SourceText,
  year?: YearGroup | undefined,
): readonly [TextEdit, ...TextEdit[]] {
  const run = runOf(entry, list);
  const behind = run[run.findIndex((other) => other.line === entry.line) + 1];
  return [remove(removalOf(entry, list, source, year)), ...countOn(run, behind, -1, source)];
}

function removalOf(entry: PlacedEntry, list: List, source: SourceText, year: YearGroup | undefined): Span {
  const own = linesOf(entry, source);
  const block = year ? { start: source.lineSpan(year.heading.line).start, end: own.end } : own;
  const above = endAbove(block.start, source);
  const below = startBelow(block.end, source);
  if (above === undefined) return { start: 0, end: below ?? block.end };
  const keepsAbove = year ? isFirstOfYears(year) : opensRow(entry, list, source, above, below);
  return keepsAbove && below !== undefined
    ? { start: block.start, end: below }
    : { start: above, end: block.end };
}

/** Below what is no entry, a heading for one, and above an entry: the blank lines under the heading stay. */
function opensRow(
  entry: PlacedEntry,
  list: List,
  source: SourceText,
  above: number,
  below: number | undefined,
): boolean {
  const run = runOf(entry, list);
  const at = run.findIndex((other) => other.line === entry.line);
  const [before, behind] = [run[at - 1], run[at + 1]];
  const followsEntry = before !== undefined && linesOf(before, source).end === above;
  return !followsEntry && behind !== undefined && linesOf(behind, source).start === below;
}

function isFirstOfYears({ section, heading }: YearGroup): boolean {
  const { yearGroups, loose } = section;
  return yearGroups.length > 1 && loose.length === 0 && yearGroups[0]!.heading.line === heading.line;
}

/** Where the last line above that holds something ends; undefined where there is none. */
function endAbove(offset: number, source: SourceText): number | undefined {
  let line = source.placeAt(offset).line - 1;
  while (line >= 0 && isBlank(line, source)) line--;
  return line < 0 ? undefined : source.lineSpan(line).end;
}

function startBelow(offset: number, source: SourceText): number | undefined {
  let line = source.placeAt(offset).line + 1;
  while (line < source.lineCount && isBlank(line, source)) line++;
  return line < source.lineCount ? source.lineSpan(line).start : undefined;
}
