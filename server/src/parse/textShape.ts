// The shape of a Markdown text: what is left of it where the words are taken away, and nothing that means anything is.

export interface TextShape {
  readonly text: string;
  /** What was replaced, in order. */
  readonly runs: readonly Run[];
}

/** A part of the text that stands in its shape as a word or two. Offsets are UTF-16. */
export interface Run {
  /**
   * Words, in any place; an address behind `](`, which must prove to be one; what follows `<details>` at the start of
   * the text or of a nested item, which must prove to be raw HTML.
   */
  readonly kind: "words" | "address" | "raw";
  /** In the text. */
  readonly start: number;
  readonly end: number;
  /** In the shape. */
  readonly shapeStart: number;
  readonly shapeEnd: number;
}

const edge = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f";
/** ASCII letters and digits, and all that is not ASCII: no construct of CommonMark or GFM begins or ends at one of these. */
const inner = "[^\\0-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f]*";
/** Where a bare address could begin. */
const noAddress = "(?![wW]{3}\\.|[hH][tT]{2}[pP][sS]?:)";
const behindFirst = `${noAddress}[${edge}0-9](?:${inner}[${edge}0-9])?`;
/** Dashes, or punctuation and blanks: none of it means anything between words of a line, where no link has a title. */
const between = "(?: (?:[&:]|-{1,3}) |-{1,3}|[./]|[,;:.?!'\")]{0,3} +[('\"]{0,3}|['\"()])";
/** The end of a sentence, before a blank or the end of the line. */
const behindLast = "[,;:.?!'\")]{1,3}(?=[ \\r\\n]|$)";
/** Words may begin with a number, but not with one that could count a list. */
const first = `(?![0-9]+[.)])[${edge}0-9]`;
const words = `${noAddress}${first}(?:${inner}[${edge}0-9])?(?:${between}${behindFirst})*(?:${behindLast})?`;

/** `](address)`: no blank, bracket, escape, entity, code or table cell in it. */
const address = "\\]\\(((?:[^\\s\\0-\\x20\\x7f()<>\\\\&@[\\]`|]|&(?!#?[A-Za-z0-9]+;))+)\\)";
/** The line of a folded digest. What it says is not Markdown. */
const folded =
  "(?:^|\\n +[-*+] )<details>(?:<summary>[A-Za-z .:;-]*</summary>)? ?([^\\s\\0](?:[^\\0\\t\\r\\n]*[^\\s\\0])?)";
/** Links of another form, definitions, bare addresses, escapes, entities, and HTML that is more than a tag by itself: such texts have no shape. */
const unshaped =
  "\\]\\((?!\\))|[\\0\\\\@]|\\]:|:\\/\\/|[wW]{3}\\.|&#?[A-Za-z0-9]+;|<(?!\\/?[A-Za-z]+>|[ \\n])|<\\/?(?:[pP][rR][eE]|[sS][cC][rR][iI][pP][tT]|[sS][tT][yY][lL][eE]|[tT][eE][xX][tT][aA][rR][eE][aA])>";
const tag = "<\\/?[A-Za-z]+>";

/** UTF-16 units. Of a row of words seven times as long, the regular expression would need more stack than there is. */
const longestText = 1_000_000;

const part = new RegExp(`${folded}|${address}|(${unshaped})|${tag}|(${words})`, "g");

/**
 * The shape, or undefined for a text that has none. Two texts of the same shape have the same syntax tree, but for offsets and
 * what is said: letters that touch no mark are one like the other, and a mark is everything that a rule of CommonMark (0.31) or
 * GFM names. `[x]` is a task, so a lone x stays; numbers that could count a list stay; line breaks and indents do.
 */
export function shapeOf(text: string): TextShape | undefined {
  if (text.charCodeAt(0) === 0xfeff || text.length > longestText) return undefined;
  const runs: Run[] = [];
  let shape = "";
  let done = 0;
  part.lastIndex = 0;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [all, raw, url, never, said] = match;
    if (never !== undefined) return undefined;
    const run = raw ?? url ?? said;
    if (run === undefined || run === "x" || run === "X") continue;
    const end = match.index + all.length - (url === undefined ? 0 : 1);
    const start = end - run.length;
    shape += text.slice(done, start);
    const shapeStart = shape.length;
    shape += said?.includes(" ") ? "aa aa" : "aa";
    const kind = said !== undefined ? "words" : url !== undefined ? "address" : "raw";
    runs.push({ kind, start, end, shapeStart, shapeEnd: shape.length });
    done = end;
  }
  return { text: shape + text.slice(done), runs };
}
