// Files of the workspace for a server that has no disk.
import { FileSystemError, Uri, workspace } from "vscode";
import type { ReadFileAnswer, ReadFileParams } from "../../server/src/lsp/protocol.ts";

/** Never rejects. Nothing but what lies in a folder of the workspace is read. */
export async function readWorkspaceFile({ uri }: ReadFileParams): Promise<ReadFileAnswer> {
  const file = Uri.parse(uri);
  if (!workspace.getWorkspaceFolder(file)) return { status: "outside" };
  try {
    const bytes = await workspace.fs.readFile(file);
    return { status: "read", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return { status: "absent" };
    if (error instanceof TypeError) return failed(`"${file.path}" is not a text file in UTF-8.`);
    return failed(`"${file.path}" cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

function failed(message: string): ReadFileAnswer {
  return { status: "failed", message };
}
