// Expand selection: the word, the name, the line of authors, the entry, the year, the section, the document.
import { contains, covers, type Span } from "../../base/span.ts";
import type { Entry } from "../../model/entry.ts";
import { entryAt, type List, place, sectionAt } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { lastFilledEnd } from "../outline/lastFilledEnd.ts";

/** What holds the document offset, the smallest first; each span holds the one before it and more. The last is the document. */
export function selectionSpans(list: List, source: SourceText, offset: number): Span[] {
  const whole = { start: 0, end: source.length };
  const around = [
    ...wordAt(source, offset),
    ...filledLine(source, offset),
    ...partsOfEntry(list, offset),
    ...topicsAround(list, source, offset),
    whole,
  ];
  const holding = around
    .filter((span) => span.end > span.start && contains(span, offset))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const spans: Span[] = [];
  for (const span of holding) {
    const inner = spans.at(-1);
    if (!inner || (covers(span, inner) && lengthOf(span) > lengthOf(inner))) spans.push(span);
  }
  return spans.length > 0 ? spans : [whole];
}

const word = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu;

function wordAt(source: SourceText, offset: number): Span[] {
  const line = source.lineSpan(source.placeAt(offset).line);
  for (const found of source.slice(line).matchAll(word)) {
    const start = line.start + found.index;
    const span = { start, end: start + found[0].length };
    if (contains(span, offset)) return [span];
  }
  return [];
}

/** What the line holds, without the blanks around it and the marker of a list. */
function filledLine(source: SourceText, offset: number): Span[] {
  const line = source.lineSpan(source.placeAt(offset).line);
  const text = source.slice(line).trimEnd();
  const start = line.start + /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/.exec(text)![0].length;
  return [{ start, end: line.start + text.length }];
}

function partsOfEntry(list: List, offset: number): Span[] {
  const entry = entryAt(list, offset);
  return entry ? partsOf(entry.it).map((span) => place(span, entry)) : [];
}

function partsOf({ title, links, authors, venue, keywords, digest, head, children, span }: Entry): Span[] {
  const parts = [span, head, title.span, ...children];
  for (const link of links) parts.push(link.label.span, link.url.span, link.span);
  if (authors) parts.push(authors.span, ...authors.names.map((name) => name.span));
  if (venue) parts.push(venue.textSpan, venue.span);
  if (keywords) parts.push(keywords.span, ...keywords.items.map((item) => item.span));
  if (digest) parts.push(digest.text.span, digest.span);
  return parts;
}

/** The year group and the section, without blank lines at the end. */
function topicsAround(list: List, source: SourceText, offset: number): Span[] {
  const section = sectionAt(list, offset);
  if (!section) return [];
  const year = section.yearGroups.find(({ span }) => span.start <= offset && offset < span.end);
  return [...(year ? [year.span] : []), section.span].map(({ start, end }) => ({
    start,
    end: Math.max(lastFilledEnd(source, end), start),
  }));
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
