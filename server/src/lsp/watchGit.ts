// Asks the editor to tell when a commit is made or another branch is taken: what a name such as HEAD means is another then.
import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Git writes a line into it whenever HEAD moves: https://git-scm.com/docs/git-reflog. */
const headLog = "**/.git/logs/HEAD";

const watched = new WeakSet<Session>();

/** From the first call on, the editor tells of each move of HEAD. */
export function watchGit(session: Session): void {
  if (watched.has(session) || !session.client.registersFileWatchers) return;
  watched.add(session);
  session.connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: headLog }] })
    .catch((error) => session.logError("registration for changes in git", error));
}
