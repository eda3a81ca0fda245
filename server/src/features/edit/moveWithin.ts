// Moves an entry past its neighbour. At the edge of its year it stops: the year says something of the paper, and one key
// press too many must not say otherwise. Another year or section is what planMove is for.
import { type PlacedEntry, whereabouts } from "../../model/list.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { arrange } from "./arrange.ts";
import { entryOnLine, linesOf, runOf } from "./entryLines.ts";
import { type EditOutcome, noEntry, refuse, unsafe } from "./outcome.ts";
import { afterEdits, expectedIn, holdsExactly } from "./readBack.ts";

export type Direction = "up" | "down";

/** The entry of the 0-based line with its nested lines; the blank lines stay where they are. */
export function moveWithin(snapshot: Snapshot, line: number, direction: Direction): EditOutcome {
  const { list, source } = snapshot;
  const entry = entryOnLine(list, source, line);
  if (!entry) return noEntry;
  const run = runOf(entry, list);
  const at = run.findIndex((other) => other.line === entry.line);
  const neighbour = run[direction === "up" ? at - 1 : at + 1];
  if (!neighbour) return refuse(edgeMessage(entry, direction));
  const [above, below] = direction === "up" ? [neighbour, entry] : [entry, neighbour];
  const gap = source.slice({ start: linesOf(above, source).end, end: linesOf(below, source).start });
  if (gap.trim() !== "")
    return refuse("Something else stands between the two entries, so they keep their places.");
  // The neighbour is what moves: a cursor in the entry stays there in any editor.
  const edits = arrange([above, below], [below, above], new Set([entry]), gap, source);
  const after = afterEdits(snapshot, edits).list;
  const first = list.entries.findIndex((other) => other.line === above.line);
  const wanted = expectedIn(list);
  [wanted[first], wanted[first + 1]] = [wanted[first + 1]!, wanted[first]!];
  if (!holdsExactly(after, wanted)) return unsafe;
  const moved = after.entries[direction === "up" ? first : first + 1]!;
  return {
    status: "planned",
    title: `Move the entry ${direction}`,
    edits,
    line: moved.line,
    from: entry.line,
  };
}

/** Whether there is a neighbour to move past; costs nothing. */
export function canMove(entry: PlacedEntry, run: readonly PlacedEntry[], direction: Direction): boolean {
  const edge = direction === "up" ? run[0] : run.at(-1);
  return edge !== undefined && edge.line !== entry.line;
}

function edgeMessage({ section, yearGroup }: PlacedEntry, direction: Direction): string {
  const where = whereabouts(section, yearGroup);
  return `It is the ${direction === "up" ? "first" : "last"} entry${where === "" ? "" : ` in ${where}`}.`;
}
