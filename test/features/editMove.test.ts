// Entries past their neighbours: nested lines travel, blank lines stay, years hold.
import { describe, expect, test } from "vitest";
import { moveWithin } from "../../server/src/features/edit/moveWithin.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasShared, sharedText } from "../support/lists.ts";
import { edited, lineOf } from "./editCase.ts";
import { list } from "./insertCase.ts";

const years = list(`
    # Papers

    ## Theory

    ### 2020

    @2003.01054
    @2002.00001

    @2001.00001

    ### 2019

    @1907.02893
`);

function moved(text: string, words: string, direction: "up" | "down"): string {
  return edited(text, (snapshot) => moveWithin(snapshot, lineOf(text, words), direction));
}

describe("an entry", () => {
  test("goes up with its nested lines, and the blank lines stay where they are", () => {
    expect(moved(years, "Paper 2001.00001", "up")).toBe(
      list(`
    # Papers

    ## Theory

    ### 2020

    @2003.01054
    »@2001.00001

    @2002.00001

    ### 2019

    @1907.02893
`).replace(
        "»@2001.00001",
        "»- Paper 2001.00001. [[paper]](https://arxiv.org/abs/2001.00001)\n  - Ada Ray, Bo Sun.",
      ),
    );
  });

  test("goes down, asked for on a nested line", () => {
    const text = moved(years, "2003.01054)\n  - Ada", "down");
    expect(text.match(/Paper \S+\. /g)).toEqual([
      "Paper 2002.00001. ",
      "Paper 2003.01054. ",
      "Paper 2001.00001. ",
      "Paper 1907.02893. ",
    ]);
    expect(moved(years, "  - Ada", "down")).toBe(text);
  });

  test("down and up again is where it was", () => {
    const down = moved(years, "Paper 2003", "down").replace("»", "");
    expect(moved(down, "Paper 2003", "up").replace("»", "")).toBe(years);
  });

  test.each([
    ["Paper 2003", "up", "It is the first entry in Theory › 2020."],
    ["Paper 2001", "down", "It is the last entry in Theory › 2020."],
    ["## Theory", "up", "There is no entry on this line; put the cursor into one."],
  ] as const)("stops at the edge of its year: %s, %s", (words, direction, message) => {
    expect(moved(years, words, direction)).toBe(message);
  });

  test("does not pass what is no entry", () => {
    const text = years.replace("\n\n- Paper 2001", "\n\n<!-- older -->\n\n- Paper 2001");
    expect(moved(text, "Paper 2001", "up")).toBe(
      "Something else stands between the two entries, so they keep their places.",
    );
  });

  test("at the end of a file without a last line break", () => {
    const text =
      "## A\n\n- B. [[paper]](https://arxiv.org/abs/2003.01054)\n- C. [[paper]](https://arxiv.org/abs/2002.00001)";
    expect(moved(text, "- C", "up")).toBe(
      "## A\n\n»- C. [[paper]](https://arxiv.org/abs/2002.00001)\n- B. [[paper]](https://arxiv.org/abs/2003.01054)",
    );
  });
});

test("numbers stay where they are, and what is nested keeps its depth", () => {
  const item = (number: number) =>
    `${number}. Paper ${number}. [[paper]](https://arxiv.org/abs/2003.010${10 + number})\n   - Ada Ray.\n`;
  const text = `## A\n\n${[8, 9].map(item).join("")}${item(10).replace("   - ", "    - ")}`;
  const after = moved(text, "Paper 9", "down");
  expect(after).toContain("9. Paper 10. ");
  expect(after).toContain("»10. Paper 9. [[paper]](https://arxiv.org/abs/2003.01019)\n    - Ada Ray.");
});

describe.skipIf(!hasShared)("a real list (skipped without ../shared)", () => {
  const text = hasShared ? sharedText("corpus/head.md") : "";

  test("most entries move, and back again", () => {
    const snapshot = openSnapshot(text);
    const { entries } = snapshot.list;
    let count = 0;
    for (let at = 3; at < entries.length; at += 41) {
      const outcome = moveWithin(snapshot, entries[at]!.line, "down");
      if (outcome.status === "refused") {
        expect(outcome.message).toMatch(/^It is the last entry in /);
        continue;
      }
      count++;
      const there = edited(text, () => outcome).replace("»", "");
      expect(edited(there, (it) => moveWithin(it, outcome.line, "up")).replace("»", "")).toBe(text);
    }
    expect(count).toBeGreaterThan(5);
  }, 60_000);
});
