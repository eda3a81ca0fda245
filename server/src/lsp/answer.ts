// Puts one handler between a request and its answer: what throws is logged, what was cancelled says so.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Session } from "./session.ts";

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
      const result = await handle(session, params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      session.logError(name, error);
      return nothing;
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}
