// Deletes an entry, its nested lines and the blank lines that go with it.
import type { Snapshot } from "../../parse/snapshot.ts";
import { entryOnLine } from "./entryLines.ts";
import { type EditOutcome, noEntry, unsafe } from "./outcome.ts";
import { afterEdits, expectedIn, holdsExactly } from "./readBack.ts";
import { removalEdits, yearOfItsOwn } from "./removal.ts";

/** `withYear`: the heading of its year goes too where nothing else stands below it. `line` is 0-based. */
export function deleteEntry(snapshot: Snapshot, line: number, withYear: boolean): EditOutcome {
  const { list, source } = snapshot;
  const entry = entryOnLine(list, source, line);
  if (!entry) return noEntry;
  const year = withYear ? yearOfItsOwn(entry, source) : undefined;
  const edits = removalEdits(entry, list, source, year);
  const after = afterEdits(snapshot, edits);
  const at = list.entries.indexOf(entry);
  if (!holdsExactly(after.list, expectedIn(list).toSpliced(at, 1))) return unsafe;
  const title = year ? `Delete the entry and the heading “${year.heading.it.text}”` : "Delete the entry";
  return { status: "planned", title, edits, line: after.source.placeAt(edits[0].span.start).line };
}
