// Papers asked for together: one request to arXiv for all that are not known, called off with the request of the editor.
import type { CancellationToken } from "vscode-languageserver";
import type { ArxivId } from "../model/arxivId.ts";
import type { FetchResult } from "../papers/source.ts";
import type { Session } from "./session.ts";

/** One result per id, in their order. Never rejects. */
export async function fetchPapers(
  session: Session,
  ids: readonly ArxivId[],
  token: CancellationToken,
): Promise<FetchResult[]> {
  const gone = new AbortController();
  const listener = token.onCancellationRequested(() => gone.abort());
  if (token.isCancellationRequested) gone.abort();
  try {
    return await session.papers().fetch(ids, gone.signal);
  } finally {
    listener.dispose();
  }
}
