// The cheap question asked of every Markdown text: may this be a list of papers? Only then does the server start.

/** A list item; without one there is no entry. */
const item = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/m;

/** `[[paper]](...)`, `[pdf](...)`, `[(arXiv)](...)`. */
const paperLabel = /\[\(?(?:paper|pdf|arxiv|preprint)\)?\]/i;

/** Part of the address of a place where papers are published; coarser than what the server knows, never narrower. */
const paperHost =
  /\b(?:arxiv\.org|openreview\.net|doi\.org|aclanthology\.org|aclweb\.org|mlr\.press|nips\.cc|neurips\.cc|jmlr\.org|thecvf\.com|acm\.org|ieee\.org|springer\.com|sciencedirect\.com|nature\.com|biorxiv\.org|semanticscholar\.org|aaai\.org|ijcai\.org|pnas\.org|science\.org)\//i;

/** True for every list that the server would recognise, and for some texts that it will not. */
export function looksLikeList(text: string): boolean {
  return item.test(text) && hintsAtPaper(text);
}

/** The same question of a piece of a document, such as what was just typed or pasted. */
export function hintsAtPaper(text: string): boolean {
  return paperLabel.test(text) || paperHost.test(text);
}
