// Whatever is moved and sorted, one edit after the other: no line is lost, none is made up, and the gaps stay as they were.
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { moveTo } from "../../server/src/features/edit/moveTo.ts";
import { moveWithin } from "../../server/src/features/edit/moveWithin.ts";
import type { EditOutcome } from "../../server/src/features/edit/outcome.ts";
import { sortEntries } from "../../server/src/features/edit/sortEntries.ts";
import { openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { sampleText } from "../support/lists.ts";
import { smallList } from "./smallList.ts";

type Step = (snapshot: Snapshot) => EditOutcome;

const place = fc.nat({ max: 1000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ at: place, direction: fc.constantFrom("up", "down") }).map(
    ({ at, direction }): Step =>
      (snapshot) =>
        moveWithin(snapshot, entryLine(snapshot, at), direction),
  ),
  fc.record({ at: place, to: place }).map(
    ({ at, to }): Step =>
      (snapshot) => {
        const { sections } = snapshot.list;
        const { title, heading } = sections[to % sections.length]!;
        return moveTo(snapshot, {
          line: entryLine(snapshot, at),
          section: title,
          sectionLine: heading.line,
        });
      },
  ),
  fc.record({ at: place, scope: fc.constantFrom("year", "section") }).map(
    ({ at, scope }): Step =>
      (snapshot) =>
        sortEntries(snapshot, { line: entryLine(snapshot, at), scope }),
  ),
);

function entryLine({ list }: Snapshot, at: number): number {
  return list.entries[at % list.entries.length]!.line;
}

const yearHeading = /^### (?:.*: )?\d{4}$/;

function contentOf(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !yearHeading.test(line))
    .sort();
}

function widestGap(text: string): number {
  return Math.max(...[...text.matchAll(/\n{2,}/g)].map(([gap]) => gap.length));
}

test.each([
  ["the small list", smallList, 40],
  ["the sample", sampleText(), 12],
])(
  "%s keeps its lines",
  (_what, text, numRuns) => {
    const gap = widestGap(text);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let current = text;
        for (const plan of steps) {
          const outcome = plan(openSnapshot(current));
          if (outcome.status === "refused") {
            expect(outcome.message).toMatch(
              /^(?:It is the|It stands in its place|The entries of|Say which year)/,
            );
          } else current = applyEdits(current, outcome.edits);
        }
        expect(contentOf(current)).toEqual(contentOf(text));
        expect(widestGap(current)).toBeLessThanOrEqual(gap);
      }),
      { numRuns },
    );
  },
  60_000,
);
