// A first check in steps finds what one at once does, however many of the steps were taken; and what is said early stays true.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { checkAhead } from "../../server/src/rules/checkAhead.ts";
import { earlyFindings } from "../../server/src/rules/earlyFindings.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { checkList } from "../../server/src/rules/runner.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { smallList } from "../features/smallList.ts";
import { fraction } from "../support/fraction.ts";
import { windowOf } from "../support/listEdits.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

const seed = Number(process.env.PAPER_LIST_SEED ?? 20261123);

function findingsOf(snapshot: Snapshot) {
  return checkList(snapshot, inferHouseStyle(snapshot.list, snapshot.source), defaultRuleSettings);
}

function stepsOf(snapshot: Snapshot): Generator<void> {
  const styleOf = () => inferHouseStyle(snapshot.list, snapshot.source);
  return checkAhead(snapshot, styleOf, defaultRuleSettings);
}

function expectSame(text: string, steps: number): void {
  const stepped = openSnapshot(text);
  const ahead = stepsOf(stepped);
  for (let step = 0; step < steps && !ahead.next().done; step++);
  expect(findingsOf(stepped)).toEqual(findingsOf(openSnapshot(text)));
}

describe("a check in steps", () => {
  test("of any number finds the same", () => {
    const property = fc.property(fraction, fc.nat({ max: 600 }), (at, steps) => {
      expectSame(windowOf(sampleText(), at, 120), steps);
    });
    fc.assert(property, { numRuns: 20, seed });
  });

  test("ends, and begins with nothing where there is no list", () => {
    expectSame(sampleText(), Number.POSITIVE_INFINITY);
    expect(stepsOf(openSnapshot("# Notes\n")).next().done).toBe(true);
  });
});

describe("findings that are told early", () => {
  /** Two blanks behind each title. */
  const withSlips = smallList.replaceAll(". [[", ".  [[");
  const early = (snapshot: Snapshot) =>
    earlyFindings(snapshot.firstPapers(() => true) ?? [], defaultRuleSettings);

  function expectAmongAll(text: string): number {
    const first = early(openSnapshot(text));
    const all = findingsOf(openSnapshot(text)).map((finding) => JSON.stringify(finding));
    for (const finding of first) expect(all).toContain(JSON.stringify(finding));
    return first.length;
  }

  test("are among those of the whole list", () => {
    expect(expectAmongAll(withSlips)).toBe(2);
  });

  test.skipIf(!hasShared)("also of real lists (skipped without ../shared)", () => {
    for (const name of ["seed.md", "head.md", "lists/awesome-NeRF__awesome-NeRF.md"]) {
      expectAmongAll(sharedText(`corpus/${name}`));
    }
  });

  test("are none where a comment may silence them, or where nothing is known to be a list", () => {
    expect(early(openSnapshot(`<!-- paper-list-disable -->\n\n${withSlips}`))).toEqual([]);
    expect(early(openSnapshot("- A Paper.  [[paper]](https://arxiv.org/abs/2003.01054)\n"))).toEqual([]);
  });

  test("are none where the list is read already", () => {
    const snapshot = openSnapshot(sampleText());
    expect(snapshot.list.isPaperList).toBe(true);
    expect(snapshot.firstPapers(() => true)).toEqual([]);
  });
});
