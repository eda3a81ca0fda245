// Which lines of a file on the disk changed since a revision, as `git diff` counts them.
import { locateAtRevision } from "../git/fileAtRevision.node.ts";
import type { ChangedRanges, LineRange } from "../git/lineRanges.ts";
import { runGit } from "../git/runGit.node.ts";

export type ChangedLines =
  /** `ranges` is "all" for a file that the revision does not hold, under this name. */
  | { readonly ok: true; readonly ranges: ChangedRanges }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

/** The lines of `file` that are new or other than in `revision`, which names a commit. */
export async function changedLines(file: string, revision: string): Promise<ChangedLines> {
  const located = await locateAtRevision(file, revision, runGit);
  if (!located.ok) return located;
  const { folder, name, blob } = located.at;
  if (blob === undefined) return { ok: true, ranges: "all" };
  // The file as it is on the disk, whether git tracks it now or not.
  const diff = await runGit(folder, ["diff", ...plainDiff, blob, "--", name]);
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
function addedRanges(diff: string): LineRange[] {
  return [...diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, start, count = "1"]) => {
    const first = Number(start);
    return count === "0" ? [] : [{ first, last: first + Number(count) - 1 }];
  });
}
