// Where a paper belongs in a list: needs its id only, so a code action can say so before anything is fetched.
import type { HouseStyle } from "../../model/houseStyle.ts";
import type { List, PlacedEntry, Section, YearGroup } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { readVenue } from "../../parse/venueText.ts";
import { endOfHeading, lineAfter } from "../../style/blankLines.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { type PrintStyle, styleToPrint } from "../../style/printStyle.ts";
import { findListed, withLinesBack } from "./alreadyListed.ts";
import { chooseSection } from "./chooseSection.ts";
import { newYearHeading } from "./newYearHeading.ts";
import { type AlreadyListed, type InsertRefusal, type InsertRequest, refuse } from "./outcome.ts";
import { roomFor } from "./room.ts";
import { lineWithout, withoutScratchLine } from "./scratchLine.ts";
import { entryBelow, type Newcomer, orderOf } from "./slot.ts";
import { lastLineBelow, type Spot } from "./spot.ts";
import { yearPlace } from "./yearPlace.ts";

export interface Placement {
  readonly status: "free";
  readonly section: Section;
  /** The text of the year heading the entry will stand under, or undefined for none. */
  readonly yearHeading: string | undefined;
  readonly year: number | undefined;
  readonly newYearHeading: boolean;
  /** The heading's lines and the blank lines below them; empty unless the heading is new. */
  readonly headingLines: readonly string[];
  readonly spot: Spot;
  /** The entries among which the new one will stand, and the one that it will stand before. */
  readonly run: readonly PlacedEntry[];
  readonly below: PlacedEntry | undefined;
}

export type PlaceOutcome = Placement | AlreadyListed | InsertRefusal;

/** The lines of a placement count in the text without `request.replaceLine`. Costs no more than an inference of style. */
export function placeFor(snapshot: Snapshot, paper: Newcomer, request: InsertRequest): PlaceOutcome {
  const cleared = withoutScratchLine(snapshot, request.replaceLine);
  const { list, source } = cleared.snapshot;
  const line = lineWithout(request.line, request.replaceLine, cleared);
  const style = inferHouseStyle(list, source, request.pinned);
  const outcome = placeIn(list, source, style, paper, { ...request, line });
  return outcome.status === "already-listed"
    ? withLinesBack(outcome, request.replaceLine, cleared.lines)
    : outcome;
}

export function placeIn(
  list: List,
  source: SourceText,
  style: HouseStyle,
  paper: Newcomer,
  request: InsertRequest,
): PlaceOutcome {
  const listed = paper.id && findListed(list, paper.id, paper.title);
  return listed ?? freePlaceIn(list, source, style, paper, request);
}

/** The same, without a look at whether the list holds the paper already. */
export function freePlaceIn(
  list: List,
  source: SourceText,
  style: HouseStyle,
  paper: Newcomer,
  request: InsertRequest,
): Placement | InsertRefusal {
  const { year } = request;
  if (year !== undefined && !(Number.isInteger(year) && year >= 1900 && year <= 2100)) {
    return refuse("bad-year", "The year must be a number of four digits, for example 2020.");
  }
  const section = chooseSection(list, source, request);
  if ("status" in section) return section;
  const print = styleToPrint(style);
  const place = yearPlace(
    list,
    section,
    paper,
    { asked: year, published: yearOfVenue(request.venue) },
    style,
  );
  if (place.kind === "new-group") return inNewGroup(section, place, list, source, style, print);
  const group = place.kind === "group" ? place.group : undefined;
  return inRun(section, group, paper, list, source, style, print);
}

const nowhere = { start: 0, end: 0 };

function yearOfVenue(venue: string | undefined): number | undefined {
  return venue === undefined ? undefined : readVenue(venue, nowhere, nowhere).year;
}

function inRun(
  section: Section,
  group: YearGroup | undefined,
  paper: Newcomer,
  list: List,
  source: SourceText,
  style: HouseStyle,
  print: PrintStyle,
): Placement {
  const run = group ? group.entries : section.loose;
  const below = entryBelow(run, paper, orderOf(run, section, style));
  const last = run.at(-1);
  const between = () => roomFor("blankLinesBetweenEntries", section, group, print);
  const spot: Spot = below
    ? { side: "before", line: below.line, blankLines: between() }
    : last
      ? { side: "after", line: lineAfter(last) - 1, blankLines: between() }
      : belowHeading(group ?? section, section, group, list, source, print);
  return {
    status: "free",
    section,
    yearHeading: group?.heading.it.text,
    year: group?.year,
    newYearHeading: false,
    headingLines: [],
    spot,
    run,
    below,
  };
}

function inNewGroup(
  section: Section,
  { year, below }: { readonly year: number; readonly below: YearGroup | undefined },
  list: List,
  source: SourceText,
  style: HouseStyle,
  print: PrintStyle,
): Placement {
  const heading = newYearHeading(section, year, below, style, source);
  const between = roomFor("blankLinesBeforeYearHeading", section, undefined, print);
  const last = section.entries.at(-1);
  const lastGroup = section.yearGroups.at(-1);
  const emptyGroup = lastGroup?.entries.length === 0 ? lastGroup : undefined;
  const spot: Spot = below
    ? { side: "before", line: below.heading.line, blankLines: between }
    : emptyGroup
      ? {
          side: "after",
          line: lastLineBelow(endOfHeading(emptyGroup) - 1, list, source),
          blankLines: between,
        }
      : last
        ? { side: "after", line: lineAfter(last) - 1, blankLines: between }
        : belowHeading(section, section, undefined, list, source, print);
  const room = roomFor("blankLinesAfterYearHeading", section, undefined, print);
  return {
    status: "free",
    section,
    yearHeading: heading.text,
    year,
    newYearHeading: true,
    headingLines: [...heading.lines, ...new Array<string>(room).fill("")],
    spot,
    run: [],
    below: undefined,
  };
}

/** Below a heading without entries, and below the prose that introduces it. */
function belowHeading(
  headed: Section | YearGroup,
  section: Section,
  group: YearGroup | undefined,
  list: List,
  source: SourceText,
  print: PrintStyle,
): Spot {
  const headingLine = endOfHeading(headed) - 1;
  const line = lastLineBelow(headingLine, list, source);
  const name = group ? "blankLinesAfterYearHeading" : "blankLinesAfterSection";
  const room = roomFor(name, section, undefined, print);
  return { side: "after", line, blankLines: line === headingLine ? room : Math.max(1, room) };
}
