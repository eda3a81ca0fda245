// Where entries stand is followed through edits, entry by entry.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../../server/src/model/entry.ts";
import { type EntryPlace, type EntryPlaces, entryPlaces } from "../../server/src/model/entryPlaces.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { fraction } from "../support/fraction.ts";
import { editedVersions, listEdits, windowOf } from "../support/listEdits.ts";
import { sampleText } from "../support/lists.ts";

/** How many random lists are tried; PAPER_LIST_RUNS multiplies it for a long search, PAPER_LIST_SEED=N tries others. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? 20261123);

/** Every entry is found where it stands, and each place that was had of it in a version of this document tells that. */
function expectPlaced({ list }: Snapshot, held: Map<Entry, EntryPlace>): void {
  const places = entryPlaces(list);
  const placed = list.entries.map(({ it }) => places.of(it).in(list));
  expect(placed).toEqual(list.entries.map(({ it, offset, line }) => ({ it, offset, line })));
  for (const { it } of list.entries) {
    expect(places.of(it)).toBe(held.get(it) ?? places.of(it));
    held.set(it, places.of(it));
  }
}

test("after any edits, entries are found where they stand, and the places that were had of them before tell it", () => {
  fc.assert(
    fc.property(fraction, listEdits, (at, edits) => {
      let before: EntryPlaces | undefined;
      let held = new Map<Entry, EntryPlace>();
      for (const snapshot of editedVersions(windowOf(sampleText(), at, 40), edits)) {
        const places = entryPlaces(snapshot.list);
        if (places !== before) held = new Map();
        before = places;
        expectPlaced(snapshot, held);
      }
    }),
    { numRuns: 150 * effort, seed },
  );
});

const twoSections =
  "# Papers\n\n## Theory\n\n- Deep Papers. [[paper]](https://arxiv.org/abs/2006.10739)\n" +
  "- Wide Papers. [[paper]](https://arxiv.org/abs/2005.10739)\n\n## Kernels\n\n" +
  "- Kernel Papers. [[paper]](https://arxiv.org/abs/2004.10739)\n";

function replaced(snapshot: Snapshot, now: string, then: string): Snapshot {
  const start = snapshot.text().indexOf(now);
  const edit = { span: { start, end: start + now.length }, text: then };
  return changeSnapshot(snapshot, [edit], snapshot.version + 1);
}

test("an entry that comes back while another section changes has the place that it had", () => {
  const held = new Map<Entry, EntryPlace>();
  let snapshot = openSnapshot(twoSections);
  expectPlaced(snapshot, held);
  snapshot = replaced(snapshot, "Deep", "Deeper");
  expectPlaced(snapshot, held);
  snapshot = replaced(replaced(snapshot, "Deeper", "Deep"), "Kernel Papers", "Kernels");
  expectPlaced(snapshot, held);
});

test("the place of an entry that is kept for an undo keeps no region", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  let snapshot = openSnapshot(twoSections);
  const gone = snapshot.list.entries[0]!.it;
  const region = new WeakRef(snapshot.list.regions.find(({ it }) => it.its.includes(gone))!.it);
  expectPlaced(snapshot, new Map());
  snapshot = replaced(replaced(snapshot, "Deep", "Deeper"), "Kernel Papers", "Kernels");
  for (const letter of "abc") {
    expectPlaced(snapshot, new Map());
    snapshot = replaced(snapshot, "Wide", `Wide${letter}`);
  }
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(region.deref()).toBeUndefined();
  expect(gone.title.text).toBe("Deep Papers.");
});
