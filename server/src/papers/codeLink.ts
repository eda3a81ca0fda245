// The address of a paper's code, where its comment or abstract gives one.
import type { Paper } from "../model/paper.ts";

const hosted =
  /(?:https?:\/\/)?(?:www\.)?((?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[\w.-]+\/[\w.-]+)/i;

/** `https://github.com/owner/name`, from the comment before the abstract; undefined where neither names one. */
export function codeLink(paper: Pick<Paper, "comment" | "abstract">): string | undefined {
  return repositoryIn(paper.comment ?? "") ?? repositoryIn(paper.abstract);
}

function repositoryIn(text: string): string | undefined {
  const address = hosted
    .exec(text)?.[1]
    ?.replace(/\.git$/i, "")
    .replace(/[.,;:_-]+$/, "");
  return address === undefined ? undefined : `https://${address}`;
}
