// What makes a list item look like a paper.
import type { Paragraph } from "mdast";
import { type Entry, paperLink } from "../model/entry.ts";
import type { EntryEvidence } from "./chunkContent.ts";

const paperLabel = /^(?:paper|pdf|arxiv|preprint)$/i;
const paperHost =
  /^https?:\/\/(?:[\w-]+\.)*(?:arxiv\.org|openreview\.net|doi\.org|aclanthology\.org|aclweb\.org|proceedings\.mlr\.press|(?:papers|proceedings)\.(?:nips|neurips)\.cc|jmlr\.org|openaccess\.thecvf\.com|dl\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com|sciencedirect\.com|nature\.com|biorxiv\.org|semanticscholar\.org|ojs\.aaai\.org|aaai\.org|ijcai\.org|pnas\.org|science\.org)\//i;
const placeholder = /x{4}\.x{4}|^#|^$/i;

export function evidenceOf(entry: Entry, paragraph: Paragraph): EntryEvidence {
  const link = paperLink(entry);
  if (link && (link.url.text.startsWith("#") || isImageOnly(paragraph))) return "none";
  const isPaper = entry.links.some(
    ({ label, url }) =>
      !placeholder.test(url.text) && (paperLabel.test(label.text) || paperHost.test(url.text)),
  );
  if (isPaper) return "paper";
  return entry.children.length > 0 && !entry.links.some(({ url }) => /x{4}\.x{4}/i.test(url.text))
    ? "maybe"
    : "none";
}

function isImageOnly(paragraph: Paragraph): boolean {
  return paragraph.children.every((node) => node.type === "image" || node.type === "html");
}

/** Labels and hosts as in `evidenceOf`, anywhere in a text that has a list item: true is a guess, false is certain. */
const hint = new RegExp(`\\[\\(?(?:paper|pdf|arxiv|preprint)\\)?\\]|${paperHost.source.slice(1)}`, "i");
const itemAtLineStart = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/m;

export function looksLikePaper(text: string): boolean {
  return itemAtLineStart.test(text) && hint.test(text);
}

/** In the dress of a list: with labelled links or an author line, as nobody dresses a paper that is cited in passing. */
export function isDressed(entry: Entry): boolean {
  return (
    entry.authors !== undefined ||
    entry.links.length > 1 ||
    entry.links.some(
      ({ form }) => form === "double-bracket" || form === "outer-bracket" || form === "parenthesis",
    )
  );
}
