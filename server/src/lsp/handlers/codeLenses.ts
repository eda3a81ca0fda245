// textDocument/codeLens: what each section and year holds; and word to the editor when the setting for it changes.
import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from "vscode-languageserver";
import { headingCounts } from "../../features/navigation/headingCounts.ts";
import { rangeOf } from "../convert.ts";
import type { Session } from "../session.ts";

export function codeLenses(session: Session, { textDocument }: CodeLensParams): CodeLens[] | null {
  const document = session.paperList(textDocument.uri);
  if (!document || !areShown(session)) return null;
  const { list, source } = document.snapshot;
  return headingCounts(list).map(({ span, text }) => ({
    range: rangeOf(span, source),
    // Words without a command: there is nothing to do.
    command: { title: text, command: "" },
  }));
}

/** To be called when settings are known or have changed: lenses are asked for again only when the text is another. */
export function lensRefresher(session: Session): () => void {
  let before = areShown(session);
  return () => {
    const now = areShown(session);
    if (now === before) return;
    before = now;
    if (!session.client.refreshesLenses) return;
    session.connection
      .sendRequest(CodeLensRefreshRequest.type)
      .catch((error) => session.logError("refreshing lenses", error));
  };
}

function areShown({ settings }: Session): boolean {
  return settings["headings.counts"] === "on";
}
