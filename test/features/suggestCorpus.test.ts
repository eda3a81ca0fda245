// Suggested sections on real lists: papers taken out, and the list asked where they belong. `npm run numbers -- --suggest`
// measures all of them; here so many that a change for the worse is seen.
import { describe, expect, test } from "vitest";
import { suggestSections } from "../../server/src/features/insert/suggestSection.ts";
import type { PlacedEntry } from "../../server/src/model/list.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { corpusText, hasCorpus } from "../support/replay.ts";

describe.skipIf(!hasCorpus)("the section suggested (skipped: ../shared/corpus is not there)", () => {
  test.each([
    ["head.md", 8, 0.74, 0.94],
    ["lists/MinghuiChen43__awesome-trustworthy-deep-learning.md", 1, 0.8, 0.94],
  ])("%s", (name, step, first, amongThree) => {
    const snapshot = openSnapshot(corpusText(name));
    const placed = snapshot.list.entries.filter((entry, at) => at % step === 0 && entry.section);
    const ranks = placed.map((entry) => rankOf(snapshot, entry));
    const share = (most: number) => ranks.filter((rank) => rank < most).length / ranks.length;
    expect(share(1)).toBeGreaterThan(first);
    expect(share(3)).toBeGreaterThan(amongThree);
  });
});

/** From 0; the list has never held the entry. */
function rankOf(snapshot: Snapshot, { it, offset, section }: PlacedEntry): number {
  const { source } = snapshot;
  const { line } = source.placeAt(offset + it.span.end);
  const span = { start: offset + it.span.start, end: source.offsetAt({ line: line + 1, column: 0 }) };
  const { list } = changeSnapshot(snapshot, [{ span, text: "" }], 1);
  const suggested = suggestSections(list, {
    title: it.title.text,
    abstract: it.digest?.text.text ?? "",
    authors: (it.authors?.names ?? []).map(({ text }) => text),
  });
  const rank = suggested.findIndex((suggestion) => suggestion.section.title === section?.title);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}
