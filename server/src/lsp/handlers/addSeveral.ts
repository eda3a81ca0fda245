// The server command that adds a paper, given several: asked for in batches, each written before the next is asked for.
import type { CancellationToken } from "vscode-languageserver";
import { findPaper } from "../../features/insert/alreadyListed.ts";
import type { ArxivIdBatch } from "../../model/arxivIdBatch.ts";
import type { CitedPaper, NewPaper } from "../../model/paper.ts";
import { applyEdit } from "../applyEdit.ts";
import { inBrief, notFetched, notPlanned, papersOf, planPapers } from "../batchAddition.ts";
import { workspaceEdit } from "../edits.ts";
import { fetchPapers } from "../fetchPapers.ts";
import { withProgress } from "../progress.ts";
import type { AddPaperOutcome, AddPaperParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** arXiv takes more in one request, but what is written early stays where the rest is called off. */
const batchSize = 50;
const mostAttempts = 3;

/** What a text names, its BibTeX entries read. */
export type SeveralPapers = Pick<ArxivIdBatch, "ids" | "unread"> & { readonly papers: readonly CitedPaper[] };

export async function addSeveral(
  session: Session,
  params: AddPaperParams,
  { ids, unread, papers }: SeveralPapers,
  token: CancellationToken,
): Promise<AddPaperOutcome> {
  const added: NewPaper[] = [];
  const left = unread.map(({ problem }) => problem);
  const insertAll = async (some: readonly NewPaper[]) => {
    const outcome = await insert(session, params, some);
    added.push(...outcome.added);
    left.push(...outcome.left);
  };
  if (papers.length > 0) await insertAll(papers);
  const askForAll = async (either: CancellationToken) => {
    for (let start = 0; start < ids.length && !either.isCancellationRequested; start += batchSize) {
      const batch = ids.slice(start, start + batchSize);
      const results = await fetchPapers(session, batch, either);
      left.push(...notFetched(batch, results));
      await insertAll(papersOf(results));
    }
  };
  if (ids.length > 0) await withProgress(session, "Asking arXiv", token, askForAll);
  const list = session.document(params.uri)?.snapshot.list;
  const first = list && added.flatMap((paper) => findPaper(list, paper) ?? [])[0];
  if (added.length === 0 || !first) return { status: "failed", message: inBrief(left) };
  return { status: "added-several", papers: added.length, line: first.line, left };
}

interface Inserted {
  readonly added: readonly NewPaper[];
  readonly left: readonly string[];
}

/** Plans anew where the document changed between plan and edit. */
async function insert(
  session: Session,
  { uri, section, year, line }: AddPaperParams,
  papers: readonly NewPaper[],
): Promise<Inserted> {
  for (let attempt = 0; papers.length > 0 && attempt < mostAttempts; attempt++) {
    const document = session.document(uri);
    if (!document) return { added: [], left: ["The list was closed before the papers could be added."] };
    const { edits, outcomes } = planPapers(session, document, papers, { section, year, line });
    const planned = papers.filter((_, at) => outcomes[at]!.status === "planned");
    const left = notPlanned(papers, outcomes);
    if (planned.length === 0) return { added: [], left };
    const label = planned.length === 1 ? "Add a paper" : `Add ${planned.length} papers`;
    const edit = workspaceEdit(document, edits, session.client);
    if (await applyEdit(session, label, edit)) return { added: planned, left };
    if (session.document(uri)?.snapshot.version === document.snapshot.version) break;
  }
  const left = papers.length === 0 ? [] : ["The editor did not accept the new entries; nothing was changed."];
  return { added: [], left };
}
