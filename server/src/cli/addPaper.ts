// Adds a paper to a file: place, fetch, plan on the newest text, write in one step.

import { applyEdits } from "../base/textEdit.ts";
import type { AlreadyListed } from "../features/insert/outcome.ts";
import { placeFor } from "../features/insert/placeFor.ts";
import { planInsert } from "../features/insert/planInsert.ts";
import type { Paper } from "../model/paper.ts";
import type { FetchProblem } from "../papers/source.ts";
import { type AddReport, reportAdded, reportListed } from "./addReport.ts";
import type { AddRequest } from "./addRequest.ts";
import { type ExitCode, exitCode } from "./command.ts";
import { type ListOpening, type OpenedList, openList } from "./openList.ts";
import { readFromPaper } from "./readFromPaper.ts";
import { replaceFile } from "./replaceFile.ts";
import { encode } from "./textFile.ts";

export type AddOutcome =
  /** `notes` are sentences about the paper that somebody who adds it should know. */
  | { readonly ok: true; readonly report: AddReport; readonly notes: readonly string[] }
  /** `problem` is one plain sentence; nothing was written. */
  | { readonly ok: false; readonly code: ExitCode; readonly problem: string };

/** How often the insertion is planned anew because somebody else writes the same file. */
export const attempts = 20;

/** Looks for the place first, so that arXiv is not asked in vain, and plans on the file as it is after the answer. */
export async function addPaper(request: AddRequest): Promise<AddOutcome> {
  const { id, source } = request;
  const list = openList(request.file);
  if (!list.ok) return unusable(list.problem);
  const place = placeFor(list.snapshot, { id, title: undefined }, request);
  if (place.status === "refused") return unusable(place.message);
  if (place.status === "already-listed") return listed(request, place);
  const [result] = await source.fetch([id]);
  return result?.ok ? insertPaper(request, result.paper, list) : notFetched(result?.problem);
}

export function unusable(problem: string): AddOutcome & { readonly ok: false } {
  return { ok: false, code: exitCode.unusable, problem };
}

async function insertPaper(request: AddRequest, paper: Paper, before: OpenedList): Promise<AddOutcome> {
  const { venue, codeUrl } = readFromPaper(paper);
  let list: ListOpening = before;
  for (let attempt = 0; attempt < attempts; attempt++) {
    list = openList(request.file, list);
    if (!list.ok) return unusable(list.problem);
    const { file, snapshot } = list;
    const plan = planInsert(snapshot, paper, { ...request, venue: venue?.text, codeUrl });
    if (plan.status === "refused") return unusable(plan.message);
    if (plan.status === "already-listed") return listed(request, plan);
    const report: AddOutcome = { ok: true, report: reportAdded(request, plan, paper), notes: notesOn(paper) };
    if (request.dryRun) return report;
    const written = replaceFile(file.file, file.bytes, encode(file, applyEdits(file.text, plan.edits)));
    if (written.ok) return report;
    if (!written.changed) return unusable(written.problem);
  }
  return unusable(`"${request.file}" is being written by another program; nothing was changed.`);
}

async function listed(request: AddRequest, found: AlreadyListed): Promise<AddOutcome> {
  const known = await request.source.cached(request.id);
  return { ok: true, report: reportListed(request, found, known), notes: [] };
}

export function notesOn(paper: Paper): string[] {
  return paper.withdrawn ? [`${paper.id.id} was withdrawn from arXiv; its comment says why.`] : [];
}

function notFetched(problem: FetchProblem | undefined): AddOutcome {
  if (!problem) return { ok: false, code: exitCode.service, problem: "arXiv gave no answer." };
  return { ok: false, code: codeOf(problem), problem: problem.message };
}

/** A paper that does not exist is a bad id: asking again would not help. */
export function codeOf({ kind }: FetchProblem): ExitCode {
  return kind === "bad-id" || kind === "not-found" ? exitCode.unusable : exitCode.service;
}
