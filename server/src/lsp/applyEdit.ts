// Asks the editor to make an edit.
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** False where it was not made; so too where the editor knows no edits from servers. `label` names the undo step. */
export async function applyEdit(
  { connection }: Session,
  label: string,
  edit: WorkspaceEdit,
): Promise<boolean> {
  try {
    return (await connection.workspace.applyEdit({ label, edit })).applied;
  } catch {
    return false;
  }
}
