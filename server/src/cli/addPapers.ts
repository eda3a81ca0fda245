// Adds several papers to a file: asked for in batches, each batch written in one step before the next is asked for.
import { applyEdits } from "../base/textEdit.ts";
import { findListed, findPaper } from "../features/insert/alreadyListed.ts";
import type { AlreadyListed } from "../features/insert/outcome.ts";
import { placeFor } from "../features/insert/placeFor.ts";
import { type BatchItem, type BatchPlan, planBatch } from "../features/insert/planBatch.ts";
import { venueInList } from "../features/insert/venueInList.ts";
import type { ArxivId } from "../model/arxivId.ts";
import type { List } from "../model/list.ts";
import type { CitedPaper, NewPaper, Paper } from "../model/paper.ts";
import type { CancelSignal, FetchProblem } from "../papers/source.ts";
import type { OwnVenue } from "../rules/ruleSettings.ts";
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
  /** Those that arXiv is not asked for. */
  readonly cited: readonly CitedPaper[];
  /** What the list's own file calls venues. */
  readonly venues: readonly OwnVenue[];
  readonly signal: CancelSignal;
  /** How many of the papers that arXiv is asked for are settled. */
  onProgress(done: number, all: number): void;
}

/** A paper that was not added, and why. This shape is a contract, as `AddReport` is. */
export interface NotAdded {
  readonly status: "failed";
  readonly file: string;
  /** The id, or what a bibliography calls it. */
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
  const [firstCited] = request.cited.filter((paper) => !findPaper(list, paper));
  const newcomer = first ? { id: first, title: undefined } : firstCited;
  const place = newcomer && placeFor(opened.snapshot, newcomer, request);
  if (place?.status === "refused") return { problem: place.message };
  const work = new AddingMany(request, opened);
  work.insert(request.cited);
  await work.add(wanted);
  return work.outcome();
}

class AddingMany {
  readonly #request: AddManyRequest;
  /** By arXiv id, or by what a bibliography says. */
  readonly #settled = new Map<string | CitedPaper, AddReport | NotAdded>();
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
        else this.#failId(batch[at]!, result.problem);
      }
      this.insert(papers);
      onProgress(Math.min(ids.length, start + size), ids.length);
    }
  }

  insert(papers: readonly NewPaper[]): void {
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
  #planAndWrite(papers: readonly NewPaper[]): BatchPlan | { readonly problem: string } | "changed" {
    const { file: name, dryRun } = this.#request;
    const list = openList(name, this.#list);
    if (!list.ok) return list;
    const items = papers.map((paper) => itemOf(paper, list.snapshot.list, this.#request.venues));
    const plan = planBatch(list.snapshot, items, this.#request);
    const text = applyEdits(list.file.text, plan.edits);
    const bytes = encode(list.file, text);
    if (!dryRun) {
      const written = replaceFile(name, list.file.bytes, bytes);
      if (!written.ok) return written.changed ? "changed" : written;
    }
    this.#list = { ...list, file: { ...list.file, bytes, text }, snapshot: plan.after };
    return plan;
  }

  #settle(papers: readonly NewPaper[], { outcomes }: BatchPlan): void {
    for (const [at, outcome] of outcomes.entries()) {
      const paper = papers[at]!;
      if (paper.id) this.#notes.push(...notesOn(paper));
      if (outcome.status === "refused") this.#failPaper(paper, outcome.message);
      else if (outcome.status === "already-listed") {
        const { id } = paper;
        this.#settled.set(keyOf(paper), reportListed({ ...this.#request, id }, outcome, paper));
      } else this.#settled.set(keyOf(paper), reportAdded(this.#request, outcome, paper));
    }
  }

  #failAll(papers: readonly NewPaper[], problem: string): void {
    for (const paper of papers) this.#failPaper(paper, problem);
  }

  #failId({ id }: ArxivId, problem: FetchProblem): void {
    this.#fail(id, id, problem.message, codeOf(problem));
  }

  #failPaper(paper: NewPaper, problem: string): void {
    const name = paper.id ? paper.id.id : paper.key || paper.title;
    this.#fail(keyOf(paper), name, problem, exitCode.unusable);
  }

  /** What a service did not give may be had later, which outweighs what never can be. */
  #fail(key: string | CitedPaper, id: string, problem: string, code: ExitCode): void {
    this.#settled.set(key, { status: "failed", file: this.#request.file, paper: { id }, problem });
    this.#code = this.#code === exitCode.service ? this.#code : code;
  }

  outcome(): AddManyOutcome {
    const { list } = this.#list.snapshot;
    const ofIds = this.#request.ids.flatMap((id): readonly (AddReport | NotAdded)[] => {
      const settled = this.#settled.get(id.id);
      const listed = findListed(list, id);
      if (!settled) return listed ? [reportListed({ ...this.#request, id }, listed, undefined)] : [];
      return [atLast(settled, listed)];
    });
    const ofCited = this.#request.cited.flatMap((paper) => {
      const settled = this.#settled.get(paper);
      return settled ? [atLast(settled, findPaper(list, paper))] : [];
    });
    return { reports: [...ofIds, ...ofCited], notes: this.#notes, code: this.#code };
  }
}

/** Papers that came later may have pushed it down. */
function atLast(settled: AddReport | NotAdded, listed: AlreadyListed | undefined): AddReport | NotAdded {
  return settled.status === "added" && listed ? { ...settled, line: listed.line + 1 } : settled;
}

function keyOf(paper: NewPaper): string | CitedPaper {
  return paper.id ? paper.id.id : paper;
}

function itemOf(paper: NewPaper, list: List, venues: readonly OwnVenue[]): BatchItem {
  const { venue, codeUrl } = readFromPaper(paper);
  if (paper.id) return { paper, venue: venue?.text, codeUrl };
  const named = paper.venue && venueInList(list, paper.venue, [paper.venueName], venues);
  return { paper, venue: named, codeUrl };
}
