// Adding several papers: what is planned for them, and in which words what cannot be had is told.

import {
  type BatchItem,
  type BatchPlan,
  type BatchRequest,
  planBatch,
} from "../features/insert/planBatch.ts";
import type { InsertOutcome } from "../features/insert/planInsert.ts";
import type { ArxivId } from "../model/arxivId.ts";
import { type NewPaper, nameOfPaper, type Paper } from "../model/paper.ts";
import type { FetchResult } from "../papers/source.ts";
import type { ListDocument } from "./documents.ts";
import { detailsOf } from "./paperDetails.ts";
import type { Session } from "./session.ts";

/** Plans on exactly this state, so take the newest. `mentions` says where the papers are mentioned, one for each. */
export function planPapers(
  session: Session,
  document: ListDocument,
  papers: readonly NewPaper[],
  request: BatchRequest,
  mentions?: readonly Pick<BatchItem, "line" | "isScratch">[],
): BatchPlan {
  const items = papers.map((paper, at) => ({
    paper,
    ...detailsOf(session, document, paper),
    ...mentions?.[at],
  }));
  return planBatch(document.snapshot, items, {
    digest: session.settings["entry.digest"],
    ...request,
    pinned: session.configOf(document).style,
  });
}

export function papersOf(results: readonly FetchResult[]): Paper[] {
  return results.flatMap((result) => (result.ok ? [result.paper] : []));
}

/** `2006.99999: arXiv has no paper ...`; what holds for all of them is said once. */
export function notFetched(ids: readonly ArxivId[], results: readonly FetchResult[]): string[] {
  const problems = results.map((result) => (result.ok ? undefined : result.problem));
  const [first] = problems;
  if (ids.length > 1 && first && problems.every((problem) => problem?.message === first.message)) {
    return [first.message];
  }
  return problems.flatMap((problem, at) => (problem ? [named(ids[at]!.id, problem.message)] : []));
}

/** The same for what there is and the list did not take. */
export function notPlanned(papers: readonly NewPaper[], outcomes: readonly InsertOutcome[]): string[] {
  return outcomes.flatMap((outcome, at) =>
    outcome.status === "planned" ? [] : [named(nameOfPaper(papers[at]!), outcome.message)],
  );
}

/** How many sentences a notification takes before nobody reads them. */
const mostSentences = 4;

/** One sentence about each of several papers, as one text that can be read. */
export function inBrief(sentences: readonly string[]): string {
  const more = sentences.length - mostSentences;
  if (more <= 1) return sentences.join(" ");
  return [...sentences.slice(0, mostSentences), `${more} more papers were not added.`].join(" ");
}

function named(name: string, message: string): string {
  return message.includes(name) ? message : `${name}: ${message}`;
}
