// Things that follow one another, cut into short rows that outlive an edit: where one of hundreds changes, one row is new.

import { perObject } from "./perObject.ts";

/** Some things that stand one behind the other; the same object for as long as they are the same. */
export type Row<T> = readonly T[];

/** A row is half as long at least where there is so much, and twice as long at most. */
const usual = 16;

/** Makes a function that cuts things into rows, in their order. What it cut before, it finds again. */
export function rowCutter<T extends WeakKey>(): (things: readonly T[]) => readonly Row<T>[] {
  /** By the first that stands in them. */
  const rowsFrom = new WeakMap<T, Row<T>>();

  const knownRow = (things: readonly T[], at: number): Row<T> | undefined => {
    const row = rowsFrom.get(things[at]!);
    return row?.every((thing, index) => thing === things[at + index]) ? row : undefined;
  };

  /** It ends where a known row begins, so that what follows an edit is cut as it was. */
  const endOfRow = (things: readonly T[], start: number): number => {
    const last = Math.min(start + 2 * usual, things.length);
    for (let end = start + usual / 2; end < last; end++) if (rowsFrom.has(things[end]!)) return end;
    return last === things.length ? last : start + usual;
  };

  const newRow = (things: readonly T[], start: number): Row<T> => {
    const row = things.slice(start, endOfRow(things, start));
    for (const thing of row) rowsFrom.delete(thing);
    rowsFrom.set(row[0]!, row);
    return row;
  };

  return (things) => {
    const rows: Row<T>[] = [];
    for (let at = 0; at < things.length; at += rows.at(-1)!.length) {
      rows.push(knownRow(things, at) ?? newRow(things, at));
    }
    return rows;
  };
}

/** The same function, computed once per row. */
export function perRow<T, Value>(compute: (row: Row<T>) => Value): (row: Row<T>) => Value {
  return perObject(compute);
}
