// An insertion as an example: a list, a paper, and the list afterwards.
import { applyEdits } from "../../server/src/base/textEdit.ts";
import type { InsertPlan, InsertRequest } from "../../server/src/features/insert/outcome.ts";
import { type InsertOutcome, planInsert } from "../../server/src/features/insert/planInsert.ts";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import type { Paper } from "../../server/src/model/paper.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";

/** A paper with the id; unless said otherwise it is called "Paper ID", by Ada Ray and Bo Sun, without an abstract. */
export function paper(id: string, facts: Partial<Paper> = {}): Paper {
  const reading = readArxivId(id);
  if (!reading.ok) throw new Error(reading.problem);
  return {
    id: reading.id,
    title: `Paper ${id}`,
    authors: ["Ada Ray", "Bo Sun"],
    published: "2020-06-11T00:00:00Z",
    updated: "2020-06-11T00:00:00Z",
    abstract: "",
    comment: undefined,
    journalRef: undefined,
    doi: undefined,
    categories: ["cs.LG"],
    withdrawn: false,
    ...facts,
  };
}

/** `- Paper ID. [[paper]](...)` and its author line: an entry as the small lists of these tests write it. */
export function entry(id: string): string {
  return `- Paper ${id}. [[paper]](https://arxiv.org/abs/${id})\n  - Ada Ray, Bo Sun.`;
}

/** Trims the indentation of a template and the line breaks around it; `@2006.10739` on a line becomes an entry. */
export function list(template: string): string {
  return template
    .replace(/^\n/, "")
    .replace(/\n *$/, "\n")
    .replace(/^ {4}/gm, "")
    .replace(/^@(\S+)$/gm, (_, id: string) => entry(id));
}

export function plan(text: string, added: Paper, request: InsertRequest = {}): InsertOutcome {
  return planInsert(openSnapshot(text), added, request);
}

/** The plan, or an error that says what came instead. */
export function planned(text: string, added: Paper, request: InsertRequest = {}): InsertPlan {
  const outcome = plan(text, added, request);
  if (outcome.status !== "planned") throw new Error(`${outcome.status}: ${outcome.message}`);
  return outcome;
}

/** The text after the insertion. */
export function inserted(text: string, added: Paper, request: InsertRequest = {}): string {
  return applyEdits(text, planned(text, added, request).edits);
}
