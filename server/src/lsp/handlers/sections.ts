// paperList/sections: where a paper could go, the likeliest section first.
import type { CancellationToken } from "vscode-languageserver";
import { findListed } from "../../features/insert/alreadyListed.ts";
import { suggestSections } from "../../features/insert/suggestSection.ts";
import { readArxivIds } from "../../model/arxivIdBatch.ts";
import { type Section, sectionAt } from "../../model/list.ts";
import type { Paper } from "../../model/paper.ts";
import { fetchPapers } from "../fetchPapers.ts";
import { withProgress } from "../progress.ts";
import type { SectionItem, SectionsParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** As many as are asked for in the first request when they are added: then they are known. */
const mostAtOnce = 49;

export async function sections(
  session: Session,
  { uri, line, paper }: SectionsParams,
  token: CancellationToken,
): Promise<SectionItem[]> {
  const known = paper === undefined ? undefined : await paperNamed(session, uri, paper, token);
  // The newest text: it may have changed while the paper was fetched.
  const document = session.document(uri);
  if (!document) return [];
  const { list, source } = document.snapshot;
  const here = line === undefined ? undefined : sectionAt(list, source.offsetAt({ line, column: 0 }));
  if (known) {
    return suggestSections(list, known).map(({ section, reason }) => ({
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

/** Undefined where there is nothing to choose, or where it cannot be had: who adds it then is told why. */
async function paperNamed(
  session: Session,
  uri: string,
  text: string,
  token: CancellationToken,
): Promise<Paper | undefined> {
  const { ids } = readArxivIds(text);
  const list = session.document(uri)?.snapshot.list;
  // Of several papers, which all go to one section, the first that is new speaks for the others.
  const [id, ...others] = list ? ids.filter((it) => !findListed(list, it)) : [];
  if (!id || !list || list.sections.length < 2) return undefined;
  const cached = await session.cachedPaper(id);
  if (cached) return cached;
  const [result] = await withProgress(session, "Asking arXiv", token, (either) =>
    fetchPapers(session, [id, ...others.slice(0, mostAtOnce)], either),
  );
  return result?.ok ? result.paper : undefined;
}
