// paperList/paperNodes: the rows below one row of the tree of papers.
import { childNodes } from "../../features/papersTree/children.ts";
import type { PaperNode, Pivot } from "../../features/papersTree/paperNode.ts";
import { BranchAdditions, type IsAdded } from "../branchAdditions.ts";
import type { PaperNodesParams } from "../protocol.ts";
import type { Session } from "../session.ts";

const additions = new WeakMap<Session, BranchAdditions>();

export async function paperNodes(
  session: Session,
  { textDocument: { uri }, path, filter }: PaperNodesParams,
): Promise<PaperNode[]> {
  const isAdded = asksForAdditions(path) ? await additionsOf(session, uri) : undefined;
  // The newest text: it may have changed while git was asked.
  const document = session.paperList(uri);
  if (!document) return [];
  const { list, source } = document.snapshot;
  return childNodes(list, source, { path, filter, isAdded });
}

const added: Pivot = "added";

function asksForAdditions([top]: readonly string[]): boolean {
  return top === undefined || top === added;
}

function additionsOf(session: Session, uri: string): Promise<IsAdded | undefined> {
  const known = additions.get(session) ?? startAdditions(session);
  return known.test(uri);
}

function startAdditions(session: Session): BranchAdditions {
  const { ports, documents } = session;
  const started = new BranchAdditions(ports);
  documents.onDidClose(({ document }) => started.forget(document.uri));
  additions.set(session, started);
  return started;
}
