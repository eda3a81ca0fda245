// Files of the workspace for a server that has no disk.
import { FileSystemError, Uri, workspace } from "vscode";
import type {
  FindMarkdownAnswer,
  FindMarkdownParams,
  ReadFileAnswer,
  ReadFileParams,
} from "../../server/src/lsp/protocol.ts";

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

/** What cannot be looked at is left out. */
export async function findWorkspaceMarkdown({
  files,
  size,
}: FindMarkdownParams): Promise<FindMarkdownAnswer> {
  const found = await workspace.findFiles("**/*.{md,markdown}", "**/{.*,node_modules}/**", files);
  const looked = found.map(async (uri) => {
    const stats = await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined);
    const fits = stats !== undefined && stats.size <= size;
    return fits ? [{ uri: uri.toString(), stamp: `${stats.mtime} ${stats.size}` }] : [];
  });
  return (await Promise.all(looked)).flat();
}

function failed(message: string): ReadFileAnswer {
  return { status: "failed", message };
}
