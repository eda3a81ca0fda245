// A new entry follows its neighbours where they have left the ways of the list, and the modern form where there is nothing.
import { expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { styleNear } from "../../server/src/style/nearbyStyle.ts";
import { modernForm, styleToPrint } from "../../server/src/style/printStyle.ts";

function written(id: number, label: string): string {
  return `- Paper ${id}. [[${label}]](https://arxiv.org/abs/2001.000${10 + id})\n  - Ada Ray.`;
}

test("what all of the nearest entries do counts more than what the list does", () => {
  const old = Array.from({ length: 20 }, (_, at) => written(at, "paper"));
  const text = `## Books\n\n${[1, 2, 3].map((at) => written(40 + at, "book")).join("\n")}\n\n## Papers\n\n${old.join("\n")}\n`;
  const { list, source } = openSnapshot(text);
  const style = styleToPrint(inferHouseStyle(list, source));
  expect(style.paperLabel).toBe("paper");
  expect(styleNear(style, list.sections[0]!.entries, 3).paperLabel).toBe("book");
  expect(styleNear(style, list.sections[1]!.entries, 20).paperLabel).toBe("paper");
});

test("two entries, or entries that disagree, change nothing", () => {
  const { list, source } = openSnapshot(
    `## A\n\n${[1, 2, 3].map((at) => written(at, at === 2 ? "pdf" : "paper")).join("\n")}\n`,
  );
  const style = { ...styleToPrint(inferHouseStyle(list, source)), paperLabel: "arXiv" };
  expect(styleNear(style, list.entries, 2).paperLabel).toBe("arXiv");
  expect(styleNear(style, list.entries.slice(0, 1), 2).paperLabel).toBe("arXiv");
});

test("an empty list prints the modern form", () => {
  const { list, source } = openSnapshot("# List\n\n## A\n");
  expect(styleToPrint(inferHouseStyle(list, source))).toEqual({
    ...modernForm,
    lineBreak: "\n",
    pinned: new Set(),
    foldedAuthorsFrom: undefined,
  });
});

test("one entry is enough to follow, labels that differ from entry to entry are not", () => {
  const one = openSnapshot(`## A\n\n${written(1, "pdf")}\n`);
  expect(styleToPrint(inferHouseStyle(one.list, one.source)).paperLabel).toBe("pdf");
  const venues = openSnapshot(
    `## A\n\n${["ICML", "ICLR", "KDD"].map((venue, at) => written(at, venue)).join("\n")}\n`,
  );
  expect(styleToPrint(inferHouseStyle(venues.list, venues.source)).paperLabel).toBe("paper");
});
