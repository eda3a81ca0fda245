// What folds, in 1-based lines.
import { expect, test } from "vitest";
import { folds } from "../../server/src/features/folding.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList } from "./smallList.ts";

test("sections, years, entries and the other headings fold down to their last line that holds something", () => {
  const { list, source } = openSnapshot(smallList);
  const lines = folds(list, source).map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`);
  expect(lines).toEqual("1-3 5-7 9-22 11-15 13-15 17-22 19-20 21-22 25-30 27-30 29-30 32-34".split(" "));
});

test("what stands on one line does not fold", () => {
  const { list, source } = openSnapshot("## A\n\n- T. [[paper]](https://arxiv.org/abs/2003.01054)");
  expect(folds(list, source)).toEqual([{ startLine: 0, endLine: 2 }]);
});
