// paperList/pasteEntries: the papers of a pasted text as entries, each in its place.
import type { CancellationToken } from "vscode-languageserver";
import { entryName } from "../../features/entryName.ts";
import { findPaper } from "../../features/insert/alreadyListed.ts";
import { isBlank } from "../../features/insert/spot.ts";
import { suggestSections } from "../../features/insert/suggestSection.ts";
import { readArxivIds } from "../../model/arxivIdBatch.ts";
import { sectionAt } from "../../model/list.ts";
import type { NewPaper } from "../../model/paper.ts";
import { readCitedPapers } from "../../papers/citedPaper.ts";
import { inBrief, notFetched, notPlanned, papersOf, planPapers } from "../batchAddition.ts";
import { rangeOf } from "../convert.ts";
import type { ListDocument } from "../documents.ts";
import { fetchPapers } from "../fetchPapers.ts";
import { withProgress } from "../progress.ts";
import type { PasteEntriesAnswer, PasteEntriesParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** Where something broke: the text itself is pasted then. */
export const notPasted: PasteEntriesAnswer = {
  status: "failed",
  message: "The papers could not be added; the output of Paper List says why.",
};

export async function pasteEntries(
  session: Session,
  params: PasteEntriesParams,
  token: CancellationToken,
): Promise<PasteEntriesAnswer> {
  await session.listFileKnown(params.uri);
  const { ids, unread, cited } = readArxivIds(params.text);
  const ask = (either: CancellationToken) => fetchPapers(session, ids, either);
  const results = ids.length === 0 ? [] : await withProgress(session, "Asking arXiv", token, ask);
  const { papers, unread: untitled } = readCitedPapers(cited);
  // Planned on the newest text: it may have changed while arXiv was asked.
  const document = session.paperList(params.uri);
  if (!document)
    return { status: "failed", message: "The list was closed before the papers could be added." };
  return planned(
    session,
    document,
    params,
    [...papersOf(results), ...papers],
    [...[...unread, ...untitled].map(({ problem }) => problem), ...notFetched(ids, results)],
  );
}

function planned(
  session: Session,
  document: ListDocument,
  { line, digest }: PasteEntriesParams,
  papers: readonly NewPaper[],
  problems: readonly string[],
): PasteEntriesAnswer {
  const { snapshot } = document;
  const request = {
    ...sectionFor(document, line, papers),
    openKeywordLine: papers.length === 1,
    ...(!digest && { digest: "none" as const }),
  };
  const isScratch = isSpareLine(document, request.line);
  const mentions = papers.map((_, at) => ({ line: request.line, isScratch: isScratch && at === 0 }));
  const { edits, outcomes, after } = planPapers(session, document, papers, request, mentions);
  const message = inBrief([...problems, ...notPlanned(papers, outcomes)]);
  const added = papers.filter((_, at) => outcomes[at]?.status === "planned");
  const first = added[0] && findPaper(after.list, added[0]);
  if (!first) return { status: "failed", message };
  const { section, yearHeading, line: firstLine } = first;
  const [only] = outcomes;
  const toFill = outcomes.length === 1 && only?.status === "planned" ? only.cursor : undefined;
  const place = toFill === undefined ? undefined : after.source.placeAt(toFill);
  const cursor = place ? { line: place.line, character: place.column } : null;
  return {
    status: "planned",
    edits: edits.map(({ span, text }) => ({ range: rangeOf(span, snapshot.source), newText: text })),
    papers: added.length,
    first: {
      title: entryName(first.entry.it),
      ...{ section, yearHeading: yearHeading ?? null, line: firstLine, cursor },
    },
    message: message === "" ? null : message,
  };
}

/** True for a blank line beside another one: it was made to paste on, and makes way for the entries. */
function isSpareLine({ snapshot: { source } }: ListDocument, line: number): boolean {
  if (!isBlank(line, source)) return false;
  return (
    (line > 0 && isBlank(line - 1, source)) || (line + 1 < source.lineCount && isBlank(line + 1, source))
  );
}

/** The section at the line; between sections, the likeliest for the first of the papers. */
function sectionFor(
  { snapshot: { list, source } }: ListDocument,
  line: number,
  papers: readonly NewPaper[],
): { readonly section?: string; readonly line: number } {
  const at = Math.min(line, source.lineCount - 1);
  const here = sectionAt(list, source.offsetAt({ line: at, column: 0 }));
  const [first] = papers;
  const section = here ?? (first && suggestSections(list, first)[0]?.section);
  return { line: at, ...(section && { section: section.title }) };
}
