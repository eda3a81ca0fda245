// Splits a run of author names, as written in an author line, into names with spans.
import type { Span } from "../base/span.ts";
import type { Field } from "../model/entry.ts";
import { unescapeMarkdown } from "./mdast.ts";
import { fold, trimSpan } from "./plainText.ts";

const separator = /,\s*(?:and\s|&\s)?|(?<!&#?\w{2,8});|\s(?:and|&)\s/g;
/** What belongs to the name before the comma: `John Smith, Jr.` */
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;
const others = /^et\s+al\.?$/i;

/** True for words that are one name by themselves: nothing in them parts names, and they are no part of another one. */
export function isOneName(words: string): boolean {
  return !/(?:^| )and(?: |$)/.test(words) && !suffix.test(words) && !others.test(words);
}

/** The names between the offsets of `at`, in order; `et al.` is no name. */
export function readNames(source: string, at: Span): Field[] {
  const names: Field[] = [];
  for (const part of split(source, at)) {
    const text = fold(unescapeMarkdown(source.slice(part.start, part.end)).replace(/^[*_]+|[*_]+$/g, ""));
    const before = names.at(-1);
    if (before && suffix.test(text)) {
      names[names.length - 1] = {
        text: `${before.text}, ${text}`,
        span: { start: before.span.start, end: part.end },
      };
    } else if (text !== "" && !others.test(text)) {
      names.push({ text, span: part });
    }
  }
  return names;
}

function* split(source: string, at: Span): Generator<Span> {
  const run = source.slice(at.start, at.end);
  let start = 0;
  for (const match of run.matchAll(separator)) {
    yield trimSpan(source, { start: at.start + start, end: at.start + match.index });
    start = match.index + match[0].length;
  }
  yield trimSpan(source, { start: at.start + start, end: at.end });
}
