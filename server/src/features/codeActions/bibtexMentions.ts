// BibTeX entries that somebody put into a list: lines that an entry of the list can take the place of.
import type { Span } from "../../base/span.ts";
import { type ArxivId, readArxivId } from "../../model/arxivId.ts";
import { type BibtexEntry, readBibtex } from "../../model/bibtex.ts";
import { eprintOf } from "../../model/bibtexEprint.ts";
import { place, type Section, sectionAt } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { isLiteralPlace } from "../../parse/literalPlace.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { isBlank } from "../insert/spot.ts";

export interface BibtexMention {
  readonly entry: BibtexEntry;
  /** The paper of arXiv that it names; undefined where it names none, or what is no id. */
  readonly id: ArxivId | undefined;
  /** The section in which it stands. */
  readonly section: string;
  /** Its whole lines, and one blank line where it stands between two. */
  readonly lines: Span;
  /** 0-based. */
  readonly firstLine: number;
}

/** An entry with its abstract is hardly longer; more of them than fit on so many lines are a file to be added. */
const longestEntry = 80;
const mostLines = 500;

/**
 * Those that the cursor is in, or that the selection (document offsets) touches, as far as they stand in one section. One in
 * code or in a comment is shown or hidden, not meant.
 */
export function bibtexMentions({ list, source }: Snapshot, selection: Span): BibtexMention[] {
  const top = firstLineOf(source, selection);
  if (top === undefined) return [];
  const { start } = source.lineSpan(top);
  const last = Math.min(source.lineCount - 1, top + mostLines);
  const entries = readBibtex(source.slice({ start, end: source.lineSpan(last).end })) ?? [];
  const mentions = entries.flatMap((entry) => {
    const at = { start: start + entry.start, end: start + entry.end };
    if (at.start > selection.end || at.end < selection.start) return [];
    const section = sectionAt(list, at.start);
    const lines = section && linesOf(source, at);
    if (!lines || isShown(section, source, at.start)) return [];
    return [{ entry, id: idOf(entry), section: section.title, ...lines }];
  });
  return mentions.filter(({ section }) => section === mentions[0]?.section);
}

function idOf(entry: BibtexEntry): ArxivId | undefined {
  const reading = entry.problem === undefined ? readArxivId(eprintOf(entry) ?? "") : undefined;
  return reading?.ok ? reading.id : undefined;
}

/** The first line on which an entry may begin that the selection touches. */
function firstLineOf(source: SourceText, { start, end }: Span): number | undefined {
  const first = source.placeAt(start).line;
  const last = Math.min(source.placeAt(end).line, first + mostLines);
  const above = firstLineAbove(source, first);
  for (let line = above ?? first; line <= last; line++) if (beginsEntry(source, line)) return line;
  return undefined;
}

/** The line, at or above this one, on which an entry may begin. */
function firstLineAbove(source: SourceText, line: number): number | undefined {
  for (let at = line; at >= Math.max(0, line - longestEntry); at--) {
    if (beginsEntry(source, at)) return at;
    if (/^#{1,6}\s/.test(source.slice(source.lineSpan(at)))) return undefined;
  }
  return undefined;
}

function beginsEntry(source: SourceText, line: number): boolean {
  return /^\s*@[a-z]+\s*[{(]/i.test(source.slice(source.lineSpan(line)));
}

/** In code or HTML: what Markdown makes of the place, the text from the last paper above it on tells. */
function isShown({ entries, span }: Section, source: SourceText, offset: number): boolean {
  const paper = entries.findLast((entry) => place(entry.it.span, entry).end <= offset);
  const start = paper ? place(paper.it.span, paper).start : span.start;
  const { end } = source.lineSpan(source.placeAt(offset).line);
  return isLiteralPlace(source.slice({ start, end }), offset - start);
}

/** Undefined where the lines hold something else. */
function linesOf(source: SourceText, at: Span): Pick<BibtexMention, "lines" | "firstLine"> | undefined {
  const first = source.placeAt(at.start).line;
  const last = source.placeAt(at.end).line;
  const [head, tail] = [source.lineSpan(first), source.lineSpan(last)];
  const before = source.slice({ start: head.start, end: at.start });
  const behind = source.slice({ start: at.end, end: tail.end });
  if (!/^ {0,3}$/.test(before) || behind.trim() !== "") return undefined;
  const between = (first === 0 || isBlank(first - 1, source)) && isBlank(last + 1, source);
  const next = last + (between ? 2 : 1);
  const end = next < source.lineCount ? source.lineSpan(next).start : source.length;
  return { lines: { start: head.start, end }, firstLine: first };
}
