// The paper of an entry from arXiv, with those of the entries around it: the next ones that somebody looks at.
import type { CancellationToken } from "vscode-languageserver";
import type { ArxivId } from "../../model/arxivId.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import type { FetchResult } from "../../papers/source.ts";
import { fetchPapers } from "../fetchPapers.ts";
import type { Session } from "../session.ts";

/** So many on either side; with the one in the middle far below what an address may hold. */
const reach = 10;

/** Asks for the neighbours only where arXiv must be asked anyway, and in the same request; their failures are nobody's. */
export async function fetchWithNeighbours(
  session: Session,
  list: List,
  entry: PlacedEntry,
  id: ArxivId,
  token: CancellationToken,
): Promise<FetchResult> {
  if (await session.cachedPaper(id)) return session.fetchPaper(id, token);
  const unknown: ArxivId[] = [];
  for (const neighbour of idsAround(list, entry)) {
    const isNew = neighbour.id !== id.id && !unknown.some((other) => other.id === neighbour.id);
    if (isNew && !(await session.cachedPaper(neighbour))) unknown.push(neighbour);
  }
  const [result] = await fetchPapers(session, [id, ...unknown], token);
  return result!;
}

function idsAround({ entries }: List, entry: PlacedEntry): ArxivId[] {
  const at = entries.findIndex((it) => it.it === entry.it);
  return entries
    .slice(Math.max(0, at - reach), at + reach + 1)
    .flatMap(({ it }) => (it.arxivId ? [it.arxivId] : []));
}
