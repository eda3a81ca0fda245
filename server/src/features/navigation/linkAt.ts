// The Markdown link that a cursor stands in, label and address alike.
import { contains, type Span } from "../../base/span.ts";
import type { SourceText } from "../../model/sourceText.ts";

export interface LinkOnLine {
  /** The address as it is written. */
  readonly url: string;
  /** From the bracket before the label to the parenthesis behind the address, in document offsets. */
  readonly span: Span;
}

/** Each part can be matched in one way only, so that no line, however long, takes long. */
const inlineLink = /\[(?:[^[\]]|\[[^[\]]*\])*\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;

/** A link within one line, the innermost: of `[[paper](url)]` that without the outer brackets. */
export function linkAt(source: SourceText, offset: number): LinkOnLine | undefined {
  const line = source.lineSpan(source.placeAt(offset).line);
  for (const found of source.slice(line).matchAll(inlineLink)) {
    const start = line.start + found.index;
    const span = { start, end: start + found[0].length };
    if (contains(span, offset)) return { url: addressIn(found[1]!), span };
  }
  return undefined;
}

/** Without the title of the link and the angle brackets. */
function addressIn(written: string): string {
  const text = written.trim();
  return text.startsWith("<") ? text.slice(1).split(">", 1)[0]! : text.split(/\s/, 1)[0]!;
}
