// Asks the editor to tell of every change to a list's own file: typed in the editor, or made on the disk.
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { listFileName } from "../config/listFile.ts";
import type { Session } from "./session.ts";

const pattern = `**/${listFileName}`;

/** Once, when the editor may be asked; nothing where it does not let itself be asked. */
export function watchListFiles(session: Session): void {
  const { registersFileWatchers, registersDocuments } = session.client;
  const failed = (error: unknown) => session.logError("registration for the lists' own files", error);
  if (registersFileWatchers) {
    session.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: pattern }] })
      .catch(failed);
  }
  // Only their text is asked for: with the documents that the client names itself would come their formatting and hovers.
  if (registersDocuments) registerDocuments(session).catch(failed);
}

async function registerDocuments({ connection: { client } }: Session): Promise<void> {
  const documentSelector = [{ scheme: "file", pattern }];
  await client.register(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  await client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  // Last: documents that are open already are told of when it comes.
  await client.register(DidOpenTextDocumentNotification.type, { documentSelector });
}
