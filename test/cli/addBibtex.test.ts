// `paper-list add --bibtex`, run as a script runs it, against the arXiv double.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";
import { optimizationOnly, twoSections } from "./fixtures.ts";

const linear = `@inproceedings{frankle20, title = {Linear Mode Connectivity and the {Lottery} Ticket Hypothesis},
  author = {Frankle, Jonathan and others}, year = 2020, month = jul,
  booktitle = {International Conference on Machine Learning}, doi = {10.5555/3524938.3525243}}
`;
const entry = `- Linear Mode Connectivity and the Lottery Ticket Hypothesis. [[paper]](https://doi.org/10.5555/3524938.3525243)
  - Jonathan Frankle, et al. *ICML 2020*
`;
const fourier = "@misc{tancik, title = {Fourier}, eprint = {2006.10739}, archivePrefix = {arXiv}}\n";
const momentum = "@misc{momentum, title = {Is Momentum Enough?}, author = {Anybody}}\n";
const broken = "@article{half, title = {Half\n";
const brokenSentence =
  'paper-list: The BibTeX entry "half" breaks off at "title": a brace, a quote or a value is missing.\n';

let cli: CommandLine;
let arxiv: ArxivDouble;

beforeAll(async () => {
  cli = await openCommandLine();
  arxiv = await startArxivDouble({ interval: 0 });
});

afterAll(async () => {
  await arxiv.close();
  cli.dispose();
});

beforeEach(() => write("README.md", optimizationOnly));

const write = (name: string, text: string) => writeFileSync(join(cli.folder, name), text);
const read = () => readFileSync(join(cli.folder, "README.md"), "utf8");
const withLinear = optimizationOnly.replace("- On Warm Starts", `${entry}- On Warm Starts`);

function add(words: readonly string[], input = "") {
  const there = ["--arxiv-endpoint", arxiv.endpoint, "--arxiv-interval", "0"];
  return cli.run(["add", ...words, ...there], { input });
}

describe("a BibTeX file", () => {
  test("is added to the list, from a file or from standard input, and nobody is asked", async () => {
    write("refs.bib", linear);
    for (const [file, input] of [
      ["refs.bib", ""],
      ["-", linear],
    ] as const) {
      write("README.md", optimizationOnly);
      const outcome = await add(["--bibtex", file, "README.md"], input);
      expect(outcome).toEqual({
        code: 0,
        stdout:
          "Added “Linear Mode Connectivity and the Lottery Ticket Hypothesis” to Optimization › 2020, README.md:7\n",
        stderr: "",
      });
      expect(read()).toBe(withLinear);
    }
    expect(arxiv.requests).toEqual([]);
  });

  test("is reported in the shape that scripts rely on", async () => {
    const { stdout } = await add(["--bibtex", "-", "README.md", "--format", "json"], linear);
    expect(JSON.parse(stdout)).toEqual([
      {
        status: "added",
        file: "README.md",
        section: "Optimization",
        yearHeading: "2020",
        line: 7,
        text: entry.trimEnd(),
        paper: {
          id: null,
          title: "Linear Mode Connectivity and the Lottery Ticket Hypothesis",
          authors: ["Jonathan Frankle", "et al."],
          published: "2020-07",
          comment: null,
          journalRef: null,
          doi: "10.5555/3524938.3525243",
          categories: [],
          abstract: null,
          venue: { text: "ICML 2020", series: "ICML", year: 2020, track: null },
          code: null,
        },
      },
    ]);
  });

  test("may name papers of arXiv, and hold what is listed or cannot be read: each is reported", async () => {
    const { code, stdout, stderr } = await add(
      ["--bibtex", "-", "README.md"],
      linear + fourier + momentum + broken,
    );
    expect({ code, stderr }).toEqual({ code: 2, stderr: brokenSentence });
    expect(stdout).toMatch(
      /^Added “Fourier Features .*\nAdded “Linear Mode .*\n“Is Momentum Enough\?” is already listed .*\n$/,
    );
    expect(read()).toContain("[[paper]](https://arxiv.org/abs/2006.10739)");
  });

  test("is only planned by --dry-run, and not added twice", async () => {
    await add(["--bibtex", "-", "README.md", "--dry-run"], linear);
    expect(read()).toBe(optimizationOnly);
    await add(["--bibtex", "-", "README.md"], linear + linear);
    const { code, stdout } = await add(["--bibtex", "-", "README.md"], linear);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("is already listed in") });
    expect(read()).toBe(withLinear);
  });

  test("has its venues as the list's own file calls them", async () => {
    const venues = [{ name: "Machines", fullName: "International Conference on Machine Learning" }];
    write(".paper-list.json", JSON.stringify({ venues }));
    await add(["--bibtex", "-", "README.md"], linear);
    write(".paper-list.json", "{}");
    expect(read()).toContain("*Machines 2020*");
  });
});

describe("nothing is written", () => {
  test.each([
    ["where all of it breaks off", broken, brokenSentence],
    ["where it is no BibTeX", "2006.10739\n", "paper-list: There is no BibTeX in standard input.\n"],
    ["where it has no entries", "@comment{a}\n", "paper-list: There is no paper in the BibTeX.\n"],
    ["where an entry has no title", "@misc{a}\n", 'paper-list: The BibTeX entry "a" has no title.\n'],
  ])("%s", async (_, input, stderr) => {
    const outcome = await add(["--bibtex", "-", "README.md"], input);
    expect(outcome).toEqual({ code: 2, stdout: "", stderr });
    expect(read()).toBe(optimizationOnly);
  });

  test("where it is not UTF-8", async () => {
    writeFileSync(
      join(cli.folder, "latin1.bib"),
      Buffer.from("@misc{a, title = {Caf\u00e9s of Paris}}", "latin1"),
    );
    const { code, stderr } = await add(["--bibtex", "latin1.bib", "README.md"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'paper-list: The BibTeX of "latin1.bib" is not UTF-8, so that names would be spoilt; convert it first.\n',
    });
    expect(read()).toBe(optimizationOnly);
  });

  test("where the file is not there, or the section is not said", async () => {
    const missing = await add(["--bibtex", "none.bib", "README.md"]);
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('"none.bib"') });
    write("README.md", twoSections);
    const outcome = await add(["--bibtex", "-", "README.md"], linear);
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining("Say which section") });
    expect(read()).toBe(twoSections);
  });
});
