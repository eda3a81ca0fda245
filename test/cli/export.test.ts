// `paper-list export`, run as a script runs it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallList } from "../features/smallList.ts";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";

let cli: CommandLine;

beforeAll(async () => {
  cli = await openCommandLine();
  writeFileSync(join(cli.folder, "list.md"), smallList);
});

afterAll(() => cli.dispose());

test("prints a list as BibTeX", async () => {
  const { code, stdout, stderr } = await cli.run(["export", "list.md"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.match(/^@\w+\{\w+,$/gm)).toEqual([
    "@inproceedings{dascoli2020double,",
    "@inproceedings{du2018convolutional,",
    "@misc{arjovsky2019invariant,",
    "@misc{dascoli2020triple,",
  ]);
});

test("a section of it as CSL-JSON, from standard input", async () => {
  const words = ["export", "-", "--format", "csl-json", "--section", "empirical study"];
  const { code, stdout } = await cli.run(words, { input: smallList });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { id: "dascoli2020triple", type: "article", number: "arXiv:2006.03509", publisher: "arXiv" },
  ]);
});

test.each([
  [["list.md", "--section", "Theories"], "There is no section “Theories”; the closest is “Theory”."],
  [["list.md", "--format", "ris"], '--format is bibtex or csl-json, not "ris". '],
  [["gone.md"], '"gone.md"'],
])("%j ends with 2 and one sentence", async (words, sentence) => {
  const { code, stdout, stderr } = await cli.run(["export", ...words]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(sentence);
});
