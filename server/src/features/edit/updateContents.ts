// Brings the table of contents up to date: adds the lines it lacks, mends or takes out the dead ones, keeps the rest.
import { insert, remove, replace, type TextEdit } from "../../base/textEdit.ts";
import type { Section } from "../../model/list.ts";
import { regionAt } from "../../model/region.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { escapeMarkdown } from "../../print/escapeMarkdown.ts";
import { headingAnchors } from "../../rules/layout/pageAnchors.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { renumbered } from "./contentsNumbers.ts";
import { type ContentsRow, contentsTable, indentOf, textOf } from "./contentsTable.ts";
import { type EditOutcome, refuse, unsafe } from "./outcome.ts";
import { afterEdits, expectedIn, holdsExactly } from "./readBack.ts";

/** A section with papers, and the number of its heading in the document. */
interface Target {
  readonly section: Section;
  readonly heading: number;
  readonly anchor: string;
}

export function updateContents(snapshot: Snapshot): EditOutcome {
  const { list, source } = snapshot;
  const rows = contentsTable(snapshot);
  if (rows.length === 0) return refuse("This list has no table of contents that could be updated.");
  const edits = contentsEdits(snapshot, rows);
  const [first] = edits;
  if (!first) return refuse("The table of contents is up to date.");
  const after = afterEdits(snapshot, edits).list;
  if (after.headings.length !== list.headings.length) return unsafe;
  if (!holdsExactly(after, expectedIn(list))) return unsafe;
  const { line } = source.placeAt(first.span.start);
  return { status: "planned", title: "Update the table of contents", edits, line };
}

/** True for a line of the table, and for the heading of a section, where the table is out of date. */
export function contentsOffer(snapshot: Snapshot, line: number): boolean {
  const { list, source } = snapshot;
  const around = regionAt(list, source.lineSpan(line).start);
  const isHeading = around?.headings.some((heading) => heading.line === line) ?? false;
  // Cheap, as it is asked wherever a cursor comes to rest.
  if (!isHeading && !textOf(line, source).includes("](#")) return false;
  const rows = contentsTable(snapshot);
  const isRow = rows.some((row) => row.line === line);
  return (isHeading || isRow) && rows.length > 0 && contentsEdits(snapshot, rows).length > 0;
}

function contentsEdits(snapshot: Snapshot, rows: readonly ContentsRow[]): TextEdit[] {
  const { source, list } = snapshot;
  const lacking = lackingTargets(snapshot, rows);
  const renamed = renamedRows(rows, lacking);
  const added = lacking.filter((target) => ![...renamed.values()].includes(target));
  const texts = new Map<number, string | undefined>();
  for (const [index, row] of rows.entries()) {
    const now = renamed.get(row);
    if (now) texts.set(row.line, written(row.lead, labelOf(now), now.anchor, row.rest));
    else if (row.isMended && row.anchor !== undefined) {
      texts.set(row.line, written(row.lead, row.label, row.anchor, row.rest));
    } else if (row.anchor === undefined && isPlain(row, rows[index + 1])) texts.set(row.line, undefined);
  }
  const behind = new Map<number, string[]>();
  const live = rows.flatMap((row) => ({ ...row, heading: row.heading ?? renamed.get(row)?.heading }));
  for (const target of added) {
    const depth = target.section.heading.it.depth;
    const model = nearest(
      target.heading,
      live.filter((row) => depthOf(row, snapshot) === depth),
    );
    const at = lineFor(target, live, snapshot);
    const text = written(model?.lead ?? rows[0]!.lead, labelOf(target), target.anchor, "");
    behind.set(at, [...(behind.get(at) ?? []), text]);
  }
  const lineBreak = inferHouseStyle(list, source).lineBreak;
  return lineEdits(renumbered(rows, texts, behind, source), lineBreak, source);
}

/** The sections that the table should name and does not, at the depths of which it names most. */
function lackingTargets({ list }: Snapshot, rows: readonly ContentsRow[]): Target[] {
  const anchors = headingAnchors(list).inOrder;
  const numbers = new Map(list.headings.map((heading, index) => [heading.line, index]));
  const named = new Set(rows.map(({ anchor }) => anchor));
  const dead = rows.filter(({ anchor }) => anchor === undefined).length;
  const targets = list.sections
    .filter(({ entries }) => entries.length > 0)
    .map((section) => {
      const heading = numbers.get(section.heading.line)!;
      return { section, heading, anchor: anchors[heading]! };
    });
  const isNamedDepth = (depth: number) => {
    const all = targets.filter(({ section }) => section.heading.it.depth === depth);
    const count = all.filter(({ anchor }) => named.has(anchor)).length;
    return count > 0 && (count + dead) * 2 >= all.length;
  };
  const depths = new Set([1, 2, 3, 4, 5, 6].filter(isNamedDepth));
  return targets.filter(({ section, anchor }) => depths.has(section.heading.it.depth) && !named.has(anchor));
}

/** Where one dead line and one section without a line stand between the same neighbours, that is the section's new name. */
function renamedRows(rows: readonly ContentsRow[], lacking: readonly Target[]): Map<ContentsRow, Target> {
  const renamed = new Map<ContentsRow, Target>();
  for (const [index, row] of rows.entries()) {
    if (row.anchor !== undefined) continue;
    const above = rows[index - 1];
    const below = rows[index + 1];
    const isAlone = (other: ContentsRow | undefined) => other === undefined || other.heading !== undefined;
    if (!isAlone(above) || !isAlone(below)) continue;
    const from = above?.heading ?? -1;
    const to = below?.heading ?? Number.POSITIVE_INFINITY;
    const between = lacking.filter(({ heading }) => from < heading && heading < to);
    if (between.length === 1) renamed.set(row, between[0]!);
  }
  return renamed;
}

/** Nothing was written by hand beside its link, or below it. */
function isPlain(row: ContentsRow, next: ContentsRow | undefined): boolean {
  return row.rest.trim() === "" && !(next && indentOf(next.lead) > indentOf(row.lead));
}

function written(lead: string, label: string, anchor: string, rest: string): string {
  return `${lead}[${label}](#${anchor})${rest}`;
}

function labelOf({ section }: Target): string {
  return escapeMarkdown(section.title, "[]");
}

function depthOf({ heading }: Pick<ContentsRow, "heading">, { list }: Snapshot): number | undefined {
  return heading === undefined ? undefined : list.headings[heading]?.it.depth;
}

function nearest(heading: number, rows: readonly ContentsRow[]): ContentsRow | undefined {
  const distance = (row: ContentsRow) => Math.abs(row.heading! - heading);
  return [...rows].sort((a, b) => distance(a) - distance(b))[0];
}

/** The line behind which the section's line goes: behind that of the heading before it, and what is nested there. */
function lineFor({ heading, section }: Target, rows: readonly ContentsRow[], snapshot: Snapshot): number {
  const before = rows.filter((row) => row.heading !== undefined && row.heading < heading);
  const above = before.sort((a, b) => b.heading! - a.heading!)[0];
  if (!above) return rows[0]!.line - 1;
  if (depthOf(above, snapshot)! < section.heading.it.depth) return above.line;
  const { source } = snapshot;
  let line = above.line;
  while (line + 1 < source.lineCount && isNested(line + 1, above, source)) line++;
  return line;
}

function isNested(line: number, { lead }: ContentsRow, source: SourceText): boolean {
  const text = textOf(line, source);
  return text.trim() !== "" && indentOf(text) > indentOf(lead);
}

/** `texts` are lines that change, undefined where they go; `behind` is written below a line, or above all with -1. */
function lineEdits(
  { texts, behind }: ReturnType<typeof renumbered>,
  lineBreak: string,
  source: SourceText,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [line, text] of texts) {
    const lines = source.lineSpan(line);
    const next = line + 1 < source.lineCount ? source.lineSpan(line + 1).start : lines.end;
    if (text === undefined) edits.push(remove({ start: lines.start, end: next }));
    else if (text !== source.slice(lines)) edits.push(replace(lines, text));
  }
  for (const [line, added] of behind) {
    const isLast = line + 1 >= source.lineCount;
    if (isLast) edits.push(insert(source.length, added.map((text) => lineBreak + text).join("")));
    else edits.push(insert(source.lineSpan(line + 1).start, added.map((text) => text + lineBreak).join("")));
  }
  return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
