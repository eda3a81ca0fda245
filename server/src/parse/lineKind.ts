// What one line of Markdown could begin, by CommonMark's block rules (spec 0.31, sections 4 and 5.2).

/** The blanks at the start of a line, in columns: a tab goes to the next multiple of four. */
export interface Indent {
  readonly columns: number;
  /** How many characters those columns are. */
  readonly length: number;
}

export function indentOf(line: string): Indent {
  let columns = 0;
  let length = 0;
  for (; length < line.length; length++) {
    const code = line.charCodeAt(length);
    if (code === 32) columns++;
    else if (code === 9) columns += 4 - (columns % 4);
    else break;
  }
  return { columns, length };
}

export interface Fence {
  readonly mark: "`" | "~";
  readonly size: number;
}

/** The fence that `line` (without indent) opens, or undefined. */
export function openedFence(line: string): Fence | undefined {
  const match = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line);
  if (!match) return undefined;
  return match[1] ? { mark: "`", size: match[1].length } : { mark: "~", size: match[2]!.length };
}

export function closesFence(line: string, fence: Fence): boolean {
  const { columns, length } = indentOf(line);
  const run = line.slice(length).trimEnd();
  return columns < 4 && run.length >= fence.size && run === fence.mark.repeat(run.length);
}

/** HTML blocks 1 to 5: how each opens and what ends it, on the same line or later. */
const enclosed: readonly { readonly opens: RegExp; readonly ends: RegExp }[] = [
  { opens: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, ends: /<\/(?:script|pre|style|textarea)>/i },
  { opens: /^<!--/, ends: /-->/ },
  { opens: /^<\?/, ends: /\?>/ },
  { opens: /^<![A-Za-z]/, ends: />/ },
  { opens: /^<!\[CDATA\[/, ends: /\]\]>/ },
];

const blockNames =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|" +
  "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|" +
  "menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|" +
  "track|ul";
const blockTag = new RegExp(`^</?(?:${blockNames})(?:[\\s>]|/>|$)`, "i");
const attribute = "[ \\t]+[A-Za-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^ \\t\"'=<>`]+|'[^']*'|\"[^\"]*\"))?";
const loneTag = new RegExp(
  `^(?:<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*[ \\t]*/?>|</[A-Za-z][A-Za-z0-9-]*[ \\t]*>)[ \\t]*$`,
);

/** What an HTML block that begins on `line` (without indent) waits for. */
export type HtmlStart =
  | { readonly until: RegExp; readonly openAfterLine: boolean }
  /** Block 6 interrupts a paragraph, block 7 (any other tag, alone on its line) does not. */
  | { readonly until: "blank"; readonly interrupts: boolean };

export function openedHtml(line: string): HtmlStart | undefined {
  if (line.charCodeAt(0) !== 60) return undefined;
  for (const { opens, ends } of enclosed) {
    const match = opens.exec(line);
    if (match) return { until: ends, openAfterLine: !ends.test(line.slice(match[0].length)) };
  }
  if (blockTag.test(line)) return { until: "blank", interrupts: true };
  if (loneTag.test(line)) return { until: "blank", interrupts: false };
  return undefined;
}

export function isAtxHeading(line: string): boolean {
  return /^#{1,6}(?:[ \t]|$)/.test(line);
}

export function isThematicBreak(line: string): boolean {
  return /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);
}

export interface ListMarker {
  /** Columns from the start of the line to the item's content. */
  readonly contentColumn: number;
  readonly empty: boolean;
  /** Its text begins with a list marker again: `- - text`. */
  readonly nested: boolean;
  /** The number of an ordered item; undefined for a bullet. */
  readonly number: number | undefined;
}

/** The list item that `line` begins, or undefined. A thematic break is none, whatever it looks like. */
export function listMarker(line: string, indent: Indent): ListMarker | undefined {
  const match = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(line.slice(indent.length));
  if (!match) return undefined;
  const markerEnd = indent.columns + match[0].length;
  const padded = " ".repeat(markerEnd) + line.slice(indent.length + match[0].length);
  const gapEnd = indentOf(padded);
  const empty = gapEnd.length === padded.length;
  const gap = gapEnd.columns - markerEnd;
  return {
    contentColumn: markerEnd + (empty || gap > 4 ? 1 : gap),
    empty,
    nested: /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(padded.slice(gapEnd.length)),
    number: match[1] === undefined ? undefined : Number(match[1]),
  };
}

/** A fence, or an HTML block that does not end with the paragraph: blank lines would belong to it. */
export function opensLasting(content: string): boolean {
  if (!/^[`~<]/.test(content)) return false;
  const html = openedHtml(content);
  return (
    openedFence(content) !== undefined || (html !== undefined && html.until !== "blank" && html.openAfterLine)
  );
}

/** The text behind the list and quote markers at the start of a line. */
export function behindMarkers(line: string): string {
  return line.replace(/^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/, "");
}
