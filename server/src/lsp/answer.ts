// Puts one handler between a request and its answer: the document it names is read first, what throws is logged, what was
// cancelled says so.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Session } from "./session.ts";
import { type Step, workInSlices } from "./slices.ts";

/** `nothing` is answered where the feature threw: that request is lost, and no other. */
export function answer<Params, Result>(
  session: Session,
  name: string,
  nothing: Result,
  handle: (session: Session, params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<void>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      await read(session, uriOf(params), token);
      if (token.isCancellationRequested) return cancelled();
      const result = await handle(session, params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      session.logError(name, error);
      return nothing;
    }
  };
}

/** Reads the document in slices where it is not read yet, so that no handler keeps the others waiting for a long one. */
function read(
  session: Session,
  uri: string | undefined,
  token: CancellationToken,
): Promise<void> | undefined {
  if (uri === undefined) return undefined;
  return new Promise((done, fail) => {
    const isRead: Step = (hasTime) =>
      token.isCancellationRequested || (session.document(uri)?.snapshot.prepare(hasTime) ?? true);
    workInSlices(isRead, { done, failed: fail }, session.ports.timer);
  });
}

/** Most requests are about one document, and name it in one way. */
function uriOf(params: unknown): string | undefined {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: string } };
  return textDocument?.uri;
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}
