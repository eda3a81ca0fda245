// Where the branch that is checked out begins: the newest commit that it shares with the branch it will go back to.

import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { type Git, runGitOffline } from "./runGit.node.ts";

/** Where no remote says which branch is its main one. */
const usualNames = ["origin/main", "origin/master", "main", "master"];

/**
 * The commit, for `textAtRevision`. On the main branch itself it is what the remote has of it, and without a remote the last
 * commit. Undefined where the file is in no repository, or in one without a main branch. Never rejects.
 */
export async function branchStart(file: string, git: Git = runGitOffline): Promise<string | undefined> {
  let folder: string;
  try {
    folder = dirname(realpathSync(file));
  } catch {
    return undefined;
  }
  const remote = await git(folder, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  const named = remote.ok ? [remote.text.trim()] : [];
  for (const branch of [...named, ...usualNames]) {
    const start = await git(folder, ["merge-base", "HEAD", branch]);
    if (start.ok && /^[0-9a-f]+\s*$/.test(start.text)) return start.text.trim();
  }
  return undefined;
}
