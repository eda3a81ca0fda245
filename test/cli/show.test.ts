// `paper-list show`, run as a script runs it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";
import { twoSections } from "./fixtures.ts";

let cli: CommandLine;

beforeAll(async () => {
  cli = await openCommandLine();
  writeFileSync(join(cli.folder, "README.md"), twoSections);
});

afterAll(() => cli.dispose());

describe("show --format json", () => {
  test("gives the whole list in the shapes that scripts rely on", async () => {
    const { code, stdout, stderr } = await cli.run(["show", "README.md", "--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      title: "Deep Reading",
      sections: [
        {
          heading: "Optimization",
          line: 3,
          entries: [],
          years: [
            { heading: "2020", year: 2020, line: 5, entries: [warmStarts] },
            { heading: "2019", year: 2019, line: 12, entries: [momentum, oldFields] },
          ],
        },
        { heading: "Surveys", line: 21, entries: [survey], years: [] },
      ],
    });
  });

  test("reads standard input for -", async () => {
    const fromFile = await cli.run(["show", "README.md", "--format=json"]);
    const fromInput = await cli.run(["show", "-", "--format=json"], { input: twoSections });
    expect(fromInput).toEqual(fromFile);
  });

  test("counts the same lines with a byte-order mark and CRLF", async () => {
    const windows = `\ufeff${twoSections.replaceAll("\n", "\r\n")}`;
    const plain = await cli.run(["show", "README.md", "--format=json"]);
    expect(await cli.run(["show", "-", "--format=json"], { input: windows })).toEqual(plain);
  });

  test.each([
    ["an empty file", "", { title: null, sections: [] }],
    ["a file without sections", "# Notes\n\nNothing here.\n", { title: "Notes", sections: [] }],
  ])("gives an empty list for %s", async (_, input, expected) => {
    const { code, stdout } = await cli.run(["show", "-", "--format", "json"], { input });
    expect({ code, list: JSON.parse(stdout) }).toEqual({ code: 0, list: expected });
  });
});

test("show prints a tree to read, without colour in a pipe", async () => {
  const { stdout } = await cli.run(["show", "README.md"]);
  expect(stdout).toBe(`Deep Reading: 4 papers in 2 sections

Optimization (3 papers)
  2020 (1 paper)
       7  On Warm Starts.
          Ada Lovelace, Émile Borel | ICML 2020 Workshop | paper, code
  2019 (2 papers)
      14  Is Momentum Enough?
          Kurt Gödel | paper
      17  Old Fields.
          Emmy Noether | PNAS | paper

Surveys (1 paper)
      23  A Survey of Surveys.
          Grace Hopper | paper
`);
});

const warmStarts = {
  line: 7,
  endLine: 10,
  title: "On Warm Starts.",
  links: [
    { label: "paper", url: "https://arxiv.org/abs/2003.01054" },
    { label: "code", url: "https://example.org/warm" },
  ],
  authors: ["Ada Lovelace", "Émile Borel"],
  venue: { text: "ICML 2020 Workshop", series: "ICML", year: 2020, track: "Workshop" },
  keywords: ["Warm Start", "Training"],
  digest: "How a network starts decides where it ends.",
  arxivId: "2003.01054",
};

const momentum = {
  line: 14,
  endLine: 16,
  title: "Is Momentum Enough?",
  links: [{ label: "paper", url: "https://arxiv.org/abs/1904.11955" }],
  authors: ["Kurt Gödel"],
  venue: null,
  keywords: [],
  digest: "It is not.",
  arxivId: "1904.11955",
};

const oldFields = {
  line: 17,
  endLine: 19,
  title: "Old Fields.",
  links: [{ label: "paper", url: "https://arxiv.org/abs/hep-th/9901001" }],
  authors: ["Emmy Noether"],
  venue: { text: "PNAS", series: "PNAS", year: null, track: null },
  keywords: [],
  digest: "Symmetry.",
  arxivId: "hep-th/9901001",
};

const survey = {
  line: 23,
  endLine: 25,
  title: "A Survey of Surveys.",
  links: [{ label: "paper", url: "https://example.org/survey" }],
  authors: ["Grace Hopper"],
  venue: null,
  keywords: [],
  digest: "Many were read.",
  arxivId: null,
};
