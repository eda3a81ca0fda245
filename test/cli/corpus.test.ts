// The command line on the real list, as it was asked for (June 2020) and as it is today (May 2026).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ShownFinding } from "../../server/src/cli/checkReport.ts";
import type { ShownEntry, ShownList } from "../../server/src/cli/showJson.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { type StoredPaper, storedPapers } from "../support/arxivDoublePapers.ts";
import { hasShared, sharedPath } from "../support/lists.ts";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";

/** Fictional. */
const paperOf2026: StoredPaper = {
  id: "2606.01234",
  title: "A Paper That the List Cannot Hold Yet",
  authors: ["Ada Lovelace"],
  categories: ["cs.LG"],
  abstract: "Made for this test.",
  versions: [{ date: "2026-06-02T12:00:00Z" }],
};

describe.skipIf(!hasShared)("the real list (skipped where ../shared is absent)", () => {
  let cli: CommandLine;
  let arxiv: ArxivDouble;

  beforeAll(async () => {
    cli = await openCommandLine();
    arxiv = await startArxivDouble({ interval: 0, papers: [...storedPapers, paperOf2026] });
    for (const name of ["seed.md", "head.md"]) {
      writeFileSync(join(cli.folder, name), readFileSync(sharedPath(`corpus/${name}`)));
    }
  });

  afterAll(async () => {
    await arxiv?.close();
    cli?.dispose();
  });

  test("show reads seed.md exactly", async () => {
    const list = await show("seed.md");
    const entries = entriesOf(list);
    expect(list.title).toBe("Awesome Deep Phenomena");
    expect(list.sections.map(({ heading }) => heading)).toEqual([
      "Deep Learning Theory",
      "Empirical Study",
      "Understanding Robustness",
      "Representation Learning",
      "Interpretability",
    ]);
    expect(list.sections.flatMap(({ years }) => years)).toHaveLength(20);
    expect(entries).toHaveLength(58);
    expect(countsOf(entries.map(linksOf))).toEqual({ paper: 29, "paper code": 27, "paper dataset": 2 });
    const venues = entries.flatMap(({ venue }) => venue ?? []);
    expect(venues.every(({ year }) => year !== null)).toBe(true);
    expect(countsOf(venues.map(({ track }) => track ?? "none"))).toEqual({ none: 44, Workshop: 2 });
    expect(venues.filter(({ series }) => series === "IEEE ITW")).toMatchObject([{ text: "IEEE ITW 2015" }]);
  });

  test("show reads head.md exactly", async () => {
    const list = await show("head.md");
    const entries = entriesOf(list);
    expect(list.sections).toHaveLength(9);
    expect(list.sections.flatMap(({ years }) => years)).toHaveLength(71);
    expect(entries).toHaveLength(581);
    expect(countsOf(entries.map(linksOf))).toEqual({
      paper: 413,
      "paper code": 165,
      "paper book": 1,
      "": 2,
    });
    const venues = entries.flatMap(({ venue }) => venue ?? []);
    expect(venues.filter(({ year }) => year !== null)).toHaveLength(239);
    expect(venues.filter(({ year }) => year === null)).toHaveLength(22);
    expect(entries.filter(({ keywords }) => keywords.length > 0)).toHaveLength(580);
    expect(entries.every(({ authors, digest }) => authors.length > 0 && digest !== "")).toBe(true);
  });

  test("check places what it finds in seed.md on the text that is meant", async () => {
    const { code, stdout } = await cli.run(["check", "seed.md", "--format", "json"]);
    const findings: ShownFinding[] = JSON.parse(stdout);
    expect(code).toBe(1);
    const lines = readFileSync(join(cli.folder, "seed.md"), "utf8").split("\n");
    const textOf = (it: ShownFinding) => lines[it.line - 1]!.slice(it.column - 1, it.endColumn - 1);
    const of = (rule: string) => findings.filter((finding) => finding.rule === rule).map(textOf);
    expect(of("empty-venue")).toEqual(["**"]);
    expect(of("repeated-space").length).toBeGreaterThan(5);
    expect(of("repeated-space").filter((text) => !/^\s{2,}$/.test(text))).toEqual([]);
    expect(of("trailing-space").filter((text) => !/^\s+$/.test(text))).toEqual([]);
  });

  test("check takes both at once", async () => {
    const { code, stdout } = await cli.run(["check", "seed.md", "head.md", "--format", "json"]);
    const findings: ShownFinding[] = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(["seed.md", "head.md"]));
  });

  test.each([
    ["Deep Learning Theory", 19],
    ["Empirical Study", 86],
    ["Understanding Robustness", 163],
    ["Representation Learning", 235],
    ["Interpretability", 280],
  ])("add 2006.10739 lands in the 2020 group of %s, at line %i", async (section, line) => {
    const report = await add("2006.10739", "seed.md", section);
    expect(report).toMatchObject({ status: "added", section, yearHeading: "2020", line });
  });

  test.each([
    ["Empirical Study", 33],
    ["Neural Collapse", 511],
    ["Information Bottleneck", 1582],
  ])("a paper of 2026 makes the year heading of %s in its own form, at line %i", async (section, line) => {
    const report = await add(paperOf2026.id, "head.md", section);
    const yearHeading = `${section}: 2026`;
    expect(report).toMatchObject({ status: "added", section, yearHeading, line: line + 2 });
    expect(report.text.split("\n").slice(0, 3)).toEqual([
      `### ${yearHeading}`,
      "",
      `- ${paperOf2026.title}. [[paper]](https://arxiv.org/abs/${paperOf2026.id})`,
    ]);
  });

  test("a paper of 2026 joins the year group that is there", async () => {
    const report = await add(paperOf2026.id, "head.md", "Others");
    expect(report).toMatchObject({ yearHeading: "Others: 2026", line: 1948 });
  });

  test("ten times head.md, 5 MB, is read like once", async () => {
    const once = readFileSync(join(cli.folder, "head.md"), "utf8");
    writeFileSync(join(cli.folder, "long.md"), once.repeat(10));
    expect(entriesOf(await show("long.md"))).toHaveLength(5810);
  });

  async function show(file: string): Promise<ShownList> {
    return JSON.parse((await cli.run(["show", file, "--format", "json"])).stdout);
  }

  async function add(id: string, file: string, section: string) {
    const double = ["--arxiv-endpoint", arxiv.endpoint, "--arxiv-interval", "0", "--cache-dir", "cache"];
    const words = ["add", id, file, "--section", section, "--dry-run", "--format", "json", ...double];
    return JSON.parse((await cli.run(words)).stdout);
  }
});

function entriesOf(list: ShownList): ShownEntry[] {
  return list.sections.flatMap(({ entries, years }) => [
    ...entries,
    ...years.flatMap((year) => year.entries),
  ]);
}

function linksOf(entry: ShownEntry): string {
  return entry.links.map(({ label }) => label).join(" ");
}

function countsOf(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
