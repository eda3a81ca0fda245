// The gaps between entries and above headings that are not as wide as the list usually makes them.
import { type Span, shift } from "../../base/span.ts";
import { type Heading, type List, type Placed, type PlacedEntry, place, within } from "../../model/list.ts";
import type { Region } from "../../model/region.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { lineAfter } from "../../style/blankLines.ts";
import { type Usual, unevenIn, widthAboveRegion } from "./unevenPlaces.ts";

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

/** The gap above the first section of a region, if it is not as wide as usual and nothing else lies in it; places count from the region. */
export function gapAboveRegion(
  { regions }: List,
  at: number,
  usual: Usual,
  source: SourceText,
): Gap | undefined {
  const width = widthAboveRegion(regions, at);
  const { it, offset } = regions[at]!;
  const [top] = it.sections;
  if (!top || width === undefined) return undefined;
  const heading = within(regions[at]!, top.heading);
  const gap = gapAbove(heading, heading.line - width, usual.aboveSection, "section", source);
  if (!gap) return undefined;
  const { blank, surplus, below } = gap;
  return {
    ...gap,
    blank: shift(blank, -offset),
    surplus: shift(surplus, -offset),
    below: shift(below, -offset),
  };
}

/** The gaps of one region that are not as wide as usual, and in which nothing else lies; places count from its start. */
export function gapsWithin(region: Region, usual: Usual): readonly Gap[] {
  const { sections, source } = region;
  const gaps: Gap[] = [];
  for (const { habit, section, year, entry, line } of unevenIn(region, usual).places) {
    const { heading, loose, yearGroups } = sections[section]!;
    const group = yearGroups[year];
    const gap =
      habit === "between"
        ? gapInRun(group ? group.entries : loose, entry, usual.between, source)
        : habit === "aboveYear"
          ? gapAbove(group!.heading, line, usual.aboveYear, "year", source)
          : gapAbove(heading, line, usual.aboveSection, "section", source);
    if (gap) gaps.push(gap);
  }
  return gaps;
}

function gapAbove(
  heading: Placed<Heading>,
  line: number,
  wanted: number | undefined,
  kind: "section" | "year",
  source: SourceText,
): Gap | undefined {
  const found = heading.line - line;
  if (wanted === undefined || found === wanted) return undefined;
  // A heading that is underlined would become a part of the paragraph above it.
  const isUnderlined = heading.it.span.start === heading.it.textSpan.start;
  if (!isBlank(line, found, source) || (wanted === 0 && isUnderlined)) return undefined;
  const below = place(heading.it.span, heading);
  return { ...linesOf(line, found, wanted, source), what: `above this ${kind}`, below, safe: true };
}

function gapInRun(
  run: readonly PlacedEntry[],
  index: number,
  wanted: number | undefined,
  source: SourceText,
): Gap | undefined {
  const line = lineAfter(run[index - 1]!);
  const entry = run[index]!;
  const found = entry.line - line;
  if (wanted === undefined || !isBlank(line, found, source)) return undefined;
  const below = place(entry.it.marker.span, entry);
  const safe = staysWide(run, index, wanted, found, source);
  return { ...linesOf(line, found, wanted, source), what: "above this entry", below, safe };
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
