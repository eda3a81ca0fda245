// A code fence or comment that is never closed: a key into it must not cost a parse of the rest of the document.

import type { Root } from "mdast";
import { lineContentEnd } from "../base/lines.ts";
import { closesFence, indentOf, openedFence } from "./lineKind.ts";
import { type Definitions, parseMarkdown } from "./mdast.ts";

/** UTF-16 units; less is parsed as it is. */
const worthwhile = 4_000;

/**
 * The tree of a text whose last block takes up most of it and stands open to the end, but for the extent and the value of that
 * block; undefined for any other text. Code and an open comment hold nothing that a list is read from.
 */
export function parseOpenToEnd(text: string, definitions: Definitions): Root | undefined {
  if (text.length < worthwhile) return undefined;
  const opening = openingLine(text);
  if (!opening || opening.end * 2 > text.length) return undefined;
  const tree = parseMarkdown(text.slice(0, opening.end), definitions);
  const last = tree.children.at(-1);
  const isOpened = last?.type === opening.opens && last.position?.start.offset === opening.start;
  return isOpened ? tree : undefined;
}

interface Opening {
  readonly opens: "code" | "html";
  /** Where the fence or comment begins, behind the line's indent. */
  readonly start: number;
  /** The end of its line. */
  readonly end: number;
}

/** The first line that seems to open a fence or comment that no line behind it closes. */
function openingLine(text: string): Opening | undefined {
  let found: Opening | undefined;
  let closes: ((line: string) => boolean) | undefined;
  for (let start = 0; start < text.length; ) {
    const end = lineContentEnd(text, start);
    const line = text.slice(start, end);
    if (closes) {
      if (closes(line)) closes = undefined;
    } else {
      const { length, columns } = indentOf(line);
      const content = line.slice(length);
      closes = columns < 4 ? closerOf(content) : undefined;
      if (closes) found = { opens: openedFence(content) ? "code" : "html", start: start + length, end };
    }
    start = end + 1;
  }
  return closes ? found : undefined;
}

function closerOf(content: string): ((line: string) => boolean) | undefined {
  const fence = openedFence(content);
  if (fence) return (line) => closesFence(line, fence);
  const isOpen = content.startsWith("<!--") && !content.includes("-->");
  return isOpen ? (line) => line.includes("-->") : undefined;
}
