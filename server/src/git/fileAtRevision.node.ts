// A file of the disk as a revision of git holds it: where it is, and its text.
import { realpathSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type Git, runGitOffline } from "./runGit.node.ts";

export interface FileAtRevision {
  /** The folder of the file and its name there, links followed. */
  readonly folder: string;
  readonly name: string;
  /** What git calls the text of that time; undefined where the revision does not hold the file under this name. */
  readonly blob: string | undefined;
}

export type Located =
  | { readonly ok: true; readonly at: FileAtRevision }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

export type TextAtRevision =
  /** `text` is undefined where the revision does not hold the file under this name. */
  { readonly ok: true; readonly text: string | undefined } | { readonly ok: false; readonly problem: string };

/** `revision` names a commit: a branch, a tag, `HEAD~3`. Never rejects. */
export async function locateAtRevision(file: string, revision: string, git: Git): Promise<Located> {
  let path: string;
  try {
    path = realpathSync(file);
  } catch {
    return { ok: false, problem: `"${file}" is not on the disk, so there is nothing to compare it with.` };
  }
  const [folder, name] = [dirname(path), basename(path)];
  const repository = await git(folder, ["rev-parse", "--show-toplevel"]);
  if (!repository.ok) return { ok: false, problem: repositoryProblem(file, repository.problem) };
  // No name of a revision begins with a hyphen, and git would read an option in it.
  const commit = revision.startsWith("-")
    ? undefined
    : await git(folder, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
  if (!commit?.ok || !/^[0-9a-f]+\s*$/.test(commit.text)) {
    return { ok: false, problem: `"${revision}" names no commit in the repository of "${file}".` };
  }
  const blob = `${commit.text.trim()}:./${name}`;
  const held = await git(folder, ["rev-parse", "--verify", "--quiet", blob]);
  return { ok: true, at: { folder, name, blob: held.ok ? blob : undefined } };
}

/**
 * What a user's configuration or attributes may change about a text is not asked, and nothing is fetched: of a clone
 * without its older texts, the file counts as not held. Never rejects.
 */
export async function textAtRevision(file: string, revision: string): Promise<TextAtRevision> {
  const located = await locateAtRevision(file, revision, runGitOffline);
  if (!located.ok) return located;
  const { folder, blob } = located.at;
  return blob === undefined
    ? { ok: true, text: undefined }
    : runGitOffline(folder, ["cat-file", "blob", blob]);
}

function repositoryProblem(file: string, problem: string): string {
  if (!problem.includes("not a git repository")) return problem;
  return `"${file}" is in no git repository, so there is nothing to compare it with.`;
}
