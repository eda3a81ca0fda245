// Which lines of a file changed since a revision, as git counts them: from 1, a line ending with LF.
import { execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Span } from "../base/span.ts";
import { fileProblem } from "./fileProblem.ts";

/** Line numbers from `first` to `last`, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export type ChangedLines =
  /** `ranges` is "all" for a file that the revision does not hold, under this name. */
  | { readonly ok: true; readonly ranges: readonly LineRange[] | "all" }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

type Answer = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

/** The lines of `file` on the disk that are new or other than in `revision`, which names a commit. */
export async function changedLines(file: string, revision: string): Promise<ChangedLines> {
  let path: string;
  try {
    path = realpathSync(file);
  } catch (error) {
    return { ok: false, problem: fileProblem(file, error) };
  }
  const git = (...words: string[]) => runGit(dirname(path), words);

  const repository = await git("rev-parse", "--show-toplevel");
  if (!repository.ok) return { ok: false, problem: repositoryProblem(file, repository.problem) };
  // No name of a revision begins with a hyphen, and git would read an option in it.
  const commit = revision.startsWith("-")
    ? undefined
    : await git("rev-parse", "--verify", "--quiet", `${revision}^{commit}`);
  if (!commit?.ok || !/^[0-9a-f]+\s*$/.test(commit.text)) {
    return { ok: false, problem: `"${revision}" names no commit in the repository of "${file}".` };
  }
  const blob = `${commit.text.trim()}:./${basename(path)}`;
  if (!(await git("rev-parse", "--verify", "--quiet", blob)).ok) return { ok: true, ranges: "all" };
  // The file as it is on the disk, whether git tracks it now or not.
  const diff = await git("diff", ...plainDiff, blob, "--", basename(path));
  return diff.ok ? { ok: true, ranges: addedRanges(diff.text) } : diff;
}

/** What a user's configuration or attributes may change about a diff is set here. */
const plainDiff = [
  "--unified=0",
  "--inter-hunk-context=0",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--text",
];

/** The new side of each hunk of a diff without context: https://git-scm.com/docs/diff-format, "@@ -1,2 +3,4 @@". */
export function addedRanges(diff: string): LineRange[] {
  return [...diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, start, count = "1"]) => {
    const first = Number(start);
    return count === "0" ? [] : [{ first, last: first + Number(count) - 1 }];
  });
}

/** Whether a span of `text` (offsets in UTF-16 units) lies on a changed line, at least in part. */
export function changeTest(text: string, ranges: readonly LineRange[] | "all"): (span: Span) => boolean {
  if (ranges === "all") return () => true;
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const changed = ranges.map(({ first, last }) => ({
    start: starts[first - 1] ?? text.length,
    end: starts[last] ?? text.length + 1,
  }));
  // An empty span stands for the character behind it; the end of another is exclusive.
  return ({ start, end }) =>
    changed.some((lines) => start < lines.end && Math.max(start, end - 1) >= lines.start);
}

function runGit(folder: string, words: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(
      "git",
      ["--literal-pathspecs", "-C", folder, ...words],
      { env: gitEnvironment(), maxBuffer: Number.POSITIVE_INFINITY },
      (error, text, complaint) =>
        resolve(error ? { ok: false, problem: gitProblem(error, complaint) } : { ok: true, text }),
    );
  });
}

/** In a hook, git hands down paths that count from elsewhere; the repository is that of the file. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_DIFF_OPTS, ...others } = process.env;
  return { ...others, LC_ALL: "C" };
}

function gitProblem(error: Error & { code?: unknown }, complaint: string): string {
  if (error.code === "ENOENT") return "--since needs git, which is not installed or not on the PATH.";
  const [first = ""] = complaint.split("\n");
  return `git refused: ${first.replace(/^fatal: /, "").replace(/\.?$/, ".")}`;
}

function repositoryProblem(file: string, problem: string): string {
  if (!problem.includes("not a git repository")) return problem;
  return `"${file}" is in no git repository, so there is nothing to compare it with.`;
}
