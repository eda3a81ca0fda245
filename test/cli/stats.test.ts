// `paper-list stats`, run as a script runs it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";
import { twoSections } from "./fixtures.ts";

let cli: CommandLine;

beforeAll(async () => {
  cli = await openCommandLine();
  writeFileSync(join(cli.folder, "list.md"), twoSections);
  writeFileSync(join(cli.folder, "notes.md"), "# Notes\n");
});

afterAll(() => cli.dispose());

test("tables with bars, in 80 columns and without colour", async () => {
  const { code, stdout, stderr } = await cli.run(["stats", "list.md"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Deep Reading\n4 papers in 2 sections, 1 with code \(25 %\)\n/);
  expect(stdout).toMatch(/^ {2}Optimization {2}3 {2}#{8}-{16}$/m);
  expect(stdout).toMatch(/^ {2}venue {5}2 {2}#{12}-{12} {2}2 without$/m);
  expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
});

test("--format json gives the same as data, lines from 1", async () => {
  const { stdout } = await cli.run(["stats", "-", "--format", "json"], { input: twoSections });
  const [report, ...others] = JSON.parse(stdout);
  expect(others).toEqual([]);
  expect(report).toMatchObject({
    file: "-",
    title: "Deep Reading",
    papers: 4,
    withCode: 1,
    sections: [{ title: "Optimization", line: 3, papers: 3, withCode: 1 }, { title: "Surveys" }],
    venues: {
      total: 2,
      top: [
        { name: "ICML", papers: 1 },
        { name: "PNAS", papers: 1 },
      ],
    },
    size: { limit: 512_000 },
  });
});

test("several files, each under its name; what cannot be counted is said", async () => {
  const { code, stdout, stderr } = await cli.run(["stats", "gone.md", "list.md", "notes.md"]);
  expect(code).toBe(2);
  expect(stdout).toMatch(/^\n?list\.md\nDeep Reading\n/);
  expect(stderr.split("\n").slice(0, 2)).toEqual([
    'paper-list: There is no file "gone.md".',
    'paper-list: "notes.md" does not read as a list of papers, so it has no numbers.',
  ]);
});
