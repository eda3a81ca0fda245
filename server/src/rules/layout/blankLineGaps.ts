// The gaps between entries and above headings that are not as wide as the list usually makes them.
import type { Span } from "../../base/span.ts";
import type { Convention, HouseStyle } from "../../model/houseStyle.ts";
import { type Heading, type List, type Placed, type PlacedEntry, place } from "../../model/list.ts";
import { perRegion, type Region } from "../../model/region.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { lineAfter } from "../../style/blankLines.ts";

export interface Gap {
  /** Blank lines that are there, and that should be. */
  readonly found: number;
  readonly wanted: number;
  /** Those that are there, to the start of the line below them. */
  readonly blank: Span;
  /** The first of them, as many as there are too many. */
  readonly surplus: Span;
  /** Where it is, in words: `above “2019”`. */
  readonly what: string;
  /** What to point at where there is no blank line. */
  readonly below: Span;
  /** True where the page looks the same with the usual number of lines. */
  readonly safe: boolean;
}

/** How many blank lines a list leaves where; undefined where it has no habit. */
export interface Usual extends UsualLines {
  /** All of it, as text. */
  readonly key: string;
}

interface UsualLines {
  readonly between: number | undefined;
  readonly aboveYear: number | undefined;
  readonly aboveSection: number | undefined;
}

/**
 * The gaps between the last entry of a region and the first section of the next. Like those within a region, they count where
 * they hold nothing else.
 */
export function* gapsBetween({ regions }: List, { aboveSection }: Usual, source: SourceText): Iterable<Gap> {
  let above: number | undefined;
  for (const { it, offset, line } of regions) {
    const { top, bottom } = edgesOf(it);
    if (top && above !== undefined && line + top.line - above !== aboveSection) {
      const heading = { it: top.it, offset: top.offset + offset, line: top.line + line };
      yield* gapAbove(heading, above, aboveSection, "section", source);
    }
    if (top) above = bottom === undefined ? undefined : line + bottom;
  }
}

/** The heading of the first section, and the line after the last entry of the last one. */
const edgesOf = perRegion(({ sections }) => {
  const last = sections.at(-1);
  return { top: sections[0]?.heading, bottom: last && lineBelow(last.entries) };
});

export function usualLines(style: HouseStyle): Usual {
  const lines: UsualLines = {
    between: style.blankLinesBetweenEntries.value,
    aboveYear: style.blankLinesBeforeYearHeading.value,
    aboveSection: usualAboveSection(style),
  };
  return { ...lines, key: JSON.stringify(lines) };
}

interface Remembered {
  readonly usual: string;
  readonly gaps: readonly Gap[];
}

const remembered = new WeakMap<Region, Remembered>();

/** Places count from the start of the region; the same array for as long as the list does the same. */
export function gapsWithin(region: Region, usual: Usual): readonly Gap[] {
  const before = remembered.get(region);
  if (before?.usual === usual.key) return before.gaps;
  const gaps = [...findGaps(region, usual)];
  remembered.set(region, { usual: usual.key, gaps });
  return gaps;
}

function* findGaps({ sections, source }: Region, usual: Usual): Iterable<Gap> {
  let last: number | undefined;
  for (const { heading, loose, yearGroups, entries } of sections) {
    yield* gapAbove(heading, last, usual.aboveSection, "section", source);
    for (const run of [loose, ...yearGroups.map((group) => group.entries)]) {
      yield* gapsInRun(run, usual.between, source);
    }
    let above = lineBelow(loose);
    for (const group of yearGroups) {
      yield* gapAbove(group.heading, above, usual.aboveYear, "year", source);
      above = lineBelow(group.entries);
    }
    last = lineBelow(entries);
  }
}

/** The line after the last of the entries, if there is any. */
function lineBelow(entries: readonly PlacedEntry[]): number | undefined {
  const last = entries.at(-1);
  return last && lineAfter(last);
}

/** A list with few sections that are not of one mind keeps, above them, to what it does above its years. */
function usualAboveSection(style: HouseStyle): number | undefined {
  const { value, leading, count, total }: Convention<number> = style.blankLinesBeforeSection;
  const isHalf = leading === style.blankLinesBeforeYearHeading.value && count * 2 >= total;
  return value ?? (isHalf ? leading : undefined);
}

function* gapAbove(
  heading: Placed<Heading>,
  line: number | undefined,
  wanted: number | undefined,
  kind: "section" | "year",
  source: SourceText,
): Iterable<Gap> {
  if (line === undefined || wanted === undefined) return;
  const found = heading.line - line;
  const below = place(heading.it.span, heading);
  if (found === wanted || !isBlank(line, found, source)) return;
  // A heading that is underlined would become a part of the paragraph above it.
  if (wanted === 0 && heading.it.span.start === heading.it.textSpan.start) return;
  yield { ...linesOf(line, found, wanted, source), what: `above this ${kind}`, below, safe: true };
}

function* gapsInRun(
  run: readonly PlacedEntry[],
  wanted: number | undefined,
  source: SourceText,
): Iterable<Gap> {
  if (wanted === undefined) return;
  for (let i = 1; i < run.length; i++) {
    const line = lineAfter(run[i - 1]!);
    const found = run[i]!.line - line;
    if (found === wanted || !isBlank(line, found, source)) continue;
    const below = place(run[i]!.it.marker.span, run[i]!);
    const safe = staysWide(run, i, wanted, found, source);
    yield { ...linesOf(line, found, wanted, source), what: "above this entry", below, safe };
  }
}

/**
 * Where there is one blank line between two items, Markdown sets all items of that list wider apart. So a line more or
 * less shows nowhere if another one is left there.
 */
function staysWide(
  run: readonly PlacedEntry[],
  index: number,
  wanted: number,
  found: number,
  source: SourceText,
): boolean {
  if (wanted === 0) return false;
  if (found > 0) return true;
  const isWide = (above: number) => {
    const line = lineAfter(run[above]!);
    const lines = run[above + 1]!.line - line;
    return lines > 0 && isBlank(line, lines, source);
  };
  for (let above = index - 2; above >= 0 && continues(run, above, source); above--) {
    if (isWide(above)) return true;
  }
  for (let above = index; above < run.length - 1 && continues(run, above, source); above++) {
    if (isWide(above)) return true;
  }
  return false;
}

/** True where the next entry belongs to the same Markdown list. */
function continues(run: readonly PlacedEntry[], above: number, source: SourceText): boolean {
  const line = lineAfter(run[above]!);
  const [one, next] = [run[above]!.it.marker.text, run[above + 1]!.it.marker.text];
  return one.at(-1) === next.at(-1) && isBlank(line, run[above + 1]!.line - line, source);
}

/** `line`: the 0-based one after the entry above. */
function linesOf(
  line: number,
  found: number,
  wanted: number,
  source: SourceText,
): Pick<Gap, "found" | "wanted" | "blank" | "surplus"> {
  const startOf = (index: number) => source.lineSpan(index).start;
  const start = startOf(line);
  return {
    found,
    wanted,
    blank: { start, end: startOf(line + found) },
    surplus: { start, end: startOf(line + Math.max(0, found - wanted)) },
  };
}

/** False for less than nothing too: code or a comment that nothing closes reaches into the line below the entry. */
function isBlank(line: number, count: number, source: SourceText): boolean {
  if (count <= 0) return count === 0;
  const start = source.lineSpan(line).start;
  return source.slice({ start, end: source.lineSpan(line + count - 1).end }).trim() === "";
}
