// textDocument/definition: sections and papers.
import type { DefinitionParams, Location } from "vscode-languageserver";
import { definitions } from "../../features/navigation/definition.ts";
import { locationOf, offsetOf } from "../convert.ts";
import { otherFiles } from "../filesOfList.ts";
import type { Session } from "../session.ts";

export function definition(
  session: Session,
  { textDocument: { uri }, position }: DefinitionParams,
): Location[] | null {
  const document = session.paperList(uri);
  if (!document) return null;
  const offset = offsetOf(position, document.snapshot.source);
  return definitions(document, offset, otherFiles(session, uri)).map(locationOf);
}
