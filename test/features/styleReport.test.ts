// The house style in words: what the list does, and at how many places.
import { describe, expect, test } from "vitest";
import { styleLines, styleRows } from "../../server/src/features/styleReport.ts";
import { nothingPinned, type PinnedStyle } from "../../server/src/model/pinnedStyle.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { smallList } from "./smallList.ts";

function rows(text: string, pinned: PinnedStyle = nothingPinned) {
  const { list, source } = openSnapshot(text);
  return styleRows(inferHouseStyle(list, source, pinned));
}

/** The rows of these names as they are printed, columns apart by one bar. */
function printed(text: string, ...names: string[]): string[] {
  const all = rows(text);
  const lines = styleLines(all).filter((_line, index) => names.includes(all[index]!.name));
  return lines.map((line) => line.split(/ {3,}/).join(" | "));
}

test("a convention is said with what is written and how often", () => {
  const names = ["list marker", "nested indent", "link form", "authors period", "year heading"];
  expect(printed(smallList, ...names)).toEqual([
    "list marker | - | 4 of 4",
    'nested indent | "  " | 4 of 4',
    "link form | [[label]](address) | 4 of 4",
    "authors period | yes | 4 of 4",
    "year heading | no opinion, most often ### {year} | 2 of 3",
  ]);
});

test("a convention that no place shows is no opinion, and is not seen", () => {
  expect(printed(smallList, "keyword label", "author lists folded")).toEqual([
    "author lists folded | no opinion | not seen",
    "keyword label | no opinion | not seen",
  ]);
});

test("columns stand below each other", () => {
  const all = rows(smallList);
  const lines = styleLines(all);
  const at = Math.max(...all.map(({ name }) => name.length)) + 3;
  expect(new Set(lines.map((line) => line.slice(at - 3, at)))).toEqual(new Set(["   "]));
  expect(lines.filter((line) => line[at] === " ")).toEqual([]);
});

test("what nobody can see at the end of a line is spelt out", () => {
  const ownLines = smallList.replace(") [[code]]", ")\n  [[code]]");
  expect(printed(ownLines.replaceAll("\n", "\r\n"), "between links", "line break")).toEqual([
    'between links | no opinion, most often "\\n" | 1 of 1',
    "line break | CRLF",
  ]);
});

test("every convention of the model has a row", () => {
  const { list, source } = openSnapshot(smallList);
  const style = inferHouseStyle(list, source);
  expect(
    rows(smallList)
      .filter(({ section }) => section === undefined)
      .map(({ convention }) => convention)
      .sort(),
  ).toEqual(
    Object.keys(style)
      .filter((name) => name !== "sectionOrders" && name !== "sectionYears")
      .sort(),
  );
});

describe("what is said of sections", () => {
  const entry = (id: string) => `- Paper of ${id}. [[paper]](https://arxiv.org/abs/${id})\n`;
  const text = `# Papers

## Theory

${["2004.00001", "2003.00001", "2002.00001", "2001.00001"].map(entry).join("")}
## Surveys

${["2001.00002", "2003.00002", "2002.00002", "2004.00002", "1901.00002"].map(entry).join("")}
## Videos

${["2001.00003", "2002.00003"].map(entry).join("")}`;

  function below(pinned?: PinnedStyle): string[] {
    const lines = styleLines(rows(text, pinned));
    return lines.slice(lines.indexOf("") + 1).map((line) => line.split(/ {3,}/).join(" | "));
  }

  test("stands below an empty line; sections with two entries say nothing", () => {
    expect(below()).toEqual([
      "order in Theory | newest first | 3 of 3",
      "order in Surveys | no opinion, most often newest first | 2 of 4",
    ]);
  });

  test("what is pinned is said to be", () => {
    const sections = new Map([
      ["Theory", { order: "none" as const }],
      ["Videos", { order: "descending" as const, years: false }],
    ]);
    expect(below({ conventions: {}, sections })).toEqual([
      "order in Theory | none | pinned in .paper-list.json",
      "order in Surveys | no opinion, most often newest first | 2 of 4",
      "order in Videos | newest first | pinned in .paper-list.json, 0 of 1",
      "years in Videos | no | pinned in .paper-list.json",
    ]);
  });
});

test("a pinned convention is said to be pinned, and how many places do so", () => {
  const pinned: PinnedStyle = { conventions: { marker: "*", keywordSeparator: ", " }, sections: new Map() };
  const lines = styleLines(rows(smallList, pinned)).map((line) => line.split(/ {3,}/).join(" | "));
  expect(lines).toContain("list marker | * | pinned in .paper-list.json, 0 of 4");
  expect(lines).toContain('between keywords | ", " | pinned in .paper-list.json, not seen');
});
