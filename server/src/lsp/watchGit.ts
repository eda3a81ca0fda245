// Asks the editor to tell when a commit is made or another branch is taken: what a name such as HEAD means is another then.
import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Git writes a line into it whenever HEAD moves: https://git-scm.com/docs/git-reflog. */
const headLog = "**/.git/logs/HEAD";

/** Makes the function that begins to watch, at its first call; `moved` is called after each move of HEAD. */
export function gitWatch(session: Session, moved: () => void): () => void {
  let watching = false;
  session.connection.onDidChangeWatchedFiles(moved);
  return () => {
    if (watching || !session.client.registersFileWatchers) return;
    watching = true;
    session.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: headLog }] })
      .catch((error) => session.logError("registration for changes in git", error));
  };
}
