// Several papers at once: each in its place, beside the others of the batch, as one round of edits.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { type BatchRequest, planBatch } from "../../server/src/features/insert/planBatch.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { list, paper } from "./insertCase.ts";

const text = list(`
    # Awesome

    ## Theory

    ### 2020

    @2005.00001

    ## Practice

    ### 2020

    @2004.00001
`);

function batch(ids: readonly string[], request: BatchRequest, before = text) {
  const items = ids.map((id) => ({ paper: paper(id) }));
  const { edits, outcomes, after } = planBatch(openSnapshot(before), items, request);
  const written = applyEdits(before, edits);
  expect(after.text()).toBe(written);
  return { written, statuses: outcomes.map(({ status }) => status) };
}

describe("a batch", () => {
  test("stands in order, years made once, whatever order it was given in", () => {
    const ids = ["1901.00001", "2006.00001", "1902.00001", "2004.00002"];
    const { written, statuses } = batch(ids, { section: "Theory" });
    expect(statuses).toEqual(["planned", "planned", "planned", "planned"]);
    expect(written).toBe(
      list(`
    # Awesome

    ## Theory

    ### 2020

    @2006.00001

    @2005.00001

    @2004.00002

    ### 2019

    @1902.00001

    @1901.00001

    ## Practice

    ### 2020

    @2004.00001
`),
    );
  });

  test("goes to the section of the line, though those before it push the line down", () => {
    const { written } = batch(["2006.00001", "1901.00001"], {
      line: text.split("\n").indexOf("## Practice") + 4,
    });
    expect(written.indexOf("2006.00001")).toBeGreaterThan(written.indexOf("## Practice"));
    expect(written.indexOf("1901.00001")).toBeGreaterThan(written.indexOf("## Practice"));
  });

  test("takes away the lines that held nothing but the addresses", () => {
    const before = text.replace("## Practice", "2006.00001\n\n1901.00001\n\n## Practice");
    const at = before.split("\n").indexOf("2006.00001");
    const { edits } = planBatch(
      openSnapshot(before),
      [
        { paper: paper("2006.00001"), line: at, isScratch: true },
        { paper: paper("1901.00001"), line: at + 2, isScratch: true },
      ],
      {},
    );
    const written = applyEdits(before, edits);
    expect(written).not.toMatch(/^\d{4}\.\d{5}$/m);
    expect(written).toBe(batch(["2006.00001", "1901.00001"], { section: "Theory" }).written);
  });

  test("holds a paper once, and says so of one that the list has", () => {
    const { statuses, written } = batch(["2006.00001", "2006.00001", "2004.00001"], { section: "Theory" });
    expect(statuses).toEqual(["planned", "already-listed", "already-listed"]);
    expect(written.match(/2006\.00001\]|Paper 2006\.00001/g)).toHaveLength(1);
  });

  test("changes nothing where nothing can be placed", () => {
    const { statuses, written } = batch(["2006.00001"], { section: "No Such" });
    expect(statuses).toEqual(["refused"]);
    expect(written).toBe(text);
  });
});
