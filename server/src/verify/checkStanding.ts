// What became of a paper: withdrawn, replaced by another, or never there.
import { replace } from "../base/textEdit.ts";
import { type ArxivId, arxivUrl, findArxivIds } from "../model/arxivId.ts";
import { paperLink } from "../model/entry.ts";
import { type PlacedEntry, place } from "../model/list.ts";
import { idSpan } from "../rules/links/idLink.ts";
import type { Finding, Fix } from "../rules/rule.ts";
import { quote, quoteTitle } from "../rules/wording.ts";
import { credit, type Said } from "./evidence.ts";

export const withdrawnRule = "verify-withdrawn";

const replaced = /\b(?:superseded|subsumed|replaced|obsoleted)\b[^.;]{0,60}?\bby\b|\bmerged (?:into|with)\b/i;

/** Not the printed version of the same paper, which supersedes nothing for a reader of the list. */
const otherPaper =
  /^\s*(?:another|a (?:new|newer|later|longer|subsequent|more (?:recent|general|complete)))\s+(?:paper|article|preprint|manuscript|submission|work)\b/i;

/** `This paper has been superseded by arXiv:1806.07572`: the paper that came in its place, if it is named. */
function successorOf({ paper }: Said): { readonly id: ArxivId | undefined } | undefined {
  const comment = paper.comment ?? "";
  const match = replaced.exec(comment);
  if (!match) return undefined;
  const behind = comment.slice(match.index + match[0].length);
  const named = findArxivIds(behind.slice(0, 120)).find(({ id }) => id.id !== paper.id.id);
  return named || otherPaper.test(behind) ? { id: named?.id } : undefined;
}

export function checkStanding(entry: PlacedEntry, said: Said): Finding[] {
  const { paper } = said;
  const successor = successorOf(said);
  if (!paper.withdrawn && !successor) return [];
  const what = paper.withdrawn ? "was withdrawn" : "was replaced by another paper";
  const why = paper.comment === undefined ? "" : `: ${quote(paper.comment)}`;
  const fix = successor?.id && newLink(entry, successor.id);
  return [
    {
      rule: withdrawnRule,
      severity: "warning",
      span: idSpan(entry),
      message: `${quoteTitle(entry.it)} ${what}${why} (${credit(said)}).`,
      ...(fix && { fix }),
    },
  ];
}

/** For a link that should lead to another paper. */
export function newLink(entry: PlacedEntry, id: ArxivId): Fix | undefined {
  const link = entry.it.links.find(({ url }) => findArxivIds(url.text).length > 0) ?? paperLink(entry.it);
  if (!link) return undefined;
  return {
    title: `Link to ${id.id}`,
    safe: false,
    edits: [replace(place(link.url.span, entry), arxivUrl(id))],
  };
}

/** An id that arXiv has never given. */
export function unknownPaper(entry: PlacedEntry, source: string, time: number): Finding {
  const id = entry.it.arxivId!.id;
  const message = `${source} has no paper ${id}, where ${quoteTitle(entry.it)} leads (${credit({ source, time })}); mend the link.`;
  return { rule: "verify-link", severity: "warning", span: idSpan(entry), message };
}
