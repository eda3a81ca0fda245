// Plans the insertion of a paper: which edit, where, in which words. Pure: nothing is fetched and nothing is written.
import type { Span } from "../../base/span.ts";
import { insert, remove, replace, type TextEdit } from "../../base/textEdit.ts";
import type { List } from "../../model/list.ts";
import { addressesOf, type NewPaper, nameOfPaper } from "../../model/paper.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import type { PaperFacts } from "../../print/paperFacts.ts";
import { type PrintedEntry, printEntry } from "../../print/printEntry.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { styleNear } from "../../style/nearbyStyle.ts";
import { styleToPrint } from "../../style/printStyle.ts";
import { digestOf } from "../digest/digestOf.ts";
import { addTitle } from "./addTitle.ts";
import { findPaper, withLinesBack } from "./alreadyListed.ts";
import { markerAt } from "./markerAt.ts";
import {
  type AlreadyListed,
  type InsertPlan,
  type InsertRefusal,
  type InsertRequest,
  refuse,
} from "./outcome.ts";
import { freePlaceIn, type Placement } from "./placeFor.ts";
import { readsWell } from "./readsWell.ts";
import { lineWithout, withoutScratchLine } from "./scratchLine.ts";
import { editAt, type Spot, type SpotEdit } from "./spot.ts";
import { suggestSections } from "./suggestSection.ts";

export type InsertOutcome = InsertPlan | AlreadyListed | InsertRefusal;

/** Plans on exactly this snapshot: call it on the newest one, after every wait. */
export function planInsert(snapshot: Snapshot, paper: NewPaper, request: InsertRequest): InsertOutcome {
  const outcome = planLinked(snapshot, paper, request);
  const isUnread = outcome.status === "refused" && outcome.reason === "no-safe-place";
  if (!isUnread || paper.id || paper.url === undefined || paper.doi === undefined) return outcome;
  // Some lists are read by where their links lead, and a DOI leads to papers only.
  return planLinked(snapshot, { ...paper, url: undefined }, request);
}

function planLinked(snapshot: Snapshot, paper: NewPaper, request: InsertRequest): InsertOutcome {
  const cleared = withoutScratchLine(snapshot, request.replaceLine);
  const { list, source } = cleared.snapshot;
  const style = inferHouseStyle(list, source, request.pinned);
  const { id, title } = paper;
  const newcomer = { id, title, ...(!paper.id && { appeared: paper.appeared }) };
  const line = lineWithout(request.line, request.replaceLine, cleared);
  const listed = findPaper(list, paper);
  const placement = listed ?? freePlaceIn(list, source, style, newcomer, { ...request, line });
  if (placement.status === "refused") return withLikeliest(placement, list, paper);
  if (placement.status === "already-listed") {
    return withLinesBack(placement, request.replaceLine, cleared.lines);
  }
  const near = placement.section.entries.length > 0 ? placement.section.entries : list.entries;
  const printed = printEntry(
    factsOf(paper, request),
    styleNear(styleToPrint(style), near, placement.spot.line),
    {
      marker: markerAt(placement, styleToPrint(style).marker),
      openKeywordLine: request.openKeywordLine === true,
    },
  );
  const lines = [...placement.headingLines, ...printed.lines];
  for (const spot of [placement.spot, withRoom(placement.spot)]) {
    const written = editAt(spot, lines, style.lineBreak, source);
    const line = written.firstLine + placement.headingLines.length;
    if (readsWell(cleared.snapshot, written.edit, line, paper, placement)) {
      return planOf(paper, placement, printed, written, lines, style.lineBreak, cleared.removed);
    }
  }
  return unreadable(paper, placement.section.title);
}

/** What would not be read as an entry is not written. */
function unreadable(paper: NewPaper, section: string): InsertRefusal {
  const swallowed = `There is no safe place in “${section}”: what stands there would swallow the entry`;
  if (paper.id) return refuse("no-safe-place", `${swallowed}.`);
  const message =
    addressesOf(paper).length > 0
      ? `${swallowed}, or its link does not tell it for a paper there${paper.doi === undefined ? "; a DOI would" : ""}.`
      : `${nameOfPaper(paper)} has neither an address nor a DOI, and without a link nobody could tell it for a paper in “${section}”: give it one of them.`;
  return refuse("no-safe-place", message);
}

/** Who has to say the section is told which it seems to be. */
function withLikeliest(refusal: InsertRefusal, list: List, paper: NewPaper): InsertRefusal {
  const suggested = refusal.reason === "section-needed" ? suggestSections(list, paper) : [];
  const [first] = suggested;
  if (!first?.reason) return refusal;
  const titles = suggested.map(({ section }) => section.title);
  return refuse("section-needed", `${refusal.message} ${first.reason}.`, titles);
}

function factsOf(paper: NewPaper, request: InsertRequest): PaperFacts {
  const own = addressesOf(paper)
    .slice(0, 1)
    .map((url) => ({ kind: "paper" as const, url }));
  const code = request.codeUrl ? [{ kind: "code" as const, url: request.codeUrl }] : [];
  const others = (request.otherLinks ?? []).map((link) => ({ kind: "other" as const, ...link }));
  return {
    title: paper.title,
    links: [...own, ...code, ...others],
    authors: paper.authors,
    venue: request.venue,
    keywords: request.keywords ?? [],
    digest: digestOf(paper.abstract, request.digest ?? "whole"),
  };
}

/** With a blank line where the list leaves none: needed below what would go on otherwise. */
function withRoom(spot: Spot): Spot {
  return { ...spot, blankLines: Math.max(1, spot.blankLines) };
}

function planOf(
  paper: NewPaper,
  placement: Placement,
  printed: PrintedEntry,
  written: SpotEdit,
  lines: readonly string[],
  lineBreak: string,
  removed: Span | undefined,
): InsertPlan {
  const openLine =
    printed.openLine === undefined ? undefined : placement.headingLines.length + printed.openLine;
  const cursor =
    openLine === undefined
      ? undefined
      : written.firstOffset + lines.slice(0, openLine + 1).join(lineBreak).length;
  return {
    status: "planned",
    edits: removed ? withRemoval(written.edit, removed) : [written.edit],
    section: placement.section.title,
    yearHeading: placement.yearHeading,
    newYearHeading: placement.newYearHeading,
    line: written.firstLine + placement.headingLines.length,
    text: lines.join(lineBreak),
    cursor,
    title: addTitle(`“${paper.title}”`, placement),
  };
}

/** The insertion was planned in the text without `removed`; here both count in the text as it is. */
function withRemoval(edit: TextEdit, removed: Span): TextEdit[] {
  const at = edit.span.start;
  if (at === removed.start) return [replace(removed, edit.text)];
  if (at < removed.start) return [edit, remove(removed)];
  return [remove(removed), insert(at + removed.end - removed.start, edit.text)];
}
