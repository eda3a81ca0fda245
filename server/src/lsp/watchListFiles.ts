// Asks the editor to tell of every change to a list's own file: typed in the editor, or made on the disk.
import {
  BulkRegistration,
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
  const { registersFileWatchers, registersDocuments, fileSchemes } = session.client;
  const asked = BulkRegistration.create();
  if (registersFileWatchers) {
    asked.add(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: pattern }] });
  }
  // Only their text is asked for: with the documents that the client names itself would come their formatting and hovers.
  if (registersDocuments) {
    const documentSelector = fileSchemes.map((scheme) => ({ scheme, pattern }));
    const syncKind = TextDocumentSyncKind.Incremental;
    asked.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
    asked.add(DidCloseTextDocumentNotification.type, { documentSelector });
    // Last: documents that are open already are told of when it comes.
    asked.add(DidOpenTextDocumentNotification.type, { documentSelector });
  }
  if (!registersFileWatchers && !registersDocuments) return;
  session.connection.client
    .register(asked)
    .catch((error) => session.logError("registration for the lists' own files", error));
}
