// A whole entry in a given style.
import type { PrintStyle } from "../style/printStyle.ts";
import type { PaperFacts } from "./paperFacts.ts";
import { printAuthorLine, printDigest, printKeywordLine, printKeywordStart } from "./printFields.ts";
import { printHead, printLink } from "./printHead.ts";

export interface PrintOptions {
  /** Instead of the style's marker: the number of an item in a numbered list. */
  readonly marker?: string;
  /** Leaves the keyword line open where no keyword is given and the list has such lines: somebody waits to fill it in. */
  readonly openKeywordLine?: boolean;
}

export interface PrintedEntry {
  /** Without line breaks. */
  readonly lines: readonly string[];
  /** The 0-based line whose end waits for keywords; undefined where nothing is left to fill in. */
  readonly openLine: number | undefined;
}

/** Only what is known is written: no empty venue, no empty keyword line (unless asked for one), no empty digest. */
export function printEntry(paper: PaperFacts, style: PrintStyle, options: PrintOptions = {}): PrintedEntry {
  const head = printHead(paper, style, options.marker);
  const keywords = style.keywordLine ? paper.keywords : [];
  const isOpen = options.openKeywordLine === true && style.keywordLine && keywords.length === 0;
  const fields: readonly (string | undefined)[] = [
    style.authorLine ? printAuthorLine(paper, style) : undefined,
    style.linkPlacement === "child-line" ? childLinks(paper, style) : undefined,
    isOpen ? printKeywordStart(style) : printKeywordLine(keywords, style),
    style.digestLine ? printDigest(paper.digest, style) : undefined,
  ];
  const item = childStart(head[0]!, style);
  const children = fields.flatMap((field) => field?.split("\n") ?? []).map((field) => item + field);
  const lines = [...head, ...children];
  const openLine = isOpen ? lines.findIndex((line) => line === item + printKeywordStart(style)) : -1;
  return { lines, openLine: openLine < 0 ? undefined : openLine };
}

function childLinks(paper: PaperFacts, style: PrintStyle): string | undefined {
  const links = style.titleIsLink ? paper.links.slice(1) : paper.links;
  return links.length > 0 ? links.map((link) => printLink(link, style)).join("\n") : undefined;
}

/** Indent and marker of a nested item; never less indented than the text of the item it belongs to. */
function childStart(head: string, style: PrintStyle): string {
  const textColumn = /^\S+\s+/.exec(head)?.[0].length ?? 2;
  const enough = style.childIndent.includes("\t") || style.childIndent.length >= textColumn;
  return `${enough ? style.childIndent : " ".repeat(textColumn)}${style.childMarker} `;
}
