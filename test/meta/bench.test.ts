// `npm run bench` measures what it says: its edits undo themselves, its long list has no duplicates, its verdicts are right.
import { describe, expect, test } from "vitest";
import { generatedList } from "../../scripts/bench/documents.mjs";
import { editsOf } from "../../scripts/bench/edits.mjs";
import { growList } from "../../scripts/bench/growList.mjs";
import { Measurements } from "../../scripts/bench/measurements.mjs";
import { OpenText } from "../../scripts/bench/openText.mjs";
import { rowsOf } from "../../scripts/bench/report.mjs";
import { percentile } from "../../scripts/bench/statistics.mjs";
import type { Target } from "../../scripts/bench/targets.mjs";
import { sampleText } from "../support/lists.ts";

/** Edits at one place, the last of which leaves the text as it was. */
const editsOfPlace = 28;

describe("edits", () => {
  test("keys and whole entries, all over the list, that leave it as it was", () => {
    const document = new OpenText(sampleText());
    const lines = new Set<number>();
    const kinds = { key: 0, entry: 0 };
    let made = 0;
    for (const edit of editsOf(document)) {
      document.apply(edit);
      lines.add(edit.range.start.line);
      kinds[edit.kind]++;
      if (++made === 8 * editsOfPlace) break;
    }
    expect(document.text).toBe(sampleText());
    expect(kinds).toEqual({ key: 8 * 24, entry: 8 * 4 });
    expect(lines.size).toBeGreaterThan(12);
  });

  test("a text without authors is refused", () => {
    expect(() => editsOf(new OpenText("# Nothing\n")).next()).toThrow("authors");
  });
});

describe("a list made longer", () => {
  const list = `# A List

- [First](#first)

## First

### 2020

- One Title. [[paper]](https://arxiv.org/abs/2006.10739) [[code]](https://github.com/a/b)
  - Ada Lovelace, Alan Turing. *ICML 2020*
`;

  test("holds the same papers under other titles, ids and headings, and its contents name them", () => {
    expect(growList(list, 2)).toBe(`# A List

- [First](#first)
- [First, Part 1](#first-part-1)

${list.slice(list.indexOf("## First"))}
## First, Part 1

### 2020

- On One Title. [[paper]](https://arxiv.org/abs/2006.18646) [[code]](https://github.com/a/b-1)
  - Alan Turing, Ada Lovelace. *ICML 2020*
`);
  });

  test("has about the length that was asked for", () => {
    expect(Math.abs(generatedList(200_000).length - 200_000)).toBeLessThan(20_000);
  });
});

describe("verdicts", () => {
  const target: Target = {
    id: "key",
    group: "edit",
    measure: "a key",
    unit: "ms",
    peer: "rumdl",
    most: { seed: 0.5 },
  };
  const verdict = (pairs: readonly [number, number?][], most = target) => {
    const measurements = new Measurements();
    for (const [ours, peer] of pairs) measurements.add("key", "seed", ours, peer);
    return rowsOf([most], measurements).map(({ ratio, isReached }) => ({ ratio, isReached }));
  };

  test("the median of the rounds' ratios counts", () => {
    const noisy = [1, 2] as const;
    expect(verdict([[...noisy], [40, 40], [3, 8]])).toEqual([{ ratio: 0.5, isReached: true }]);
    expect(verdict([[...noisy], [40, 40], [30, 8]])).toEqual([{ ratio: 1, isReached: false }]);
  });

  test("without the peer nothing is reached and nothing missed", () => {
    expect(verdict([[1]])).toEqual([{ ratio: undefined, isReached: undefined }]);
  });

  test("without a peer to compare with, the value itself counts", () => {
    const { peer: _, ...alone } = target;
    expect(verdict([[0.4]], alone)).toEqual([{ ratio: undefined, isReached: true }]);
    expect(verdict([[0.6]], alone)).toEqual([{ ratio: undefined, isReached: false }]);
  });

  test("what was not measured has no row", () => expect(verdict([])).toEqual([]));
});

test("percentiles", () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  expect(percentile([], 0.5)).toBeUndefined();
});
