// What a list does by majority, and what it has no opinion about.
import { describe, expect, test } from "vitest";
import type { ConventionName, HouseStyle } from "../../server/src/model/houseStyle.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { corpusText, hasCorpus } from "../support/replay.ts";

function styleOf(text: string): HouseStyle {
  const { list, source } = openSnapshot(text);
  return inferHouseStyle(list, source);
}

type Told = ConventionName | "lineBreak";

function valuesOf(style: HouseStyle, names: readonly Told[]): Record<string, unknown> {
  const value = (of: HouseStyle[Told]) => (typeof of === "string" ? of : of.value);
  return Object.fromEntries(names.map((name) => [name, value(style[name])]));
}

/** `shape` for the numbers 1 to `count`; `#` becomes the number, the ids fall. */
function many(count: number, shape: string, between = "\n"): string {
  return Array.from({ length: count }, (_, at) => shape.replaceAll("#", String(count - at))).join(between);
}

const modern =
  "- Paper #. [[paper]](https://arxiv.org/abs/2001.0000#) [[code]](https://a.org/#)\n  - Ada Ray, Bo Sun. *ICML 2020*";

describe("the conventions of entries", () => {
  test.each<[string, string, Partial<Record<keyof HouseStyle, unknown>>]>([
    [
      "the modern form",
      modern,
      {
        marker: "-",
        markerGap: 1,
        childIndent: "  ",
        childMarker: "-",
        titlePeriod: true,
        titleMark: "",
        titleIsLink: false,
        linkForm: "double-bracket",
        linkPlacement: "same-line",
        titleSeparator: " ",
        linkSeparator: " ",
        paperLabel: "paper",
        codeLabel: "code",
        authorLine: true,
        authorsPeriod: true,
        venueMark: "*",
        keywordLine: false,
        digestLine: false,
      },
    ],
    [
      "links on lines of their own",
      "*  Paper #\n   [(PDF)](https://arxiv.org/abs/2001.0000#)\n   [(Code)](https://a.org/#)\n   + Ada Ray, Bo Sun\n   + Abstract: Short.",
      {
        marker: "*",
        markerGap: 2,
        childIndent: "   ",
        childMarker: "+",
        titlePeriod: false,
        linkForm: "parenthesis",
        linkPlacement: "own-line",
        linkSeparator: "\n",
        paperLabel: "PDF",
        codeLabel: "Code",
        authorsPeriod: false,
        digestForm: "plain",
        digestLabel: "Abstract",
      },
    ],
    [
      "the title is the link, keywords and a folded digest below",
      "- [Paper #](https://arxiv.org/abs/2001.0000#) | [[code](https://a.org/#)]\n  - Ada Ray.\n  - Keywords: One, Two\n  - <details><summary>Digest</summary> Short.</details>",
      {
        titleIsLink: true,
        titleSeparator: " | ",
        linkForm: "outer-bracket",
        keywordLine: true,
        keywordLabel: "Keywords",
        keywordSeparator: ", ",
        keywordsPeriod: false,
        digestForm: "details-closed",
      },
    ],
    [
      "links as nested items, bold titles",
      "- **Paper #**\n  - Ada Ray\n  - [[Paper]](https://arxiv.org/abs/2001.0000#)",
      { titleMark: "**", linkPlacement: "child-line", paperLabel: "Paper", titlePeriod: false },
    ],
    [
      "a short name in bold and a venue among the words of the title are no marks around it",
      '- **SHORT**: "Paper #", *ICML 2020*. [[paper]](https://arxiv.org/abs/2001.0000#)',
      { titleMark: "" },
    ],
    [
      "a numbered list",
      "#. Paper #. [[paper]](https://arxiv.org/abs/2001.0000#)",
      { marker: "1.", authorLine: false },
    ],
  ])("%s", (_, shape, expected) => {
    const style = styleOf(`## A\n\n${many(4, shape)}\n`);
    expect(valuesOf(style, Object.keys(expected) as Told[])).toEqual(expected);
  });

  test("two places are too few for an opinion, but enough to print by", () => {
    expect(styleOf(`## A\n\n${many(2, modern)}\n`).titlePeriod).toEqual({
      value: undefined,
      count: 2,
      total: 2,
      leading: true,
    });
  });

  test("a divided list has no opinion", () => {
    const bare = modern.replace("Sun.", "Sun").replaceAll("2001", "1901");
    const style = styleOf(`## A\n\n${many(3, modern)}\n${many(2, bare)}\n`);
    expect(style.authorsPeriod).toEqual({ value: undefined, count: 3, total: 5, leading: true });
  });

  test("a title that ends in a question mark says nothing of periods", () => {
    const style = styleOf(`## A\n\n${many(4, modern.replace("Paper #.", "Paper #?"))}\n`);
    expect(style.titlePeriod.total).toBe(0);
  });

  test("long author lists are folded from the shortest folded one on", () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, at) => `Ada ${"ABCDEFGH"[at]}`).join(", ");
    const folded = modern.replace("Ada Ray, Bo Sun.", `<details><summary>Author List</summary> ${names(7)}.`);
    const text = `## A\n\n${many(4, modern)}\n${folded.replaceAll("#", "9")}\n`;
    expect(styleOf(text).foldedAuthorsFrom.value).toBe(7);
    const unfolded = [1, 2].map((at) =>
      modern.replaceAll("#", `1${at}`).replace("Ada Ray, Bo Sun", names(8)),
    );
    expect(styleOf(`${text}${unfolded.join("\n")}\n`).foldedAuthorsFrom.value).toBeUndefined();
  });
});

describe("headings, gaps, order", () => {
  const years = [2021, 2020, 2019, 2018].map((year) => {
    const shape = modern.replaceAll("2001", `${year - 2000}01`);
    return `### Theory (${year})\n\n${many(2, shape, "\n\n")}\n\n\n`;
  });
  const style = styleOf(`## Theory\n${years.join("")}`);

  test("the year heading, with the section's title in it", () => {
    expect(style.yearHeading.value).toEqual({ depth: 3, template: "{section} ({year})" });
    expect(style.yearOrder.value).toBe("descending");
  });

  test("blank lines", () => {
    expect(style).toMatchObject({
      blankLinesBetweenEntries: { value: 1, total: 4 },
      blankLinesAfterYearHeading: { value: 1, total: 4 },
      blankLinesBeforeYearHeading: { value: 2, total: 3 },
      blankLinesAfterSection: { value: undefined, leading: 0 },
    });
  });

  test("the order of entries", () => {
    expect(style.entryOrder).toMatchObject({ value: "descending", count: 4, total: 4 });
    const titles = ["Ants", "Bees", "Crows", "Ducks", "Emus"];
    const named = titles.map((title) => `- ${title}. [[paper]](https://a.org/${title}.pdf)`).join("\n");
    expect(styleOf(`## A\n\n${named}\n`).entryOrder.value).toBe("alphabetical");
  });

  test("line breaks", () => {
    expect(styleOf("# A\r\n\r\n## B\r\n").lineBreak).toBe("\r\n");
    expect(styleOf("# A").lineBreak).toBe("\n");
  });
});

test("the same list is read once", () => {
  const { list, source } = openSnapshot(`## A\n\n${many(3, modern)}\n`);
  expect(inferHouseStyle(list, source)).toBe(inferHouseStyle(list, source));
});

describe.skipIf(!hasCorpus)("real lists (skipped: ../shared/corpus is not there)", () => {
  test("seed.md", () => {
    expect(styleOf(corpusText("seed.md"))).toMatchObject({
      digestForm: { value: "plain", total: 58 },
      keywordLine: { value: false, total: 58 },
      authorsPeriod: { value: true, count: 57, total: 58 },
      yearHeading: { value: { depth: 3, template: "{year}" }, total: 20 },
      blankLinesBetweenEntries: { value: 0 },
      blankLinesBeforeYearHeading: { value: 3 },
    });
  });

  test("head.md", () => {
    expect(styleOf(corpusText("head.md"))).toMatchObject({
      digestForm: { value: "details-open", count: 579, total: 581 },
      keywordLabel: { value: "Key Word", count: 576, total: 580 },
      keywordSeparator: { value: "; " },
      yearHeading: { value: { depth: 3, template: "{section}: {year}" }, count: 71 },
      foldedAuthorsFrom: { value: 32 },
      entryOrder: { value: "descending" },
      blankLinesBetweenEntries: { value: 1, total: 510 },
    });
  });
});
