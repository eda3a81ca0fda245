// The code action that adds all papers of a selection: offered without asking anybody, made when it is taken.
import { type CancellationToken, type CodeAction, CodeActionKind, MessageType } from "vscode-languageserver";
import type { PaperMention } from "../../features/codeActions/paperMentions.ts";
import { findListed } from "../../features/insert/alreadyListed.ts";
import { readArxivId } from "../../model/arxivId.ts";
import { sectionAt } from "../../model/list.ts";
import { notFetched, notPlanned, planPapers } from "../batchAddition.ts";
import type { ListDocument } from "../documents.ts";
import { workspaceEdit } from "../edits.ts";
import { fetchPapers } from "../fetchPapers.ts";
import { lineNow } from "../lineNow.ts";
import type { Session } from "../session.ts";
import { writtenId } from "./addStep.ts";

/** What the offer keeps until it is taken. */
export interface AddAllData {
  readonly uri: string;
  readonly papers: readonly MentionedPaper[];
}

interface MentionedPaper {
  /** The id, with its version where one was written. */
  readonly id: string;
  /** 0-based. */
  readonly line: number;
  /** The line's text where it holds nothing else. */
  readonly scratch?: string;
}

/** One action or none: several papers that the list lacks are mentioned in sections. */
export function addAllActions(
  session: Session,
  { uri, snapshot: { list, source } }: ListDocument,
  mentions: readonly PaperMention[],
): CodeAction[] {
  if (mentions.length < 2 || !session.client.lazyEdits) return [];
  const isIn = (line: number) => sectionAt(list, source.offsetAt({ line, column: 0 })) !== undefined;
  const papers = mentions
    .filter(({ id, line }) => isIn(line) && !findListed(list, id))
    .map(
      ({ id, line, scratch }): MentionedPaper => ({
        id: writtenId(id),
        line,
        ...(scratch !== undefined && { scratch }),
      }),
    );
  if (papers.length < 2) return [];
  const data: AddAllData = { uri, papers };
  return [{ title: `Add all ${papers.length} papers`, kind: CodeActionKind.QuickFix, data }];
}

/** The action with its edit; without one, and the user is told why, where none of them can be added. */
export async function resolveAddAll(
  session: Session,
  action: CodeAction,
  { uri, papers }: AddAllData,
  token: CancellationToken,
): Promise<CodeAction> {
  const mentioned = papers.flatMap((paper) => {
    const reading = readArxivId(paper.id);
    return reading.ok ? [{ ...paper, id: reading.id }] : [];
  });
  const ids = mentioned.map(({ id }) => id);
  const results = await fetchPapers(session, ids, token);
  const document = session.document(uri);
  if (token.isCancellationRequested || !document) return action;
  const { source } = document.snapshot;
  const had = results.flatMap((result, at) =>
    result.ok ? [{ paper: result.paper, mention: mentioned[at]! }] : [],
  );
  const places = had.map(({ mention: { line, scratch } }) => {
    const now = scratch === undefined ? undefined : lineNow(source, scratch, line);
    return now === undefined ? { line } : { line: now, isScratch: true };
  });
  const found = had.map(({ paper }) => paper);
  const { edits, outcomes } = planPapers(session, document, found, {}, places);
  const left = [...notFetched(ids, results), ...notPlanned(found, outcomes)];
  if (left.length > 0) session.tell(MessageType.Warning, left.join(" "));
  return edits.length === 0 ? action : { ...action, edit: workspaceEdit(document, edits, session.client) };
}

export function isAddAllData(data: unknown): data is AddAllData {
  if (typeof data !== "object" || data === null) return false;
  const { uri, papers } = data as Readonly<Record<string, unknown>>;
  return typeof uri === "string" && Array.isArray(papers) && papers.every(isMentionedPaper);
}

function isMentionedPaper(given: unknown): given is MentionedPaper {
  if (typeof given !== "object" || given === null) return false;
  const { id, line, scratch } = given as Readonly<Record<string, unknown>>;
  return (
    typeof id === "string" &&
    typeof line === "number" &&
    (scratch === undefined || typeof scratch === "string")
  );
}
