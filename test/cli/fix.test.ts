// `paper-list fix`, run as a script runs it.
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";
import { twoSections } from "./fixtures.ts";

/** One suggested fix (an empty venue), and safe ones of two rules. */
const untidy = twoSections
  .replace("Lovelace, Émile", "Lovelace,  Émile")
  .replace("Is Momentum", "Is  Momentum")
  .replace("It is not.\n", "It is not. \n");
const onlyRepeated = untidy.replace("It is not. \n", "It is not.\n");
const onlyTrailing = twoSections.replace("It is not.\n", "It is not. \n");
const allFixed = twoSections.replace("Grace Hopper. **", "Grace Hopper.");
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
  write("clean.md", allFixed);
  write("notes.md", notes);
});

describe("fix", () => {
  test("makes the safe fixes, says how many of which rule, and what is left to decide", async () => {
    expect(await cli.run(["fix", "untidy.md", "clean.md"])).toEqual({
      code: 0,
      stdout: `untidy.md: fixed 3 findings (2 repeated-space, 1 trailing-space).
untidy.md: 1 finding more has a suggested fix; --suggested makes it.
clean.md: nothing to fix.
`,
      stderr: "",
    });
    expect(read("untidy.md")).toBe(twoSections);
    expect(read("clean.md")).toBe(allFixed);
  });

  test("changes nothing when it runs again", async () => {
    await cli.run(["fix", "untidy.md"]);
    const { code, stdout } = await cli.run(["fix", "untidy.md"]);
    expect({ code, stdout: stdout.split("\n")[0] }).toEqual({
      code: 0,
      stdout: "untidy.md: nothing to fix.",
    });
    expect(read("untidy.md")).toBe(twoSections);
  });

  test.each([
    [["--rule", "repeated-space"], onlyTrailing],
    [["--rule", "trailing-space"], onlyRepeated],
    [["--rule", "trailing-space", "--rule", "repeated-space"], twoSections],
    [["--rule", "empty-venue"], untidy],
    [["--rule", "empty-venue", "--suggested"], untidy.replace("Grace Hopper. **", "Grace Hopper.")],
    [["--suggested"], allFixed],
  ])("%j", async (options, fixed) => {
    expect((await cli.run(["fix", "untidy.md", ...options])).code).toBe(0);
    expect(read("untidy.md")).toBe(fixed);
  });

  test("keeps line endings and the byte-order mark", async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    write("untidy.md", windows(untidy));
    await cli.run(["fix", "untidy.md"]);
    expect(read("untidy.md")).toBe(windows(twoSections));
  });

  test("leaves Markdown alone that is no list, and says so", async () => {
    expect(await cli.run(["fix", "notes.md"])).toEqual({
      code: 0,
      stdout: "notes.md: nothing to fix.\n",
      stderr: `paper-list: "notes.md" does not read as a list of papers, so nothing was changed in it.\n`,
    });
    expect(read("notes.md")).toBe(notes);
  });

  test("--format json gives counts by rule", async () => {
    const { stdout } = await cli.run(["fix", "untidy.md", "--format", "json"]);
    const fixes = [
      { rule: "repeated-space", count: 2 },
      { rule: "trailing-space", count: 1 },
    ];
    expect(JSON.parse(stdout)).toEqual([
      { file: "untidy.md", changed: true, fixes, suggested: 1, diff: null },
    ]);
  });
});

describe("fix --dry-run", () => {
  test("prints a diff that can be applied, writes nothing, and exits with 1", async () => {
    const { code, stdout, stderr } = await cli.run(["fix", "untidy.md", "--dry-run"]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `paper-list: untidy.md: would fix 3 findings (2 repeated-space, 1 trailing-space).
paper-list: untidy.md: 1 finding more has a suggested fix; --suggested makes it.
`,
    });
    expect(stdout).toMatch(/^--- a\/untidy\.md\n\+\+\+ b\/untidy\.md\n@@ -5,\d+ \+5,\d+ @@\n/);
    expect(applyPatch(untidy, stdout)).toBe(twoSections);
    expect(read("untidy.md")).toBe(untidy);
  });

  test("exits with 0 and prints nothing where there is nothing to do", async () => {
    const { code, stdout } = await cli.run(["fix", "clean.md", "notes.md", "--dry-run"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  });

  test("reads standard input", async () => {
    const { code, stdout } = await cli.run(["fix", "-", "--dry-run"], { input: untidy });
    expect(code).toBe(1);
    expect(applyPatch(untidy, stdout)).toBe(twoSections);
  });

  test("keeps line endings and the byte-order mark in the diff", async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    const { stdout } = await cli.run(["fix", "-", "--dry-run"], { input: windows(untidy) });
    expect(applyPatch(windows(untidy), stdout, { autoConvertLineEndings: false })).toBe(windows(twoSections));
  });

  test("carries the diff in its JSON", async () => {
    const { code, stdout } = await cli.run(["fix", "untidy.md", "--dry-run", "--format", "json"]);
    const [report] = JSON.parse(stdout);
    expect([code, report.changed, applyPatch(untidy, report.diff)]).toEqual([1, true, twoSections]);
  });
});

describe("what cannot be fixed gets one sentence and exit code 2", () => {
  test.each([
    [["untidy.md", "--rule", "tidy"], 'There is no rule "tidy".'],
    [["untidy.md", "--rule", "duplicate-paper"], "The rule duplicate-paper has no fix to offer."],
    [["-"], "Standard input can only be fixed with --dry-run: there is no file to write."],
    [["gone.md"], 'There is no file "gone.md".'],
  ])("%j", async (words, sentence) => {
    const { code, stderr } = await cli.run(["fix", ...words], { input: untidy });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `paper-list: ${sentence}\n` });
    expect(read("untidy.md")).toBe(untidy);
  });

  test("a file in another encoding is left as it is", async () => {
    const latin1 = Buffer.from(untidy, "latin1");
    write("latin1.md", latin1);
    expect((await cli.run(["fix", "latin1.md"])).code).toBe(2);
    expect(readFileSync(join(cli.folder, "latin1.md"))).toEqual(latin1);
  });

  test("the other files are fixed all the same", async () => {
    expect((await cli.run(["fix", "gone.md", "untidy.md"])).code).toBe(2);
    expect(read("untidy.md")).toBe(twoSections);
  });
});

describe.skipIf(process.getuid?.() === 0)("a file that is write-protected (skipped for root)", () => {
  afterEach(() => chmodSync(join(cli.folder, "untidy.md"), 0o644));

  test("is left as it is", async () => {
    chmodSync(join(cli.folder, "untidy.md"), 0o444);
    expect((await cli.run(["fix", "untidy.md"])).code).toBe(2);
    expect(read("untidy.md")).toBe(untidy);
  });
});
