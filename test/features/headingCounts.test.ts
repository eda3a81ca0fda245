// What a section and a year hold, counted.
import { expect, test } from "vitest";
import { headingCounts } from "../../server/src/features/navigation/headingCounts.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { sampleText } from "../support/lists.ts";
import { smallList, withLine } from "./smallList.ts";

function shown(snapshot: Snapshot): string[] {
  return headingCounts(snapshot.list).map(({ span, text }) => `${snapshot.source.slice(span)} -- ${text}`);
}

test("sections and years, in order; what nobody has is not mentioned", () => {
  expect(shown(openSnapshot(smallList))).toEqual([
    "## Theory -- 3 papers, 1 with code, 1 without venue",
    "### 2020 -- 1 paper, 1 with code",
    "### 2019 -- 2 papers, 1 without venue",
    "## Empirical Study -- 1 paper, 1 without venue",
    "### Empirical Study: 2020 -- 1 paper, 1 without venue",
  ]);
});

test("venues are no news where the list gives none", () => {
  const text = smallList.replace(/ \*\w+ \d+\*/g, "");
  expect(shown(openSnapshot(text))[0]).toBe("## Theory -- 3 papers, 1 with code");
});

test.each([
  ["[[code]](https://example.org/code)", "1 with code"],
  ["[[pytorch]](https://github.com/owner/name)", "1 with code"],
  ["[[Official Code]](https://example.org/code)", "1 with code"],
  ["[[code]]()", "2 papers, 1 without venue"],
  ["[[video]](https://example.org/video)", "2 papers, 1 without venue"],
])("code is what says so, or lies where code does: %s", (link, words) => {
  const line = "- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)";
  expect(shown(openSnapshot(withLine(line, `${line} ${link}`)))[2]).toContain(words);
});

test("are the same after an edit as for a list that is read anew", () => {
  const text = sampleText();
  let snapshot = openSnapshot(text);
  for (const gone of ["*ICML 2020*", "[[code]]", "### Deep Double Descent: 2020\n"]) {
    const start = snapshot.text().indexOf(gone);
    expect(start).toBeGreaterThan(0);
    headingCounts(snapshot.list);
    snapshot = changeSnapshot(snapshot, [{ span: { start, end: start + gone.length }, text: "" }], 1);
    expect(shown(snapshot)).toEqual(shown(openSnapshot(snapshot.text())));
  }
});

test("nothing stands in a file that is no list", () => {
  expect(headingCounts(openSnapshot("# Notes\n\n## One\n\n- two\n").list)).toEqual([]);
});
