// paperList/pasteEntries: the papers of a pasted text as entries, each in its place.
import type { CancellationToken } from "vscode-languageserver";
import type { BatchItem } from "../../features/insert/planBatch.ts";
import { planBatch } from "../../features/insert/planBatch.ts";
import { suggestSections } from "../../features/insert/suggestSection.ts";
import { readArxivIds } from "../../model/arxivIdBatch.ts";
import { sectionAt } from "../../model/list.ts";
import { type Paper, venueText } from "../../model/paper.ts";
import { codeLink } from "../../papers/codeLink.ts";
import { venueOf } from "../../papers/venueReading.ts";
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
  const { ids } = readArxivIds(params.text);
  const results = await withProgress(session, "Asking arXiv", token, (either) =>
    fetchPapers(session, ids, either),
  );
  // Planned on the newest text: it may have changed while arXiv was asked.
  const document = session.paperList(params.uri);
  if (!document)
    return { status: "failed", message: "The list was closed before the papers could be added." };
  const papers = results.flatMap((result) => (result.ok ? [result.paper] : []));
  const problems = results.flatMap((result) => (result.ok ? [] : [result.problem.message]));
  return planned(session, document, params, papers, problems);
}

function planned(
  session: Session,
  document: ListDocument,
  { line, digest }: PasteEntriesParams,
  papers: readonly Paper[],
  problems: readonly string[],
): PasteEntriesAnswer {
  const { snapshot } = document;
  const { edits, outcomes } = planBatch(snapshot, papers.map(itemOf), {
    ...sectionFor(document, line, papers),
    openKeywordLine: papers.length === 1,
    digest: digest ? session.settings["entry.digest"] : "none",
    pinned: session.configOf(document).style,
  });
  const left = outcomes.flatMap((outcome) => (outcome.status === "planned" ? [] : [outcome.message]));
  const message = [...new Set([...problems, ...left])].join(" ");
  if (edits.length === 0) return { status: "failed", message };
  const written = edits.map(({ span, text }) => ({ range: rangeOf(span, snapshot.source), newText: text }));
  return { status: "planned", edits: written, message: message === "" ? null : message };
}

/** The section at the line; between sections, the likeliest for the first of the papers. */
function sectionFor(
  { snapshot: { list, source } }: ListDocument,
  line: number,
  papers: readonly Paper[],
): { readonly section?: string; readonly line: number } {
  const at = Math.min(line, source.lineCount - 1);
  const here = sectionAt(list, source.offsetAt({ line: at, column: 0 }));
  const [first] = papers;
  const section = here ?? (first && suggestSections(list, first)[0]?.section);
  return { line: at, ...(section && { section: section.title }) };
}

function itemOf(paper: Paper): BatchItem {
  const venue = venueOf(paper);
  return { paper, venue: venue && venueText(venue), codeUrl: codeLink(paper) };
}
