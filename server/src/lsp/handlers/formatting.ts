// textDocument/formatting and textDocument/rangeFormatting: the layout of a list, or of some of its lines.
import type {
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from "vscode-languageserver";
import type { Span } from "../../base/span.ts";
import { formatEdits } from "../../features/format.ts";
import { spanOf, textEditsOf } from "../convert.ts";
import type { ListDocument } from "../documents.ts";
import type { Session } from "../session.ts";

/** Other Markdown is left to other formatters. What an editor says of tabs does not count: the list says how it is laid out. */
export async function formatDocument(
  session: Session,
  { textDocument }: DocumentFormattingParams,
): Promise<TextEdit[] | null> {
  await session.listFileKnown(textDocument.uri);
  const document = session.paperList(textDocument.uri);
  return document ? format(session, document) : null;
}

export async function formatRange(
  session: Session,
  { textDocument, range }: DocumentRangeFormattingParams,
): Promise<TextEdit[] | null> {
  await session.listFileKnown(textDocument.uri);
  const document = session.paperList(textDocument.uri);
  return document ? format(session, document, spanOf(range, document.snapshot.source)) : null;
}

function format(session: Session, document: ListDocument, within?: Span): TextEdit[] {
  const { snapshot } = document;
  const config = session.configOf(document);
  const onRuleError = (rule: string, error: unknown) => session.logError(`rule ${rule}`, error);
  const edits = formatEdits(snapshot, {
    settings: config,
    pinned: config.style,
    onRuleError,
    ...(within && { within }),
  });
  return textEditsOf(edits, snapshot.source);
}
