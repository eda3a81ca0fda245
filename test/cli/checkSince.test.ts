// `paper-list check --since`, run as a script runs it, in a repository of the test's own.
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CommandLine, type Outcome, openCommandLine } from "./commandLineProcess.ts";
import { twoSections, withSlips } from "./fixtures.ts";

const configuration = [
  ...["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"],
  ...["-c", "core.autocrlf=false", "-c", "init.defaultBranch=main"],
];

let cli: CommandLine;
let folder: string;

beforeAll(async () => {
  cli = await openCommandLine();
});

afterAll(() => cli.dispose());

let repositories = 0;

/** A new repository that holds `withSlips`, with its two findings on lines 7 and 10, as its one commit. */
beforeEach(() => {
  folder = `repository-${++repositories}`;
  mkdirSync(join(cli.folder, folder));
  git("init", "--quiet");
  write("README.md", withSlips);
  commit("README.md");
});

describe("what counts", () => {
  test("nothing, where nothing changed", async () => {
    expect(await check(["README.md"])).toEqual({ code: 0, stdout: "No findings in 1 file.\n", stderr: "" });
  });

  test("a finding on a changed line, and not the old ones", async () => {
    write("README.md", withSlips.replace("Is Momentum Enough?", "Is  Momentum Enough?"));
    expect(await found(["README.md"])).toEqual(["repeated-space:16"]);
  });

  test("only the new ones of very many of one rule, told one by one", async () => {
    const many =
      withSlips + "- Again. [[paper]](https://example.org/again) \n  - Grace Hopper. \n".repeat(60);
    write("README.md", many);
    commit("README.md");
    write("README.md", many.replace("It is not.\n", "It is not. \n"));
    expect(await found(["README.md"])).toEqual(["trailing-space:12"]);
    expect(await found(["README.md"], "HEAD~1")).toContain("trailing-space:1");
  });

  test("a finding on an old line is left out, though lines above it changed", async () => {
    write("README.md", withSlips.replace("## Optimization", "More to read.\n\n## Optimization"));
    expect(await found(["README.md"])).toEqual([]);
  });

  test("a line that was slipped in, until it is committed", async () => {
    write("README.md", withSlips.replace("  - Digest: It", "  - Key Word: A,,  B.\n  - Digest: It"));
    expect((await found(["README.md"])).every((place) => place.endsWith(":12"))).toBe(true);
    expect(await found(["README.md"])).toContain("repeated-space:12");
    commit("README.md");
    expect(await found(["README.md"])).toEqual([]);
    expect(await found(["README.md"], "HEAD~1")).toContain("repeated-space:12");
  });

  test("what the index holds is no matter", async () => {
    write("README.md", withSlips.replace("Is Momentum", "Is  Momentum"));
    git("add", "README.md");
    expect(await found(["README.md"])).toEqual(["repeated-space:16"]);
    git("rm", "--cached", "--quiet", "-f", "README.md");
    expect(await found(["README.md"])).toEqual(["repeated-space:16"]);
  });

  test("a paper that is listed twice now, also where its new entry stands above the old one", async () => {
    const entry =
      "- Is Momentum Needed? [[paper]](https://arxiv.org/abs/1904.11955)\n  - Kurt Gödel. *ICML 2019*\n";
    write("README.md", `${withSlips}${entry}`);
    expect(await found(["README.md"])).toEqual(["duplicate-paper:19"]);
    write(
      "README.md",
      withSlips.replace("### 2019\n\n", (heading) => heading + entry),
    );
    expect(await found(["README.md"])).toEqual(["duplicate-paper:18"]);
  });

  test("every line of a file that git does not know, or not by that name", async () => {
    write("new.md", withSlips);
    renameSync(join(cli.folder, folder, "README.md"), join(cli.folder, folder, "moved.md"));
    git("add", "moved.md");
    const all = ["repeated-space:7", "empty-link:10"];
    expect(await found(["new.md"])).toEqual(all);
    expect(await found(["moved.md"])).toEqual(all);
  });

  test("changed lines of a file with CRLF and a byte-order mark", async () => {
    const windows = `\ufeff${withSlips.replaceAll("\n", "\r\n")}`;
    write("windows.md", windows);
    commit("windows.md");
    write("windows.md", windows.replace("Is Momentum", "Is  Momentum"));
    expect(await found(["windows.md"])).toEqual(["repeated-space:16"]);
  });
});

describe("where and how it is run", () => {
  test("from outside the repository, on a name that git would take for a pattern", async () => {
    write("lists/[a]*.md", withSlips);
    commit("lists");
    write("lists/[a]*.md", withSlips.replace("Is Momentum", "Is  Momentum"));
    expect(await found(["lists/[a]*.md"])).toEqual(["repeated-space:16"]);
  });

  test("whatever the user's git is set to", async () => {
    for (const setting of ["color.ui=always", "diff.noprefix=true", "diff.interHunkContext=50"]) {
      git("config", ...(setting.split("=") as [string, string]));
    }
    write(".gitattributes", "*.md -diff\n");
    write("README.md", withSlips.replace("Deep Reading", "Reading").replace("Is Momentum", "Is  Momentum"));
    const environment = { GIT_DIFF_OPTS: "--unified=20", GIT_EXTERNAL_DIFF: "false", GIT_DIR: "elsewhere" };
    expect(await found(["README.md"], "HEAD", environment)).toEqual(["repeated-space:16"]);
  });

  test("the exit code and the report are those of what is left", async () => {
    write("README.md", withSlips.replace("is not.\n", "is not. \n"));
    const { code, stdout } = await check(["README.md"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /trailing-space.*\n\n1 finding in 1 file: 1 information\. 1 of them can be repaired\.\n$/,
    );
  });
});

describe("what cannot be compared gets one sentence and exit code 2", () => {
  test.each(["nowhere", "--output=x", "HEAD..HEAD", "^HEAD", "HEAD:README.md", ""])(
    "%j names no commit",
    async (revision) => {
      expect(await check(["README.md"], revision)).toEqual({
        code: 2,
        stdout: "",
        stderr: `paper-list: "${revision}" names no commit in the repository of "${folder}/README.md".\n`,
      });
    },
  );

  test("a file in no repository; the others are reported all the same", async () => {
    writeFileSync(join(cli.folder, "loose.md"), twoSections);
    const environment = { GIT_CEILING_DIRECTORIES: dirname(cli.folder) };
    const words = ["check", "loose.md", `${folder}/README.md`, "--since=HEAD"];
    expect(await cli.run(words, { environment })).toEqual({
      code: 2,
      stdout: "No findings in 1 file.\n",
      stderr: 'paper-list: "loose.md" is in no git repository, so there is nothing to compare it with.\n',
    });
  });

  test("a machine without git", async () => {
    expect(await check(["README.md"], "HEAD", { PATH: cli.folder })).toEqual({
      code: 2,
      stdout: "",
      stderr: "paper-list: Comparing with a revision needs git, which is not installed or not on the PATH.\n",
    });
  });

  test("standard input", async () => {
    expect(await cli.run(["check", "-", "--since=HEAD"], { input: withSlips })).toEqual({
      code: 2,
      stdout: "",
      stderr: "paper-list: Standard input has no history, so --since needs a file.\n",
    });
  });
});

/** Runs `check --since` on files of the repository, from the folder that holds it. */
function check(
  files: readonly string[],
  revision = "HEAD",
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const paths = files.map((file) => `${folder}/${file}`);
  return cli.run(["check", ...paths, `--since=${revision}`], { environment });
}

/** What it finds, as `rule:line`. */
async function found(
  files: readonly string[],
  revision?: string,
  environment?: Readonly<Record<string, string>>,
): Promise<string[]> {
  const paths = files.map((file) => `${folder}/${file}`);
  const words = ["check", ...paths, `--since=${revision ?? "HEAD"}`, "--format=json"];
  const { stdout, stderr } = await cli.run(words, { environment: environment ?? {} });
  expect(stderr).toBe("");
  const findings: { rule: string; line: number }[] = JSON.parse(stdout);
  return findings.map(({ rule, line }) => `${rule}:${line}`);
}

function write(name: string, text: string): void {
  const path = join(cli.folder, folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function commit(path: string): void {
  git("add", path);
  git("commit", "--quiet", "-m", "A list");
}

function git(...words: string[]): void {
  execFileSync("git", [...configuration, ...words], { cwd: join(cli.folder, folder) });
}
