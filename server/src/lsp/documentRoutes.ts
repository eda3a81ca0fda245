// Sends what the editor says of open documents two ways: lists to those that read them, their own files to others.
import type { Disposable, TextDocumentIdentifier, TextDocuments } from "vscode-languageserver";

type TextDocumentConnection = Parameters<TextDocuments<{ uri: string }>["listen"]>[0];

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

type Handler<Params> = (params: Params) => void;

/** `apart` hears of the documents that `isApart` picks by their uri, `others` of all others. */
export function routeDocuments<T extends { uri: string }, U extends { uri: string }>(
  connection: TextDocumentConnection,
  isApart: (uri: string) => boolean,
  { apart, others }: { apart: TextDocuments<T>; others: TextDocuments<U> },
): void {
  const route = <Params extends AboutDocument>(listen: (handler: Handler<Params>) => Disposable) => {
    const handlers = new Map<boolean, Handler<Params>>();
    listen((params) => handlers.get(isApart(params.textDocument.uri))?.(params));
    return (side: boolean) => (handler: Handler<Params>) => {
      handlers.set(side, handler);
      return { dispose: () => void handlers.delete(side) };
    };
  };
  const open = route(connection.onDidOpenTextDocument);
  const change = route(connection.onDidChangeTextDocument);
  const close = route(connection.onDidCloseTextDocument);
  const save = route(connection.onDidSaveTextDocument);
  // The server does not ask to be told before a document is saved.
  const never = () => ({ dispose: () => undefined });
  const sideOf = (side: boolean): TextDocumentConnection => ({
    onDidOpenTextDocument: open(side),
    onDidChangeTextDocument: change(side),
    onDidCloseTextDocument: close(side),
    onDidSaveTextDocument: save(side),
    onWillSaveTextDocument: never,
    onWillSaveTextDocumentWaitUntil: never,
  });
  apart.listen(sideOf(true));
  others.listen(sideOf(false));
}
