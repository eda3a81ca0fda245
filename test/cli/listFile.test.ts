// The list's own file on the command line: found above the list, obeyed by every command, and reported where it is wrong.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";

let cli: CommandLine;

beforeAll(async () => {
  cli = await openCommandLine();
});
afterAll(() => cli.dispose());
afterEach(() => {
  rmSync(cli.folder, { recursive: true });
  mkdirSync(cli.folder);
});

const paper = (title: string, id: string, more = "") =>
  `- ${title}. [[paper]](https://arxiv.org/abs/${id})${more}\n  - Ada Lovelace, Kurt Gödel.\n`;
const warmStarts = paper("On Warm Starts", "2003.01054");
const list = `# Papers\n\n## Theory\n\n### 2020\n\n${warmStarts}${paper("Two  Blanks", "2001.00001")}`;

function write(name: string, text: string | object): void {
  const path = join(cli.folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, typeof text === "string" ? text : JSON.stringify(text, null, 2));
}

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

async function check(...names: string[]): Promise<{ code: number | null; found: Found[]; stderr: string }> {
  const { code, stdout, stderr } = await cli.run(["check", ...names, "--format", "json"]);
  return { code, found: JSON.parse(stdout), stderr };
}

const rulesOf = (found: readonly Found[]) => found.map(({ file, rule, severity }) => [file, rule, severity]);

test("severities come from the nearest file, up to the root of the repository", async () => {
  write("repository/.git/HEAD", "");
  write("repository/docs/list.md", list);
  write(".paper-list.json", { rules: { "repeated-space": "error" } });
  const name = "repository/docs/list.md";
  expect(rulesOf((await check(name)).found)).toEqual([[name, "repeated-space", "warning"]]);
  write("repository/.paper-list.json", { rules: { "repeated-space": "hint" } });
  expect(rulesOf((await check(name)).found)).toEqual([[name, "repeated-space", "hint"]]);
  write("repository/docs/.paper-list.json", { rules: { "repeated-space": "off" } });
  expect(await check(name)).toEqual({ code: 0, found: [], stderr: "" });
});

test("standard input lies in no folder", async () => {
  write(".paper-list.json", { rules: { "repeated-space": "off" } });
  const { stdout } = await cli.run(["check", "-", "--format", "json"], { input: list });
  expect(rulesOf(JSON.parse(stdout))).toEqual([["-", "repeated-space", "warning"]]);
});

test("what is wrong in the file is found in the file, and said by the other commands", async () => {
  write("list.md", list);
  write(".paper-list.json", '{\n  "rules": { "repeatedspace": "off" }\n}\n');
  const { code, found } = await check("list.md");
  expect(code).toBe(1);
  expect(found[1]).toMatchObject({
    file: ".paper-list.json",
    line: 2,
    column: 14,
    rule: "list-file",
    severity: "error",
    message: 'There is no rule "repeatedspace" in "rules". Did you mean "repeated-space"?',
  });
  const said = 'paper-list: .paper-list.json:2:14: There is no rule "repeatedspace"';
  expect((await cli.run(["check", "list.md"])).stdout).toContain(".paper-list.json:2:14  error");
  for (const words of [["fix", "--dry-run"], ["format", "--check"], ["style"]]) {
    expect((await cli.run([...words, "list.md"])).stderr, words.join(" ")).toContain(said);
  }
});

test.each([
  ["a folder", () => mkdirSync(join(cli.folder, ".paper-list.json")), "is a folder, not a file."],
  [
    "no text",
    () => writeFileSync(join(cli.folder, ".paper-list.json"), Buffer.from([0xff, 0xfe, 0x00])),
    "is not a text file in UTF-8.",
  ],
  ["no JSON", () => write(".paper-list.json", "rules: off"), "This is no JSON"],
  ["empty", () => write(".paper-list.json", ""), "The file is empty"],
])("a file that is %s is an error in it, and the list is checked all the same", async (_, make, message) => {
  write("list.md", list);
  make();
  const { code, found } = await check("list.md");
  expect(code).toBe(1);
  expect(rulesOf(found)).toEqual([
    ["list.md", "repeated-space", "warning"],
    [".paper-list.json", "list-file", "error"],
  ]);
  expect(found[1]!.message).toContain(message);
});

test("the pinned style is reported by, formatted by and shown", async () => {
  write("list.md", list.replace("Two  Blanks", "No Blanks"));
  write(".paper-list.json", { style: { childIndent: "    " } });
  const { found } = await check("list.md");
  expect(found.map(({ rule }) => rule)).toContain("entry-marker");
  expect((await cli.run(["style", "list.md"])).stdout).toMatch(/nested indent +" {4}"/);
  expect((await cli.run(["format", "list.md"])).code).toBe(0);
  expect(readFileSync(join(cli.folder, "list.md"), "utf8")).toContain("\n    - Ada Lovelace");
});

test("files that form one list count a paper once; one that is missing is named", async () => {
  write("README.md", list.replace("Two  Blanks", "No Blanks"));
  write("old/list.md", `# Older\n\n## Theory\n\n${warmStarts}${paper("Others", "1901.00001")}`);
  write(".paper-list.json", { files: ["README.md", "old/list.md", "gone.md"] });
  const { found } = await check("README.md", "old/list.md");
  expect(rulesOf(found)).toEqual([
    ["old/list.md", "duplicate-paper", "warning"],
    [".paper-list.json", "list-file", "error"],
  ]);
  expect(found[0]!.message).toBe(
    "“On Warm Starts” is listed already, in README.md under Theory › 2020; keep one of the two.",
  );
  expect(found[1]!.message).toBe('There is no file "gone.md".');
});

test("a section without checks is left alone; one that no list has is named", async () => {
  write("list.md", list);
  write(".paper-list.json", { sections: { Theory: { check: false }, Theroy: { order: "none" } } });
  const { code, found } = await check("list.md");
  expect(code).toBe(1);
  expect(rulesOf(found)).toEqual([[".paper-list.json", "list-file", "warning"]]);
  expect(found[0]!.message).toContain('has a section "Theroy"');
});

test("options of rules", async () => {
  const http = `${list.replace("Two  Blanks", "No Blanks")}${paper("Three", "2002.00003", " [[code]](http://lab.example.org/a)")}`;
  write("list.md", `${http}\n## Practice\n\n${warmStarts}`);
  write(".paper-list.json", {});
  expect(rulesOf((await check("list.md")).found)).toContainEqual(["list.md", "duplicate-paper", "warning"]);
  write(".paper-list.json", {
    rules: { "duplicate-paper": { crossListing: true }, "http-link": { hosts: ["lab.example.org"] } },
  });
  const { found } = await check("list.md");
  const rules = found.map(({ rule }) => rule);
  expect(rules).toContain("http-link");
  expect(rules).not.toContain("duplicate-paper");
});

test.skipIf(process.platform === "win32")(
  "a device is not read, neither as the file nor as one of its files",
  async () => {
    write("list.md", list);
    symlinkSync("/dev/zero", join(cli.folder, ".paper-list.json"));
    const own = await check("list.md");
    expect(own.found.at(-1)?.message).toContain("is a device or a pipe, not a file.");
    rmSync(join(cli.folder, ".paper-list.json"));
    write(".paper-list.json", { files: ["list.md", "older.md"] });
    symlinkSync("/dev/zero", join(cli.folder, "older.md"));
    const named = await check("list.md");
    expect(named.found.map(({ message }) => message)).toContain(
      '"older.md" is a device or a pipe, not a file.',
    );
  },
);
