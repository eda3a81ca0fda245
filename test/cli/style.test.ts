// `paper-list style`, run as a script runs it.
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

test("prints a line for each convention: name, value, evidence", async () => {
  const { code, stdout, stderr } = await cli.run(["style", "list.md"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^list marker {2,}- {2,}4 of 4$/m);
  expect(stdout).toMatch(/^year heading {2,}no opinion, most often ### \{year\} {2,}2 of 2$/m);
  expect(stdout).toMatch(/^line break {2,}LF$/m);
});

test("--format json gives the same as data", async () => {
  const { stdout } = await cli.run(["style", "-", "--format", "json"], { input: twoSections });
  const rows = JSON.parse(stdout);
  expect(rows).toContainEqual({
    convention: "linkForm",
    name: "link form",
    value: "[[label]](address)",
    leading: "[[label]](address)",
    count: 4,
    total: 4,
    pinned: false,
    section: null,
  });
  expect(rows).toContainEqual({
    convention: "yearHeading",
    name: "year heading",
    value: null,
    leading: "### {year}",
    count: 2,
    total: 2,
    pinned: false,
    section: null,
  });
});

test("other Markdown has no style, which is said and is no fault", async () => {
  expect(await cli.run(["style", "notes.md", "--format", "json"])).toEqual({
    code: 0,
    stdout: "[]\n",
    stderr: 'paper-list: "notes.md" does not read as a list of papers, so it has no style.\n',
  });
});

test("a file that is not there is said, with exit code 2", async () => {
  expect(await cli.run(["style", "gone.md"])).toEqual({
    code: 2,
    stdout: "",
    stderr: 'paper-list: There is no file "gone.md".\n',
  });
});
