// The entries of a region in short rows that outlive it: in a section of hundreds, one that is typed in makes one row anew.
import type { Entry } from "./entry.ts";
import { perRegion } from "./region.ts";

/** Some entries that stand one behind the other; the same object for as long as they are the same. */
export type EntryRow = readonly Entry[];

/** All entries of a region, in their order. */
export const entryRows = perRegion(({ entries }): readonly EntryRow[] => rowsOf(entries.map(({ it }) => it)));

/** The same function, computed once per row. */
export function perRow<T>(compute: (row: EntryRow) => T): (row: EntryRow) => T {
  const known = new WeakMap<EntryRow, { readonly value: T }>();
  return (row) => {
    const before = known.get(row);
    if (before) return before.value;
    const value = compute(row);
    known.set(row, { value });
    return value;
  };
}

/** By the first of their entries. */
const rowsFrom = new WeakMap<Entry, EntryRow>();

/** A row is half as long at least where a section is, and twice as long at most. */
const usual = 16;

function rowsOf(entries: readonly Entry[]): readonly EntryRow[] {
  const rows: EntryRow[] = [];
  let at = 0;
  while (at < entries.length) {
    const row = knownRow(entries, at) ?? newRow(entries, at);
    rows.push(row);
    at += row.length;
  }
  return rows;
}

function knownRow(entries: readonly Entry[], at: number): EntryRow | undefined {
  const row = rowsFrom.get(entries[at]!);
  return row?.every((entry, index) => entry === entries[at + index]) ? row : undefined;
}

/** It goes on until a known row begins, so that what follows an edit is cut as it was. */
function newRow(entries: readonly Entry[], start: number): EntryRow {
  const row = entries.slice(start, endOfRow(entries, start));
  for (const entry of row) rowsFrom.delete(entry);
  rowsFrom.set(row[0]!, row);
  return row;
}

function endOfRow(entries: readonly Entry[], start: number): number {
  const last = Math.min(start + 2 * usual, entries.length);
  for (let end = start + usual / 2; end < last; end++) if (rowsFrom.has(entries[end]!)) return end;
  return last === entries.length ? last : start + usual;
}
