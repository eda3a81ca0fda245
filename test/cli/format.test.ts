// `paper-list format`, run as a script runs it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";
import { twoSections } from "./fixtures.ts";

/** Blanks of three kinds; its empty venue is no matter of layout. */
const untidy = twoSections
  .replace("Lovelace, Émile", "Lovelace,  Émile")
  .replace("It is not.\n", "It is not. \n")
  .concat("\n\n");
const notes = "# Notes\n\nNothing  here. \n";

let cli: CommandLine;

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(cli.folder, name), content);
const read = (name: string) => readFileSync(join(cli.folder, name), "utf8");

beforeAll(async () => {
  cli = await openCommandLine();
});

afterAll(() => cli.dispose());

beforeEach(() => {
  write("untidy.md", untidy);
  write("tidy.md", twoSections);
  write("notes.md", notes);
});

describe("format", () => {
  test("lays a list out, says so, and has nothing to do when it runs again", async () => {
    expect(await cli.run(["format", "untidy.md", "tidy.md"])).toEqual({
      code: 0,
      stdout: "untidy.md: formatted.\ntidy.md: nothing to format.\n",
      stderr: "",
    });
    expect([read("untidy.md"), read("tidy.md")]).toEqual([twoSections, twoSections]);
    expect((await cli.run(["format", "untidy.md"])).stdout).toBe("untidy.md: nothing to format.\n");
  });

  test("keeps line endings and the byte-order mark", async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    write("untidy.md", windows(untidy));
    await cli.run(["format", "untidy.md"]);
    expect(read("untidy.md")).toBe(windows(twoSections));
  });

  test("leaves Markdown alone that is no list, and says so", async () => {
    expect(await cli.run(["format", "notes.md"])).toEqual({
      code: 0,
      stdout: "notes.md: nothing to format.\n",
      stderr: `paper-list: "notes.md" does not read as a list of papers, so nothing was changed in it.\n`,
    });
    expect(read("notes.md")).toBe(notes);
  });

  test("--format json says which files were changed", async () => {
    const { stdout } = await cli.run(["format", "untidy.md", "tidy.md", "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual([
      { file: "untidy.md", changed: true },
      { file: "tidy.md", changed: false },
    ]);
  });
});

describe("format --check", () => {
  test("names the files that would change, writes nothing, and exits with 1", async () => {
    expect(await cli.run(["format", "untidy.md", "tidy.md", "--check"])).toEqual({
      code: 1,
      stdout: "untidy.md: would be formatted.\ntidy.md: nothing to format.\n",
      stderr: "",
    });
    expect(read("untidy.md")).toBe(untidy);
  });

  test("exits with 0 where there is nothing to do", async () => {
    expect((await cli.run(["format", "tidy.md", "notes.md", "--check"])).code).toBe(0);
  });

  test("reads standard input", async () => {
    const { code, stdout } = await cli.run(["format", "-", "--check"], { input: untidy });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "-: would be formatted.\n" });
  });
});

describe("what cannot be formatted gets one sentence and exit code 2", () => {
  test.each([
    ["-", "Standard input can only be formatted with --check: there is no file to write."],
    ["gone.md", 'There is no file "gone.md".'],
  ])("%s", async (file, sentence) => {
    const { code, stderr } = await cli.run(["format", file], { input: untidy });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `paper-list: ${sentence}\n` });
  });

  test("the other files are formatted all the same", async () => {
    const latin1 = Buffer.from(untidy, "latin1");
    write("latin1.md", latin1);
    expect((await cli.run(["format", "latin1.md", "untidy.md"])).code).toBe(2);
    expect(readFileSync(join(cli.folder, "latin1.md"))).toEqual(latin1);
    expect(read("untidy.md")).toBe(twoSections);
  });
});
