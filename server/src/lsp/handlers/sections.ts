// paperList/sections: where a paper could go, the likeliest section first.
import type { CancellationToken } from "vscode-languageserver";
import { findListed, findPaper } from "../../features/insert/alreadyListed.ts";
import { suggestSections } from "../../features/insert/suggestSection.ts";
import { readArxivIds } from "../../model/arxivIdBatch.ts";
import { type List, type Section, sectionAt } from "../../model/list.ts";
import type { NewPaper } from "../../model/paper.ts";
import { readCitedPapers } from "../../papers/citedPaper.ts";
import { inBrief, notFetched, papersOf } from "../batchAddition.ts";
import { fetchPapers } from "../fetchPapers.ts";
import { withProgress } from "../progress.ts";
import type { SectionItem, SectionsAnswer, SectionsParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** As many as are asked for in the first request when they are added: then they are known. */
const mostAtOnce = 50;

/** Where something broke. */
export const noSections: SectionsAnswer = {
  status: "failed",
  message: "The sections of the list could not be read; the output of Paper List says why.",
};

export async function sections(
  session: Session,
  { uri, line, paper }: SectionsParams,
  token: CancellationToken,
): Promise<SectionsAnswer> {
  const named = paper === undefined ? noneNamed : await paperNamed(session, uri, paper, token);
  if (named.status !== "known") return named;
  // The newest text: it may have changed while the paper was fetched.
  const document = session.document(uri);
  if (!document) return { status: "failed", message: "The list is not open in the editor." };
  const { list, source } = document.snapshot;
  const here = line === undefined ? undefined : sectionAt(list, source.offsetAt({ line, column: 0 }));
  return { status: "sections", sections: itemsOf(list, here, named.paper) };
}

function itemsOf(list: List, here: Section | undefined, paper: NewPaper | undefined): SectionItem[] {
  if (paper) {
    return suggestSections(list, paper).map(({ section, reason }) => ({
      ...itemOf(section, here),
      ...(reason !== undefined && { reason }),
    }));
  }
  return list.sections
    .map((section) => itemOf(section, here))
    .sort((a, b) => Number(b.here) - Number(a.here));
}

function itemOf(section: Section, here: Section | undefined): SectionItem {
  return { title: section.title, papers: section.entries.length, here: section === here };
}

/** `known` without a paper where there is nothing to choose it for. */
type Named =
  | { readonly status: "known"; readonly paper?: NewPaper }
  | Exclude<SectionsAnswer, { status: "sections" }>;

const noneNamed: Named = { status: "known" };

async function paperNamed(
  session: Session,
  uri: string,
  text: string,
  token: CancellationToken,
): Promise<Named> {
  const list = session.document(uri)?.snapshot.list;
  const { ids, cited } = readArxivIds(text);
  const { papers } = readCitedPapers(cited);
  if (!list || ids.length + papers.length === 0) return noneNamed;
  const lacking = papers.find((paper) => !findPaper(list, paper));
  if (lacking) return list.sections.length < 2 ? noneNamed : { status: "known", paper: lacking };
  const unlisted = ids.filter((id) => !findListed(list, id)).slice(0, mostAtOnce);
  const [first] = unlisted;
  if (!first) return { status: "listed" };
  if (list.sections.length < 2) return noneNamed;
  const cached = await session.cachedPaper(first);
  if (cached) return { status: "known", paper: cached };
  const results = await withProgress(session, "Asking arXiv", token, (either) =>
    fetchPapers(session, unlisted, either),
  );
  // Of several papers, which all go to one section, the first that is to be had speaks for the others.
  const [paper] = papersOf(results);
  if (paper) return { status: "known", paper };
  return { status: "failed", message: inBrief(notFetched(unlisted, results)) };
}
