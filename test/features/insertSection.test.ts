// Which section is meant, what is already listed, and what is refused.
import { describe, expect, test } from "vitest";
import { placeFor } from "../../server/src/features/insert/placeFor.ts";
import { isScratchLine } from "../../server/src/features/insert/scratchLine.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { list, paper, plan } from "./insertCase.ts";

const text = list(`
    # Awesome

    ## Deep Learning Theory

    ### 2020

    @2003.01054

    ## Empirical Study

    ### 2020

    @2006.05000

    ## Resources

    Some links.
`);
const added = paper("2001.00001");

describe("the section", () => {
  test.each([
    ["by name", { section: "Empirical Study" }, "Empirical Study"],
    ["whatever its case", { section: "empirical study" }, "Empirical Study"],
    ["by its anchor", { section: "#deep-learning-theory" }, "Deep Learning Theory"],
    ["by the cursor", { line: 11 }, "Empirical Study"],
    [
      "a name counts more than the cursor",
      { line: 11, section: "Deep Learning Theory" },
      "Deep Learning Theory",
    ],
    ["a heading without papers, by name", { section: "Resources" }, "Resources"],
    ["a heading without papers, by the cursor", { line: 17 }, "Resources"],
  ])("%s", (_, request, section) => {
    expect(plan(text, added, request)).toMatchObject({ status: "planned", section });
  });

  test.each([
    [
      "an unknown one: the closest is named",
      text,
      { section: "Empirical Studies" },
      "There is no section “Empirical Studies”; the closest is “Empirical Study”.",
    ],
    [
      "none said",
      text,
      {},
      "Say which section it belongs to: Deep Learning Theory, Empirical Study. 1 of the 2 nearest papers is in “Deep Learning Theory”.",
    ],
    [
      "a cursor above all sections",
      text,
      { line: 0 },
      "Say which section it belongs to: Deep Learning Theory, Empirical Study. 1 of the 2 nearest papers is in “Deep Learning Theory”.",
    ],
    [
      "a file without sections",
      "Hello.\n",
      {},
      "This file has no section for papers; add a heading for one first.",
    ],
    [
      "two of one name",
      `${text}\n${text}`,
      { section: "Empirical Study" },
      "The list has 2 sections called “Empirical Study”.",
    ],
    [
      "a year that is none",
      text,
      { line: 11, year: Number.NaN },
      "The year must be a number of four digits, for example 2020.",
    ],
  ])("%s", (_, before, request, message) => {
    expect(plan(before, added, request)).toMatchObject({ status: "refused", message });
  });

  test("of two with one name, the cursor tells which", () => {
    expect(
      plan(`${text}\n${text}`, paper("2101.00001"), { section: "Empirical Study", line: 10 }),
    ).toMatchObject({
      status: "planned",
    });
  });
});

describe("already listed", () => {
  test("says where, also for another version", () => {
    expect(plan(text, paper("2006.05000v2"), { section: "Deep Learning Theory" })).toMatchObject({
      status: "already-listed",
      line: 13,
      section: "Empirical Study",
      yearHeading: "2020",
      message: "It is already listed in Empirical Study › 2020, line 14.",
    });
  });

  test("also by title, where the entry links it elsewhere", () => {
    const elsewhere = text.replace("https://arxiv.org/abs/2006.05000", "https://openreview.net/forum?id=x");
    const same = paper("2006.99999", { title: "paper  2006.05000" });
    expect(plan(elsewhere, same, { line: 3 })).toMatchObject({ status: "already-listed", line: 13 });
    expect(plan(text, same, { line: 3 })).toMatchObject({ status: "planned" });
  });

  test("the line that holds the address does not count, and lines below it are told as they are", () => {
    const lines = text.split("\n");
    lines.splice(3, 0, "https://arxiv.org/abs/2006.05000");
    const outcome = plan(lines.join("\n"), paper("2006.05000"), { replaceLine: 3 });
    expect(outcome).toMatchObject({
      status: "already-listed",
      line: 14,
      message: expect.stringContaining("line 15"),
    });
  });
});

describe("before anything is fetched", () => {
  const snapshot = openSnapshot(text);

  test("section and year are known from the id", () => {
    const { id } = paper("2105.00001");
    expect(placeFor(snapshot, { id, title: undefined }, { line: 12 })).toMatchObject({
      status: "free",
      section: { title: "Empirical Study" },
      yearHeading: "2021",
      newYearHeading: true,
    });
  });

  test("and that it is listed", () => {
    const { id } = paper("2003.01054");
    expect(placeFor(snapshot, { id, title: undefined }, { line: 12 })).toMatchObject({
      status: "already-listed",
    });
  });
});

test("a long title is cut in what is offered", () => {
  const long = paper("2001.00001", { title: `On ${"very ".repeat(20)}long titles` });
  expect(plan(text, long, { line: 12 })).toMatchObject({
    title: "Add “On very very very very very very very very very very very…” to Empirical Study › 2020",
  });
});

test.each([
  ["https://arxiv.org/abs/2006.05000", true],
  ["  2006.05000v2  ", true],
  ["- https://arxiv.org/pdf/2006.05000", true],
  ["1. 2006.05000", true],
  ["see https://arxiv.org/abs/2006.05000", false],
  ["- Title. [[paper]](https://arxiv.org/abs/2006.05000)", false],
  ["", false],
])("%j holds nothing but an address: %s", (line, is) => {
  expect(isScratchLine(line)).toBe(is);
});
