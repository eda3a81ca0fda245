// Moves an entry to another section or year: out of its lines, and into the slot that a new paper would get there.
import { composeEdits } from "../../base/composeEdits.ts";
import { type PlacedEntry, whereabouts } from "../../model/list.ts";
import type { PinnedStyle } from "../../model/pinnedStyle.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { styleToPrint } from "../../style/printStyle.ts";
import { markerAt } from "../insert/markerAt.ts";
import { freePlaceIn, type Placement } from "../insert/placeFor.ts";
import { editAt, type Spot } from "../insert/spot.ts";
import { countOn } from "./countedNumbers.ts";
import { entryOnLine, textUnder } from "./entryLines.ts";
import { type EditOutcome, noEntry, refuse, unsafe } from "./outcome.ts";
import { afterEdits, areSame, type Expected, expected, expectedIn, isSame } from "./readBack.ts";
import { removalEdits, yearOfItsOwn } from "./removal.ts";

export interface MoveRequest {
  /** 0-based line of the entry. */
  readonly line: number;
  /** A section's title; absent: the section where the entry is. */
  readonly section?: string | undefined;
  /** 0-based line in the section that is meant, for two of one title. */
  readonly sectionLine?: number | undefined;
  /** The year group, made where there is none; absent: the year that a new paper would get. */
  readonly year?: number | undefined;
  /** True: the heading of its old year goes too where nothing else stands below it. */
  readonly withYear?: boolean | undefined;
  /** What the list's own file lays down; absent: nothing. */
  readonly pinned?: PinnedStyle | undefined;
}

export function moveTo(snapshot: Snapshot, request: MoveRequest): EditOutcome {
  const { list, source } = snapshot;
  const entry = entryOnLine(list, source, request.line);
  if (!entry) return noEntry;
  const style = inferHouseStyle(list, source, request.pinned);
  const emptied = request.withYear ? yearOfItsOwn(entry, source) : undefined;
  const removal = removalEdits(entry, list, source, emptied);
  const cleared = afterEdits(snapshot, removal);
  const place = freePlaceIn(cleared.list, cleared.source, style, newcomerOf(entry), {
    section: request.section ?? entry.section?.title,
    line: lineWithout(request.sectionLine ?? entry.section?.heading.line, removal[0].span, source),
    year: request.year ?? (entry.it.arxivId ? undefined : yearOf(entry)),
    venue: entry.it.venue?.text,
  });
  if (place.status === "refused") return refuse(place.message);
  if (place.year === undefined && place.section.yearGroups.length > 0) {
    return refuse(`Say which year of “${place.section.title}” it belongs to.`);
  }
  const marker = markerAt(place, styleToPrint(style).marker);
  const lines = [...place.headingLines, ...textUnder(entry, marker, source).split(/\r\n|\r|\n/)];
  for (const spot of [place.spot, withRoom(place.spot)]) {
    const written = editAt(spot, lines, style.lineBreak, cleared.source);
    const numbers = countOn(place.run, place.below, 1, cleared.source);
    const edits = composeEdits(removal, [written.edit, ...numbers]);
    const line = written.firstLine + place.headingLines.length;
    const after = afterEdits(snapshot, edits);
    if (!readsWell(snapshot, after, entry, line, place)) continue;
    if (isUnchanged(snapshot, after, entry, line))
      return refuse(`It stands in its place in ${whereIs(place)} already.`);
    return { status: "planned", title: `Move the entry to ${whereIs(place)}`, edits, line, from: entry.line };
  }
  return unsafe;
}

function newcomerOf({ it }: PlacedEntry) {
  return { id: it.arxivId, title: it.title.text };
}

/** Of a paper that is not on arXiv, the year says what it is sorted under now, or its venue. */
function yearOf({ yearGroup, it }: PlacedEntry): number | undefined {
  return yearGroup?.year ?? it.venue?.year;
}

function whereIs({ section, year }: Placement): string {
  return whereabouts(section, year === undefined ? undefined : { year });
}

function withRoom(spot: Spot): Spot {
  return { ...spot, blankLines: Math.max(1, spot.blankLines) };
}

/** The line in the text without what was removed; where it is gone itself, what stands there now. */
function lineWithout(
  line: number | undefined,
  removed: { readonly start: number; readonly end: number },
  source: SourceText,
): number | undefined {
  if (line === undefined) return undefined;
  const first = source.placeAt(removed.start).line;
  const last = source.placeAt(removed.end).line;
  return line <= first ? line : Math.max(first, line - (last - first));
}

/** The entry stands on its line, under its headings; all others stand as they stood, and nothing became a paper. */
function readsWell(
  before: Snapshot,
  after: Snapshot,
  moved: PlacedEntry,
  line: number,
  place: Placement,
): boolean {
  const now = after.list.entries.findIndex((entry) => entry.line === line);
  const found = expectedIn(after.list);
  if (now < 0 || !isSame(found[now]!, goal(moved, place))) return false;
  const left = expectedIn(before.list).filter((_, index) => before.list.entries[index]!.line !== moved.line);
  return areSame(
    left,
    found.filter((_, index) => index !== now),
  );
}

function goal({ it }: PlacedEntry, { section, year }: Placement): Expected {
  return { it, section: section.title, year };
}

/** Between the same neighbours, under the same headings. */
function isUnchanged(before: Snapshot, after: Snapshot, moved: PlacedEntry, line: number): boolean {
  const old = before.list.entries.findIndex((entry) => entry.line === moved.line);
  const now = after.list.entries[old];
  return now?.line === line && isSame(expected(moved), expected(now));
}
