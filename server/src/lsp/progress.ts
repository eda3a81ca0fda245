// Says in the editor that something takes a while, and lets the user call it off.
import { type CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** `percentage` from 0 to 100. */
export type Report = (message: string, percentage: number) => void;

/** Runs `work` with a token that is cancelled by either the request or the progress bar. */
export async function withProgress<T>(
  session: Session,
  title: string,
  token: CancellationToken,
  work: (token: CancellationToken, report: Report) => Promise<T>,
): Promise<T> {
  // Our own client shows a progress of its own.
  if (!session.client.progress || session.client.options.clientCommands) return work(token, () => undefined);
  const progress = await session.connection.window.createWorkDoneProgress();
  const either = new CancellationTokenSource();
  if (token.isCancellationRequested) either.cancel();
  const listeners = [token, progress.token].map((one) => one.onCancellationRequested(() => either.cancel()));
  progress.begin(title, 0, undefined, true);
  try {
    return await work(either.token, (message, percentage) => progress.report(percentage, message));
  } finally {
    progress.done();
    for (const listener of listeners) listener.dispose();
  }
}
