// Completion behind `](#`. VS Code's own Markdown offers the headings of the page there; the same once more would be noise.
import { extensions, type TextDocument, workspace } from "vscode";
import type { CompletionMiddleware } from "vscode-languageclient";

/** What the server is asked for: anchors only where VS Code offers none itself. */
export const provideCompletionItem: NonNullable<CompletionMiddleware["provideCompletionItem"]> = (
  document,
  position,
  context,
  token,
  next,
) => {
  const before = document.lineAt(position).text.slice(0, position.character);
  const isAnchor = /\]\(#[^\s()]*$/.test(before);
  return isAnchor && markdownOffersAnchors(document) ? undefined : next(document, position, context, token);
};

/** It can be switched off by a setting, and with the extension that brings it. */
function markdownOffersAnchors(document: TextDocument): boolean {
  const hasMarkdown = extensions.getExtension("vscode.markdown-language-features") !== undefined;
  return hasMarkdown && workspace.getConfiguration("markdown.suggest.paths", document).get("enabled", true);
}
