// The other files that form one list with an open one, each as the editor has it or else as it was read last.
import type { ReadFile } from "../features/navigation/filePlace.ts";
import type { Session } from "./session.ts";

/** Only those that hold papers. */
export function otherFiles(session: Session, uri: string): ReadFile[] {
  return session.listFiles
    .siblingsOf(uri)
    .map((sibling) => session.document(sibling.uri) ?? sibling)
    .filter(({ snapshot }) => snapshot.isPaperList);
}
