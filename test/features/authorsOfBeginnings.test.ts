// Who is named in a list is the same however the index came to it: grown from beginnings of the list, of versions that differ.
import fc from "fast-check";
import { expect, test } from "vitest";
import { authorIndex, authorsOf } from "../../server/src/features/authors/authorIndex.ts";
import type { List } from "../../server/src/model/list.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { beginning } from "../../server/src/rules/checkAhead.ts";
import { fraction } from "../support/fraction.ts";
import { sampleText } from "../support/lists.ts";

const seed = Number(process.env.PAPER_LIST_SEED ?? 20261123);

/** How many papers each has, as the index says and as the entries say. */
function indexed(list: List) {
  return Array.from(authorIndex(list).all, ({ key, papers }) => [key, papers.size] as const).sort();
}

function counted(list: List) {
  const papers = new Map<string, number>();
  for (const { it } of list.entries) {
    const keys = new Set(authorsOf(it).map(({ key }) => key));
    for (const key of keys) papers.set(key, (papers.get(key) ?? 0) + 1);
  }
  return [...papers].sort();
}

test("an index that grew while the list was edited", () => {
  const places = fc.array(fraction, { minLength: 1, maxLength: 12 });
  const property = fc.property(places, (shares) => {
    let snapshot = openSnapshot(sampleText());
    for (const [version, share] of shares.entries()) {
      const { list } = snapshot;
      const part = beginning(list, Math.ceil(list.regions.length * share));
      expect(indexed(part)).toEqual(counted(part));
      const { it, offset } = list.entries[Math.floor(share * (list.entries.length - 1))]!;
      const span = { start: offset + it.span.start, end: offset + it.span.end };
      snapshot = changeSnapshot(snapshot, [{ span, text: "" }], version);
    }
    expect(indexed(snapshot.list)).toEqual(counted(snapshot.list));
  });
  fc.assert(property, { numRuns: 8, seed });
});
