// Text within snippets. Source: LSP 3.17, "Snippet Syntax".

/** The text as it is, though a snippet would read marks of its own in it. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
