// What an editor's status bar says of a document: whether it is a list of papers, and how long.
import { entryTotal, outlineSum } from "../style/survey.ts";
import type { ListDocument } from "./documents.ts";
import type { ListStatus } from "./protocol.ts";

export function statusOf({ uri, snapshot }: ListDocument): ListStatus {
  if (!snapshot.isPaperList) return { uri, isPaperList: false, papers: 0, sections: 0 };
  return { uri, isPaperList: true, papers: entryTotal(snapshot.list), sections: sectionTotal(snapshot.list) };
}

const sectionTotal = outlineSum(({ sections }) => sections.length);

export function sameStatus(a: ListStatus | undefined, b: ListStatus): boolean {
  return a?.isPaperList === b.isPaperList && a.papers === b.papers && a.sections === b.sections;
}
