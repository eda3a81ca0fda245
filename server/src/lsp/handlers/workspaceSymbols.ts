// workspace/symbol: papers of all lists of the workspace, the open ones as they are in the editor.
import {
  type CancellationToken,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import { findPapers } from "../../features/navigation/findPapers.ts";
import { comparable } from "../clientFiles.ts";
import { locationOf } from "../convert.ts";
import type { Session } from "../session.ts";

/** More than anybody reads: who wants others types another letter. */
const mostPapers = 200;

export async function workspaceSymbols(
  session: Session,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const folders = await workspaceFolders(session);
  const closed = folders.length > 0 ? await session.workspaceLists.below(folders) : [];
  if (token.isCancellationRequested) return [];
  const documents = session.documents.all();
  const isOpen = new Set(documents.map(({ uri }) => comparable(uri)));
  const files = [
    ...documents.filter(({ snapshot }) => snapshot.isPaperList),
    ...closed.filter(({ uri }) => !isOpen.has(comparable(uri))),
  ];
  return findPapers(files, query, mostPapers).map((paper) => ({
    name: paper.name,
    kind: SymbolKind.File,
    containerName: paper.detail,
    location: locationOf(paper),
  }));
}

/** They may be others than when the server was started; an editor that cannot be asked has told them then. */
async function workspaceFolders(session: Session): Promise<readonly string[]> {
  const { client, connection } = session;
  if (!client.asksFolders) return client.folders;
  try {
    const folders = await connection.workspace.getWorkspaceFolders();
    return folders?.map(({ uri }) => uri) ?? [];
  } catch (error) {
    session.logError("the folders of the workspace", error);
    return client.folders;
  }
}
