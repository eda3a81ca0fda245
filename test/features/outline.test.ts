// The outline: sections, years, entries and whatever else has a heading.
import { describe, expect, test } from "vitest";
import type { Place } from "../../server/src/base/lines.ts";
import { type OutlineItem, outline, type PlaceRange } from "../../server/src/features/outline/outline.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { sampleText } from "../support/lists.ts";
import { smallList } from "./smallList.ts";

/** One line per node: name, what stands beside it, and the lines it covers (1-based). */
function drawn(text: string): string {
  const { list, source } = openSnapshot(text);
  const draw = (item: OutlineItem, indent: string): string[] => {
    const lines = [item.range.start, item.range.end].map(({ line }) => line + 1);
    const own = `${indent}${item.name}${item.detail && ` (${item.detail})`} ${lines.join("-")}`;
    return [own, ...item.children.flatMap((child) => draw(child, `${indent}  `))];
  };
  return outline(list, source)
    .flatMap((item) => draw(item, ""))
    .join("\n");
}

test("a list: section, year, entry; blank lines at the end belong to nothing", () => {
  expect(drawn(smallList)).toBe(
    `
Small List 1-3
Table of Contents 5-7
Theory (3 papers) 9-22
  2020 (1 paper) 11-15
    Double Trouble in Double Descent (ICML 2020) 13-15
  2019 (2 papers) 17-22
    When is a Convolutional Filter Easy To Learn? (ICLR 2018) 19-20
    Invariant Risk Minimization (Martin Arjovsky et al.) 21-22
Empirical Study (1 paper) 25-30
  2020 (1 paper) 27-30
    Triple descent and the two kinds of overfitting: Where & why do they appear? (Stéphane d'Ascoli et al.) 29-30
Contributing 32-34
    `.trim(),
  );
});

test("headings of the first level between and below do not swallow sections", () => {
  const text = [
    "# List",
    "# Contents",
    "## A",
    "- One Paper. [[paper]](https://arxiv.org/abs/2003.01054)",
    "  - Ann Author.",
    "# Contributing",
    "## How",
    "Words.",
  ].join("\n\n");
  expect(drawn(text).replace(/ \d+-\d+/g, "")).toBe(
    ["List", "Contents", "A (1 paper)", "  One Paper (Ann Author)", "Contributing", "  How"].join("\n"),
  );
});

describe("every node", () => {
  test.each([
    ["the small list", smallList],
    ["the sample", sampleText()],
    ["the sample with CRLF", sampleText().replaceAll("\n", "\r\n")],
    ["links without a title", "## A\n\n- [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ann Author.\n"],
    [
      "a heading without words",
      "#\n\n##\n\n- T. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Ann Author.\n",
    ],
    ["nothing", ""],
  ])("has a name, and its name's span lies in its own: %s", (_name, text) => {
    const { list, source } = openSnapshot(text);
    const check = (item: OutlineItem, parent: OutlineItem | undefined) => {
      expect(item.name.trim()).not.toBe("");
      expect(covers(item.range, item.nameRange)).toBe(true);
      if (parent) expect(covers(parent.range, item.range)).toBe(true);
      for (const child of item.children) check(child, item);
    };
    for (const item of outline(list, source)) check(item, undefined);
  });
});

function covers(outer: PlaceRange, inner: PlaceRange): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
