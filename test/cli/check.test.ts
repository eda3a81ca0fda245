// `paper-list check`, run as a script runs it.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandLine, openCommandLine, runProcess } from "./commandLineProcess.ts";
import { twoSections, withSlips } from "./fixtures.ts";

const clean = twoSections.replace(" **", "");

let cli: CommandLine;

beforeAll(async () => {
  cli = await openCommandLine();
  const files = {
    "slips.md": withSlips,
    "clean.md": clean,
    "untidy.md": clean.replace("It is not.\n", "It is not. \n"),
    "empty.md": "",
    "notes.md": "# Notes\n\nNothing  here. \n",
    "picture.md": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cli.folder, name), content);
  mkdirSync(join(cli.folder, "folder"));
});

afterAll(() => cli.dispose());

const repeatedSpace = {
  file: "slips.md",
  line: 7,
  column: 8,
  endLine: 7,
  endColumn: 10,
  rule: "repeated-space",
  severity: "warning",
  message: "There are 2 blanks after “𝔸” where one is enough; delete the rest.",
  fixable: true,
};

const emptyLink = {
  file: "slips.md",
  line: 10,
  column: 19,
  endLine: 10,
  endColumn: 30,
  rule: "empty-link",
  severity: "error",
  message: "The link “paper” has no address; fill it in or take the link away.",
  fixable: false,
};

describe("check --format json", () => {
  test("gives findings with 1-based places in UTF-16 units, and exits with 1", async () => {
    const { code, stdout, stderr } = await cli.run(["check", "slips.md", "--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(JSON.parse(stdout)).toEqual([repeatedSpace, emptyLink]);
  });

  test("exits with 0 where nothing was found", async () => {
    expect(await cli.run(["check", "clean.md", "--format", "json"])).toEqual({
      code: 0,
      stdout: "[]\n",
      stderr: "",
    });
  });

  test("exits with 0 where nothing is worse than information", async () => {
    const { code, stdout } = await cli.run(["check", "untidy.md", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ rule: "trailing-space", severity: "information" }]);
  });

  test("counts no byte-order mark, as editors do", async () => {
    const input = `\ufeff${withSlips.replaceAll("\n", "\r\n")}`;
    const { stdout } = await cli.run(["check", "-", "--format", "json"], { input });
    expect(JSON.parse(stdout)).toEqual([repeatedSpace, emptyLink].map((it) => ({ ...it, file: "-" })));
  });

  test("reports the readable files and exits with 2 where another is not", async () => {
    const { code, stdout, stderr } = await cli.run(["check", "gone.md", "slips.md", "--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'paper-list: There is no file "gone.md".\n' });
    expect(JSON.parse(stdout)).toEqual([repeatedSpace, emptyLink]);
  });

  test("checks a file once, however often it is named", async () => {
    const { stdout } = await cli.run(["check", "slips.md", "slips.md", "--format", "json"]);
    expect(JSON.parse(stdout)).toHaveLength(2);
  });
});

describe("a file that cannot be checked", () => {
  test.each([
    ["gone.md", 'paper-list: There is no file "gone.md".\n'],
    ["folder", 'paper-list: "folder" is a folder, not a file.\n'],
    ["clean.md/README.md", 'paper-list: There is no file "clean.md/README.md".\n'],
    ["picture.md", 'paper-list: "picture.md" is not a text file in UTF-8.\n'],
  ])("%s gives one sentence and exit code 2", async (name, stderr) => {
    expect(await cli.run(["check", name])).toEqual({ code: 2, stdout: "", stderr });
  });

  test.each(["empty.md", "notes.md"])("%s holds no papers, which is said and is no fault", async (name) => {
    expect(await cli.run(["check", name, "--format", "json"])).toEqual({
      code: 0,
      stdout: "[]\n",
      stderr: `paper-list: "${name}" does not read as a list of papers, so nothing was checked in it.\n`,
    });
  });
});

test("check prints a line for each finding, by file, and a summary", async () => {
  const { stdout } = await cli.run(["check", "slips.md", "clean.md", "untidy.md"]);
  expect(stdout).toBe(`slips.md:7:8    warning  repeated-space  ${repeatedSpace.message}
slips.md:10:19  error    empty-link      ${emptyLink.message}

untidy.md:16:23  information  trailing-space  A blank at the end of the line has no effect; delete it.

3 findings in 3 files: 1 error, 1 warning, 1 information. 2 of them can be repaired.
`);
});

test("check looksAt the comments that silence a rule, and so does fix", async () => {
  const input = withSlips.replace(
    /(abs\/2003.01054\)|paper]]\(\))/g,
    "$1 <!-- paper-list-disable-line repeated-space, empty-link -->",
  );
  const { stdout } = await cli.run(["check", "-", "--format", "json"], { input });
  expect(JSON.parse(stdout)).toMatchObject([
    { line: 7, rule: "unused-suppression", message: expect.stringContaining("“empty-link”") },
    { line: 10, rule: "unused-suppression", message: expect.stringContaining("“repeated-space”") },
  ]);
  const fixed = await cli.run(["fix", "-", "--dry-run", "--rule", "repeated-space"], { input });
  expect(fixed).toMatchObject({ code: 0, stdout: "" });
});

describe("more than a hundred lines with the same flaw", () => {
  const flaws = 101;
  const untidy = "- Again. [[paper]](https://example.org/ID)\n  - Grace Hopper. \n  - Digest: Once more.\n";
  const entries = Array.from({ length: flaws }, (_, index) => untidy.replace("ID", String(index)));
  const input = withSlips + entries.join("").replace("- Again.", "\n## Again\n\n- Again.");
  const first = input.slice(0, input.indexOf("Hopper. ")).split("\n").length;
  const message = `101 places: blanks at the end of a line. The first is on line ${first}.`;

  const trailing = async (...options: string[]) => {
    const { code, stdout } = await cli.run(["check", "-", "--format", "json", ...options], { input });
    const all: { rule: string; severity: string; count?: number }[] = JSON.parse(stdout);
    return { code, found: all.filter(({ rule }) => rule === "trailing-space"), all };
  };

  test("are one finding with their count, on the first line", async () => {
    const { code, found, all } = await trailing();
    expect(code).toBe(1);
    expect(found).toEqual([
      {
        file: "-",
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 15,
        rule: "trailing-space",
        severity: "information",
        message,
        fixable: true,
        count: flaws,
      },
    ]);
    expect(all).toContainEqual({ ...repeatedSpace, file: "-" });
  });

  test("are listed one by one with --all, without a count", async () => {
    const { code, found } = await trailing("--all");
    expect(code).toBe(1);
    expect(found).toHaveLength(flaws);
    expect(found[0]).not.toHaveProperty("count");
  });

  test("take one line of the text, and all count in its summary", async () => {
    const { stdout } = await cli.run(["check", "-"], { input });
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe(`-:1:1    information  trailing-space  ${message}`);
    expect(lines.filter((line) => line.includes("trailing-space"))).toHaveLength(1);
    expect(lines.at(-1)).toBe(
      "103 findings in 1 file: 1 error, 1 warning, 101 information. 102 of them can be repaired. --all lists each of them.",
    );
    const all = await cli.run(["check", "-", "--all"], { input });
    expect(all.stdout.trimEnd().split("\n").at(-1)).toBe(
      "103 findings in 1 file: 1 error, 1 warning, 101 information. 102 of them can be repaired.",
    );
  });

  test("are all mended by fix", async () => {
    const { stdout } = await cli.run(["fix", "-", "--dry-run", "--rule", "trailing-space"], { input });
    expect(stdout.match(/^\+ {2}- Grace Hopper\.$/gm)).toHaveLength(flaws);
  });
});

test("check says in one line that all is well", async () => {
  expect((await cli.run(["check", "clean.md"])).stdout).toBe("No findings in 1 file.\n");
});

test.skipIf(process.platform === "win32")("a reader that goes away ends it without a word", async () => {
  const script = '"$0" "$1" show long.md | head -n 1';
  writeFileSync(join(cli.folder, "long.md"), clean + manyEntries());
  const { stdout, stderr } = await runProcess("sh", ["-c", script, process.execPath, cli.bundle], cli.folder);
  expect({ stdout, stderr }).toEqual({ stdout: "Deep Reading: 3004 papers in 2 sections\n", stderr: "" });
});

test.skipIf(!existsSync("/dev/full"))("a report that cannot be written is no finding", async () => {
  const script = '"$0" "$1" check clean.md > /dev/full';
  expect(await runProcess("sh", ["-c", script, process.execPath, cli.bundle], cli.folder)).toEqual({
    code: 2,
    stdout: "",
    stderr: 'paper-list: There is no space left on the disk of "standard output".\n',
  });
});

function manyEntries(): string {
  const entry = "- Again. [[paper]](https://example.org/again)\n  - Grace Hopper.\n  - Digest: Once more.\n";
  return entry.repeat(3000);
}
