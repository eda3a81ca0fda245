// Which documents the extension cares for at all.
import { type TextDocument, workspace } from "vscode";

/**
 * Files, new documents, and in a browser whatever the folders of the window are made of. In a remote window the extension
 * runs beside the files and sees them as `file` too; other schemes are old versions, previews and comparisons of the same
 * lists, where findings would be noise.
 */
const folderSchemes = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
const schemes = [...new Set(["file", "untitled", ...folderSchemes])];

export const servedDocuments = schemes.map((scheme) => ({ language: "markdown", scheme }));

export function isServed({ languageId, uri }: TextDocument): boolean {
  return languageId === "markdown" && schemes.includes(uri.scheme);
}
