// Where entries stand is followed through edits, entry by entry.
import fc from "fast-check";
import { expect, test } from "vitest";
import { entryPlaces } from "../../server/src/model/entryPlaces.ts";
import { editedVersions, listEdits, windowOf } from "../support/listEdits.ts";
import { sampleText } from "../support/lists.ts";

test("after any edits, each entry is found where it stands", () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(place, listEdits, (at, edits) => {
      for (const { list } of editedVersions(windowOf(sampleText(), at, 40), edits)) {
        const placeOf = entryPlaces(list);
        for (const entry of list.entries) expect(placeOf(entry.it)).toBe(entry);
      }
    }),
    { numRuns: 150 },
  );
});
