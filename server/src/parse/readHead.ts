// Reads the first paragraph of an entry: its title and its links.
import type { Link as LinkNode, Paragraph, PhrasingContent } from "mdast";
import type { Span } from "../base/span.ts";
import type { Field, Link, LinkForm } from "../model/entry.ts";
import { fold, spanOf, trimSpan, visibleText } from "./plainText.ts";

export interface Head {
  readonly title: Field;
  readonly links: readonly Link[];
}

/** Labels of links that stand beside a title; any other link in running text may belong to the title itself. */
const knownLabel =
  /^(?:paper|pdf|arxiv|abs|abstract|link|html|doi|code|codes|github|git|repo|implementation|official code|.* code|.* reference|dataset|datasets|data|project|project page|page|website|web|homepage|blog|post|video|talk|slides|poster|demo|book|model|models|weights|supp|supplementary|appendix|review|openreview|bib|bibtex|citation|tweet|thread|colab|notebook|survey|news|media)$/i;

export function readHead(paragraph: Paragraph, source: string): Head {
  const at = spanOf(paragraph);
  const nodes = paragraph.children;
  const found = linksOf(nodes, source);
  const start = behindFirstLinks(found, source, at.start);
  const firstLabelled = found.find(({ around, isTitle }) => !isTitle && around.start > start);
  const titleLink = found[0]?.isTitle ? found[0] : undefined;
  const end = titleLink ? titleLink.around.end : (firstLabelled?.around.start ?? at.end);
  const titleSpan = trimSpan(source, { start, end });
  const title = { text: visibleText(nodes, source, titleSpan), span: titleSpan };
  return { title, links: found.map(({ link }) => link) };
}

/** Where a title can begin: links that are called `paper` and the like may stand before it. */
function behindFirstLinks(found: readonly FoundLink[], source: string, start: number): number {
  for (const { link, around, isTitle } of found) {
    const isFirst = source.slice(start, around.start).trim() === "";
    if (isTitle || !isFirst || !knownLabel.test(link.label.text)) return start;
    start = around.end;
  }
  return start;
}

/** Reads the links of a nested item that holds nothing else, or undefined where it holds anything else. */
export function readLinksOnly(paragraph: Paragraph, source: string): readonly Link[] | undefined {
  const links = paragraph.children.flatMap((node) => (node.type === "link" ? [readLink(node, source)] : []));
  const at = spanOf(paragraph);
  let rest = "";
  let done = at.start;
  for (const { span } of links) {
    rest += source.slice(done, span.start);
    done = span.end;
  }
  rest += source.slice(done, at.end);
  return links.length > 0 && /^[\s,|]*$/.test(rest) ? links : undefined;
}

interface FoundLink {
  readonly link: Link;
  /** The link with the emphasis around it: `**[[data]](url)**`. */
  readonly around: Span;
  /** The title itself is the link. */
  readonly isTitle: boolean;
}

function linksOf(nodes: readonly PhrasingContent[], source: string): FoundLink[] {
  const found: FoundLink[] = [];
  for (const { node, around } of linkNodes(nodes)) {
    const link = readLink(node, source);
    const isLabel = link.form !== "plain" || knownLabel.test(link.label.text);
    const whole = around ?? link.span;
    if (isLabel) found.push({ link, around: whole, isTitle: false });
    else if (found.length === 0) found.push({ link, around: whole, isTitle: true });
  }
  return found;
}

/** The links among the nodes, and those inside emphasis, bold or struck-out text. */
function linkNodes(nodes: readonly PhrasingContent[], around?: Span): { node: LinkNode; around?: Span }[] {
  return nodes.flatMap((node) => {
    if (node.type === "link") return [around ? { node, around } : { node }];
    const isDress = node.type === "strong" || node.type === "emphasis" || node.type === "delete";
    return isDress ? linkNodes(node.children, around ?? spanOf(node)) : [];
  });
}

function readLink(node: LinkNode, source: string): Link {
  const own = spanOf(node);
  const form = formOf(node, own, source);
  const labelText = node.children.length > 0 ? visibleText(node.children, source, own) : "";
  return {
    label: labelOf(node, own, source, labelText),
    url: urlOf(node, own, source),
    span: form === "outer-bracket" ? { start: own.start - 1, end: own.end + 1 } : own,
    form,
  };
}

function formOf(node: LinkNode, own: Span, source: string): LinkForm {
  const written = source.slice(own.start, own.end);
  if (!written.startsWith("[")) return "bare";
  if (source[own.start - 1] === "[" && source[own.end] === "]") return "outer-bracket";
  const label = source.slice(own.start + 1, labelEnd(node, own));
  if (/^\[.*\]$/s.test(label)) return "double-bracket";
  return /^\(.*\)$/s.test(label) ? "parenthesis" : "plain";
}

function labelOf(node: LinkNode, own: Span, source: string, text: string): Field {
  if (!source.startsWith("[", own.start)) return { text, span: own };
  let at = trimSpan(source, { start: own.start + 1, end: labelEnd(node, own) });
  let label = text;
  while (/^(?:\[.*\]|\(.*\))$/s.test(label)) {
    at = trimSpan(source, { start: at.start + 1, end: at.end - 1 });
    label = fold(label.slice(1, -1));
  }
  return { text: label, span: at };
}

/** The offset of the `]` that ends the label. */
function labelEnd(node: LinkNode, own: Span): number {
  const last = node.children.at(-1);
  return last ? spanOf(last).end : own.start + 1;
}

/** Where the address stands between `](` and `)`, without angle brackets, blanks and a link title. */
function urlOf(node: LinkNode, own: Span, source: string): Field {
  if (!source.startsWith("[", own.start)) return { text: node.url, span: withoutAngles(source, own) };
  const open = source.indexOf("(", labelEnd(node, own));
  const from = open < 0 || open >= own.end ? own.end - 1 : open + 1;
  const written = /^\s*(?:<([^>]*)>|((?:\\.|[^\s\\])*))/s.exec(source.slice(from, own.end))!;
  const value = written[1] ?? written[2] ?? "";
  const start = from + written[0].indexOf(value, written[0].search(/\S|$/));
  const length = node.url === "" ? 0 : Math.min(value.length, own.end - 1 - start);
  return { text: node.url, span: { start, end: start + length } };
}

function withoutAngles(source: string, at: Span): Span {
  return source[at.start] === "<" ? { start: at.start + 1, end: at.end - 1 } : at;
}
