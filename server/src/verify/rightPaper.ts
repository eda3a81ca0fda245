// For an entry whose link leads to another paper: the one that its title is of, looked for by title.
import type { PlacedEntry } from "../model/list.ts";
import type { Paper } from "../model/paper.ts";
import type { CancelSignal, PaperSource } from "../papers/source.ts";
import type { Finding } from "../rules/rule.ts";
import { quoteTitle } from "../rules/wording.ts";
import { newLink } from "./checkStanding.ts";
import { namesAgree } from "./checkTitle.ts";
import { sameTitle } from "./compareTitles.ts";

/** The finding with the right link as its fix; as it was where no paper of that title is found. */
export async function withRightLink(
  finding: Finding,
  entry: PlacedEntry,
  source: PaperSource,
  signal?: CancelSignal,
): Promise<Finding> {
  const result = await source.searchTitle?.(entry.it.title.text, signal);
  if (!result?.ok) return finding;
  const right = result.papers.find((paper) => isPaperOf(entry, paper));
  const fix = right && newLink(entry, right.id);
  if (!right || !fix) return finding;
  return { ...finding, message: `${finding.message} ${quoteTitle(entry.it)} is ${right.id.id}.`, fix };
}

function isPaperOf({ it }: PlacedEntry, paper: Paper): boolean {
  if (!sameTitle(it.title.text, paper.title) || paper.id.id === it.arxivId?.id) return false;
  return !it.authors || namesAgree(it.authors.names, paper.authors);
}
