// Which documents the extension cares for at all.
import type { TextDocument } from "vscode";

/**
 * Files and new documents. In a remote window the extension runs beside the files and sees them as `file` too; other
 * schemes are old versions, previews and comparisons of the same lists, where findings would be noise.
 */
export const servedDocuments = [
  { language: "markdown", scheme: "file" },
  { language: "markdown", scheme: "untitled" },
];

export function isServed({ languageId, uri }: TextDocument): boolean {
  return servedDocuments.some(({ language, scheme }) => language === languageId && scheme === uri.scheme);
}
