// The Markdown link that a cursor stands in, label and address alike.
import { contains, type Span } from "../../base/span.ts";
import type { SourceText } from "../../model/sourceText.ts";

export interface LinkOnLine {
  /** The address as it is written. */
  readonly url: string;
  /** From the bracket before the label to the parenthesis behind the address, in document offsets. */
  readonly span: Span;
}

const inlineLink = /\[(?:[^[\]]|\[[^[\]]*\])*\]\(\s*<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)[^()]*\)/g;

/** A link within one line, the innermost: of `[[paper](url)]` that without the outer brackets. */
export function linkAt(source: SourceText, offset: number): LinkOnLine | undefined {
  const line = source.lineSpan(source.placeAt(offset).line);
  for (const found of source.slice(line).matchAll(inlineLink)) {
    const start = line.start + found.index;
    const span = { start, end: start + found[0].length };
    if (contains(span, offset)) return { url: found[1]!, span };
  }
  return undefined;
}
