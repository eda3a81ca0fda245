// Git as a child process: what it prints, or one plain sentence.
import { execFile } from "node:child_process";

export type GitAnswer =
  | { readonly ok: true; readonly text: string }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

/** Asks git in a folder. Never rejects. */
export type Git = (folder: string, words: readonly string[]) => Promise<GitAnswer>;

export const runGit: Git = (folder, words) => run(folder, words, gitEnvironment());

/**
 * The same for what is asked without the user's doing: of a clone that holds a part only, git would fetch the rest, by
 * commands that the repository may name (https://git-scm.com/docs/git#Documentation/git.txt-GITALLOWPROTOCOL).
 */
export const runGitOffline: Git = (folder, words) =>
  run(folder, words, { ...gitEnvironment(), GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" });

/** Milliseconds: a git that waits for somebody (a lock, a disk that is gone) must not keep an editor waiting for ever. */
const patience = 30_000;

function run(folder: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<GitAnswer> {
  if (words.some((word) => word.includes("\0"))) {
    return Promise.resolve({ ok: false, problem: "A revision of git has no NUL character in its name." });
  }
  return new Promise((resolve) => {
    execFile(
      "git",
      ["--literal-pathspecs", "-C", folder, ...words],
      { env, maxBuffer: Number.POSITIVE_INFINITY, timeout: patience },
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

function gitProblem(error: Error & { code?: unknown; killed?: boolean }, complaint: string): string {
  if (error.killed) return `git did not answer within ${patience / 1000} seconds.`;
  if (error.code === "ENOENT") {
    return "Comparing with a revision needs git, which is not installed or not on the PATH.";
  }
  const [first = ""] = complaint.split("\n");
  return `git refused: ${first.replace(/^fatal: /, "").replace(/\.?$/, ".")}`;
}
