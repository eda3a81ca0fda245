// What a list's own file lays down comes before what the list shows; what the list shows is still counted.
import { describe, expect, test } from "vitest";
import {
  nothingPinned,
  type PinnedStyle,
  type SectionDefinition,
} from "../../server/src/model/pinnedStyle.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { styleToPrint } from "../../server/src/style/printStyle.ts";

function entries(marker: string, ...ids: readonly string[]): string {
  const heads = ids.map((id) => `${marker} Paper of ${id}. [[paper]](https://arxiv.org/abs/${id})`);
  return heads.map((head) => `${head}\n  - Ada Ray, Bo Sun.\n`).join("\n");
}

const text = `# Papers

## Theory

### 2020

${entries("-", "2005.00005", "2005.00004", "2005.00003", "2005.00002")}
${entries("*", "2005.00001")}

## Surveys

${entries("-", "2001.00001", "2002.00001", "2003.00001", "2004.00001")}`;

function pins(
  conventions: PinnedStyle["conventions"],
  sections: readonly (readonly [string, SectionDefinition])[] = [],
): PinnedStyle {
  return { conventions, sections: new Map(sections) };
}

function styleOf(pinned?: PinnedStyle) {
  const { list, source } = openSnapshot(text);
  return inferHouseStyle(list, source, pinned);
}

describe("a pinned convention", () => {
  test("has the value that is laid down, and counts the places that do so", () => {
    expect(styleOf(pins({ marker: "*" })).marker).toEqual({
      value: "*",
      leading: "*",
      count: 1,
      total: 9,
      pinned: true,
    });
  });

  test.each([
    [{ marker: "-" }, "marker", 8],
    [{ authorsPeriod: false }, "authorsPeriod", 0],
    [{ blankLinesBetweenEntries: 0 }, "blankLinesBetweenEntries", 0],
    [{ yearHeading: { depth: 3, template: "{year}" } }, "yearHeading", 1],
    [{ entryOrder: "ascending" }, "entryOrder", 3],
    [{ yearOrder: "ascending" }, "yearOrder", 0],
    [{ foldedAuthorsFrom: 9 }, "foldedAuthorsFrom", 0],
  ] as const)("%j is counted", (conventions, name, count) => {
    expect(styleOf(pins(conventions))[name]).toMatchObject({ count, pinned: true });
  });

  test("is what is printed", () => {
    const print = styleToPrint(styleOf(pins({ marker: "+", foldedAuthorsFrom: 9, digestLine: false })));
    expect(print).toMatchObject({ marker: "+", foldedAuthorsFrom: 9, digestLine: false });
    expect([...print.pinned]).toEqual(["marker", "digestLine"]);
  });

  test("leaves the others as they are inferred", () => {
    const { marker, ...others } = styleOf(pins({ marker: "*" }));
    const { marker: inferred, ...same } = styleOf();
    expect(others).toEqual(same);
    expect(marker).not.toEqual(inferred);
  });
});

describe("the order of a section", () => {
  test("is laid down by its title, whatever the case, and counted there", () => {
    const { sectionOrders } = styleOf(pins({}, [["surveys", { order: "alphabetical" }]]));
    expect(sectionOrders.get("Surveys")).toMatchObject({ value: "alphabetical", count: 3, pinned: true });
    expect(sectionOrders.get("Theory")).toMatchObject({ value: "descending", count: 4, total: 4 });
  });

  test("may be none", () => {
    const { sectionOrders } = styleOf(pins({}, [["Surveys", { order: "none" }]]));
    expect(sectionOrders.get("Surveys")).toMatchObject({ value: "none", total: 3, pinned: true });
  });

  test("is laid down for no section that the list does not have", () => {
    const { sectionOrders } = styleOf(pins({}, [["Videos", { order: "descending", years: false }]]));
    expect([...sectionOrders.keys()]).toEqual(["Theory", "Surveys"]);
  });
});

test("asked again with the same pins, the answer is the same object", () => {
  const { list, source } = openSnapshot(text);
  const pinned = pins({ marker: "*" });
  expect(inferHouseStyle(list, source, pinned)).toBe(inferHouseStyle(list, source, pinned));
  expect(inferHouseStyle(list, source, nothingPinned)).toBe(inferHouseStyle(list, source));
  expect(inferHouseStyle(list, source)).not.toBe(inferHouseStyle(list, source, pinned));
});
