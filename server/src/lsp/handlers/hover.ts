// textDocument/hover: the paper behind a title or link, an author, a venue, an entry.
import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { authorCard } from "../../features/hover/authorCard.ts";
import { differences } from "../../features/hover/differences.ts";
import { entryCard, othersBy } from "../../features/hover/entryCard.ts";
import { type HoverTarget, hoverTarget } from "../../features/hover/hoverTarget.ts";
import { paperCard, problemCard } from "../../features/hover/paperCard.ts";
import { venueCard } from "../../features/hover/venueCard.ts";
import type { ArxivId } from "../../model/arxivId.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import { type Paper, venueText } from "../../model/paper.ts";
import { venueOf } from "../../papers/venueReading.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { ListDocument } from "../documents.ts";
import type { Session } from "../session.ts";
import { fetchWithNeighbours } from "./neighbours.ts";

export async function hover(
  session: Session,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const document = session.paperList(textDocument.uri);
  if (!document) return null;
  const { list, source } = document.snapshot;
  const target = hoverTarget(list, offsetOf(position, source));
  if (!target) return null;
  const value = await card(session, document, target, token);
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(target.span, source) };
}

async function card(
  session: Session,
  document: ListDocument,
  target: HoverTarget,
  token: CancellationToken,
): Promise<string> {
  const { list } = document.snapshot;
  const { entry } = target;
  switch (target.kind) {
    case "paper":
      return arxivCard(session, list, entry, target.id, token);
    case "author":
      return authorCard(list, target.name) ?? entryCard(list, entry);
    case "venue":
      return venueCard(list, entry, session.configOf(document).venues);
    case "entry":
      return entryCard(list, entry);
  }
}

/** Where arXiv does not answer, what the list says of the paper is there all the same. */
async function arxivCard(
  session: Session,
  list: List,
  entry: PlacedEntry,
  id: ArxivId,
  token: CancellationToken,
): Promise<string> {
  const result = await fetchWithNeighbours(session, list, entry, id, token);
  if (!result.ok) return [entryCard(list, entry), problemCard(result.problem.message)].join("\n\n");
  // A second link of an entry may lead to another paper.
  if (entry.it.arxivId?.id !== id.id) return paperCard(result.paper);
  return paperCard(result.paper, {
    venue: entry.it.venue?.text ?? "",
    differences: differences(entry.it, result.paper, venueNow(result.paper)),
    others: othersBy(list, entry),
  });
}

function venueNow(paper: Paper): string | undefined {
  const venue = venueOf(paper);
  return venue && venueText(venue);
}
