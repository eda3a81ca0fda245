// Adds several papers to a file: asked for in batches, each batch written in one step before the next is asked for.
import { applyEdits } from "../base/textEdit.ts";
import { findListed } from "../features/insert/alreadyListed.ts";
import { placeFor } from "../features/insert/placeFor.ts";
import { type BatchPlan, planBatch } from "../features/insert/planBatch.ts";
import type { ArxivId } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";
import type { CancelSignal } from "../papers/source.ts";
import { attempts, codeOf, notesOn } from "./addPaper.ts";
import { type AddReport, reportAdded, reportListed } from "./addReport.ts";
import type { AddRequest } from "./addRequest.ts";
import { type ExitCode, exitCode } from "./command.ts";
import { type OpenedList, openList } from "./openList.ts";
import { readFromPaper } from "./readFromPaper.ts";
import { replaceFile } from "./replaceFile.ts";
import { encode } from "./textFile.ts";

export interface AddManyRequest extends Omit<AddRequest, "id"> {
  readonly ids: readonly ArxivId[];
  readonly signal: CancelSignal;
  /** How many of the papers that arXiv is asked for are settled. */
  onProgress(done: number, all: number): void;
}

/** A paper that was not added, and why. This shape is a contract, as `AddReport` is. */
export interface NotAdded {
  readonly status: "failed";
  readonly file: string;
  readonly paper: { readonly id: string };
  /** One plain sentence. */
  readonly problem: string;
}

export interface AddManyOutcome {
  /** In the order in which they were asked for; lines count in the file as it is at the end. */
  readonly reports: readonly (AddReport | NotAdded)[];
  readonly notes: readonly string[];
  readonly code: ExitCode;
}

export type AddManyResult = AddManyOutcome | { readonly problem: string };

/** arXiv takes more in one request, but what is written early stays where a later batch fails. */
const batchSize = 50;

/** `problem` is one plain sentence: nothing was asked for and nothing written. */
export async function addPapers(request: AddManyRequest): Promise<AddManyResult> {
  const opened = openList(request.file);
  if (!opened.ok) return opened;
  const { list } = opened.snapshot;
  const wanted = request.ids.filter((id) => !findListed(list, id));
  const [first] = wanted;
  const place = first && placeFor(opened.snapshot, { id: first, title: undefined }, request);
  if (place?.status === "refused") return { problem: place.message };
  const work = new AddingMany(request, opened);
  await work.add(wanted);
  return work.outcome();
}

class AddingMany {
  readonly #request: AddManyRequest;
  readonly #settled = new Map<string, AddReport | NotAdded>();
  readonly #notes: string[] = [];
  #list: OpenedList;
  #code: ExitCode = exitCode.fine;

  constructor(request: AddManyRequest, list: OpenedList) {
    this.#request = request;
    this.#list = list;
  }

  /** A dry run writes nothing, so all its papers are planned together. */
  async add(ids: readonly ArxivId[]): Promise<void> {
    const { source, signal, dryRun, onProgress } = this.#request;
    const size = dryRun ? Math.max(1, ids.length) : batchSize;
    for (let start = 0; start < ids.length; start += size) {
      const batch = ids.slice(start, start + size);
      const results = await source.fetch(batch, signal);
      const papers: Paper[] = [];
      for (const [at, result] of results.entries()) {
        if (result.ok) papers.push(result.paper);
        else this.#fail(batch[at]!, result.problem.message, codeOf(result.problem));
      }
      this.#insert(papers);
      onProgress(Math.min(ids.length, start + size), ids.length);
    }
  }

  #insert(papers: readonly Paper[]): void {
    if (papers.length === 0) return;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const planned = this.#planAndWrite(papers);
      if (planned === "changed") continue;
      if ("problem" in planned) this.#failAll(papers, planned.problem);
      else this.#settle(papers, planned);
      return;
    }
    this.#failAll(
      papers,
      `"${this.#request.file}" is being written by another program; nothing was changed.`,
    );
  }

  /** On the file as it is now. */
  #planAndWrite(papers: readonly Paper[]): BatchPlan | { readonly problem: string } | "changed" {
    const { file: name, dryRun } = this.#request;
    const list = openList(name, this.#list);
    if (!list.ok) return list;
    const plan = planBatch(list.snapshot, papers.map(itemOf), this.#request);
    const text = applyEdits(list.file.text, plan.edits);
    const bytes = encode(list.file, text);
    if (!dryRun) {
      const written = replaceFile(name, list.file.bytes, bytes);
      if (!written.ok) return written.changed ? "changed" : written;
    }
    this.#list = { ...list, file: { ...list.file, bytes, text }, snapshot: plan.after };
    return plan;
  }

  #settle(papers: readonly Paper[], { outcomes }: BatchPlan): void {
    for (const [at, outcome] of outcomes.entries()) {
      const paper = papers[at]!;
      this.#notes.push(...notesOn(paper));
      if (outcome.status === "refused") this.#fail(paper.id, outcome.message, exitCode.unusable);
      else if (outcome.status === "already-listed") {
        const { id } = paper;
        this.#settled.set(id.id, reportListed({ ...this.#request, id }, outcome, paper));
      } else this.#settled.set(paper.id.id, reportAdded(this.#request, outcome, paper));
    }
  }

  #failAll(papers: readonly Paper[], problem: string): void {
    for (const { id } of papers) this.#fail(id, problem, exitCode.unusable);
  }

  /** What a service did not give may be had later, which outweighs what never can be. */
  #fail({ id }: ArxivId, problem: string, code: ExitCode): void {
    this.#settled.set(id, { status: "failed", file: this.#request.file, paper: { id }, problem });
    this.#code = this.#code === exitCode.service ? this.#code : code;
  }

  outcome(): AddManyOutcome {
    const { list } = this.#list.snapshot;
    const reports = this.#request.ids.flatMap((id): readonly (AddReport | NotAdded)[] => {
      const settled = this.#settled.get(id.id);
      const listed = findListed(list, id);
      if (!settled) return listed ? [reportListed({ ...this.#request, id }, listed, undefined)] : [];
      // Papers that came later may have pushed it down.
      return settled.status === "added" && listed ? [{ ...settled, line: listed.line + 1 }] : [settled];
    });
    return { reports, notes: this.#notes, code: this.#code };
  }
}

function itemOf(paper: Paper) {
  const { venue, codeUrl } = readFromPaper(paper);
  return { paper, venue: venue?.text, codeUrl };
}
