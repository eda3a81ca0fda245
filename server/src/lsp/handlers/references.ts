// textDocument/references: of names, headings and papers.
import type { Location, ReferenceParams } from "vscode-languageserver";
import { references } from "../../features/navigation/uses.ts";
import { locationOf, offsetOf } from "../convert.ts";
import { otherFiles } from "../filesOfList.ts";
import type { Session } from "../session.ts";

export function findReferences(
  session: Session,
  { textDocument: { uri }, position, context }: ReferenceParams,
): Location[] | null {
  const document = session.paperList(uri);
  if (!document) return null;
  const offset = offsetOf(position, document.snapshot.source);
  return references(document, offset, otherFiles(session, uri), context.includeDeclaration).map(locationOf);
}
