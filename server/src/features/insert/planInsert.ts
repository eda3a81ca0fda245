// Plans the insertion of a paper: which edit, where, in which words. Pure: nothing is fetched and nothing is written.
import type { Span } from "../../base/span.ts";
import { insert, remove, replace, type TextEdit } from "../../base/textEdit.ts";
import type { Entry } from "../../model/entry.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { addressesOf, type NewPaper } from "../../model/paper.ts";
import { changeSnapshot, type Snapshot } from "../../parse/snapshot.ts";
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
import { lineWithout, withoutScratchLine } from "./scratchLine.ts";
import { editAt, type Spot, type SpotEdit } from "./spot.ts";
import { suggestSections } from "./suggestSection.ts";

export type InsertOutcome = InsertPlan | AlreadyListed | InsertRefusal;

/** Plans on exactly this snapshot: call it on the newest one, after every wait. */
export function planInsert(snapshot: Snapshot, paper: NewPaper, request: InsertRequest): InsertOutcome {
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
  const where = placement.section.title;
  return refuse(
    "no-safe-place",
    `There is no safe place in “${where}”: what stands there would swallow the entry.`,
  );
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

/** Reads the list as it would be: the entry stands on its line, where it was said, and every entry of before is still there. */
function readsWell(
  snapshot: Snapshot,
  edit: TextEdit,
  line: number,
  paper: NewPaper,
  where: Placement,
): boolean {
  const after = changeSnapshot(snapshot, [edit], snapshot.version + 1).list.entries;
  const added = after.find((entry) => entry.line === line);
  if (!added || !isIt(added.it, paper) || added.section?.title !== where.section.title) return false;
  return holdsAll(after, snapshot.list.entries);
}

function isIt({ arxivId, title }: Entry, paper: NewPaper): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
  return paper.id ? arxivId?.id === paper.id.id : letters(title.text) === letters(paper.title);
}

/** True where `kept` stand among `entries`, in order. Others may have become papers: what is a paper depends on its section. */
function holdsAll(entries: readonly PlacedEntry[], kept: readonly PlacedEntry[]): boolean {
  let next = 0;
  for (const entry of entries) {
    const wanted = kept[next];
    if (wanted && sameText(entry, wanted)) next++;
  }
  return next === kept.length;
}

function sameText(a: PlacedEntry, b: PlacedEntry): boolean {
  return (
    a.it === b.it || (a.it.title.text === b.it.title.text && a.it.children.length === b.it.children.length)
  );
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
