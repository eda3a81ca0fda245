// Puts one handler between a request and its answer: the document it names is read first, what throws is logged, what was
// cancelled says so.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Session } from "./session.ts";
import { type Step, workInSlices } from "./slices.ts";

/** Milliseconds. Somebody looks at this place now; what comes later is asked for again. */
const patience = 15;

/** UTF-16 units of a document that takes seconds to read; for shorter ones everybody waits. */
const long = 1_000_000;

/**
 * As `answer`, for what an editor asks about the place at which somebody points or types: where a very long list is
 * still being read, nothing is known of it for now.
 */
export function answerSoon<Params, Result>(
  session: Session,
  name: string,
  nothing: Result,
  handle: (session: Session, params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<void>> {
  return answer(session, name, nothing, handle, patience);
}

/** `nothing` is answered where the feature threw, or where reading takes longer than it may: that request is lost, and no other. */
export function answer<Params, Result>(
  session: Session,
  name: string,
  nothing: Result,
  handle: (session: Session, params: Params, token: CancellationToken) => Result | Promise<Result>,
  longest = Number.POSITIVE_INFINITY,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<void>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const isRead = await read(session, uriOf(params), token, longest);
      if (token.isCancellationRequested) return cancelled();
      if (!isRead) return nothing;
      const result = await handle(session, params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      session.logError(name, error);
      return nothing;
    }
  };
}

/** Reads the document in slices where it is not read yet, so that no handler keeps the others waiting for a long one. */
async function read(
  session: Session,
  uri: string | undefined,
  token: CancellationToken,
  longest: number,
): Promise<boolean> {
  if (uri === undefined) return true;
  const { timer } = session.ports;
  const start = timer.now();
  let isRead = false;
  await new Promise<void>((done, fail) => {
    const step: Step = (hasTime) => {
      const snapshot = session.document(uri)?.snapshot;
      if (token.isCancellationRequested) return true;
      const isShort = snapshot === undefined || snapshot.length < long;
      // A long one is read where its findings are looked for; if every request did that too, each would wait for all others.
      if (!isShort && longest !== Number.POSITIVE_INFINITY && !session.isReady(uri)) return true;
      isRead = snapshot?.prepare(hasTime) ?? true;
      return isRead || (!isShort && timer.now() - start >= longest);
    };
    workInSlices(step, { done, failed: fail }, timer);
  });
  return isRead;
}

/** Most requests are about one document, and name it in one way. */
function uriOf(params: unknown): string | undefined {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: string } };
  return textDocument?.uri;
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}
