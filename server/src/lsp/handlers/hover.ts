// textDocument/hover: the entry, or the paper behind its arXiv link.
import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { entryCard } from "../../features/hover/entryCard.ts";
import { hoverTarget } from "../../features/hover/hoverTarget.ts";
import { paperCard, problemCard } from "../../features/hover/paperCard.ts";
import type { ArxivId } from "../../model/arxivId.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { Session } from "../session.ts";

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
  const value =
    target.kind === "entry" ? entryCard(list, target.entry) : await arxivCard(session, target.id, token);
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(target.span, source) };
}

async function arxivCard(session: Session, id: ArxivId, token: CancellationToken): Promise<string> {
  const result = await session.fetchPaper(id, token);
  return result.ok ? paperCard(result.paper) : problemCard(result.problem.message);
}
