// Where entries stand is followed through edits, entry by entry.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../../server/src/model/entry.ts";
import { type EntryPlace, type EntryPlaces, entryPlaces } from "../../server/src/model/entryPlaces.ts";
import { fraction } from "../support/fraction.ts";
import { editedVersions, listEdits, windowOf } from "../support/listEdits.ts";
import { sampleText } from "../support/lists.ts";

/** How many random lists are tried; PAPER_LIST_RUNS multiplies it for a long search, PAPER_LIST_SEED=N tries others. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? 20261123);

test("after any edits, each entry is found where it stands, and the place that was had of it before tells it", () => {
  fc.assert(
    fc.property(fraction, listEdits, (at, edits) => {
      let before: EntryPlaces | undefined;
      let held: readonly (readonly [Entry, EntryPlace])[] = [];
      for (const { list } of editedVersions(windowOf(sampleText(), at, 40), edits)) {
        const places = entryPlaces(list);
        const placed = list.entries.map(({ it }) => places.of(it).in(list));
        expect(placed).toEqual(list.entries.map(({ it, offset, line }) => ({ it, offset, line })));
        const all = new Set(list.entries.map(({ it }) => it));
        for (const [entry, place] of held) {
          if (places === before && all.has(entry)) expect(places.of(entry)).toBe(place);
        }
        before = places;
        held = list.entries.map(({ it }) => [it, places.of(it)]);
      }
    }),
    { numRuns: 150 * effort, seed },
  );
});
