// BibTeX entries that somebody put into a list: lines that an entry of the list can take the place of.
import type { Span } from "../../base/span.ts";
import { type ArxivId, readArxivId } from "../../model/arxivId.ts";
import { type BibtexEntry, readBibtex } from "../../model/bibtex.ts";
import { eprintOf } from "../../model/bibtexEprint.ts";
import { sectionAt } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
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

/** Those that the cursor is in, or that the selection (document offsets) touches. One in a code block is shown, not meant. */
export function bibtexMentions({ list, source }: Snapshot, selection: Span): BibtexMention[] {
  const top = firstLineAbove(source, source.placeAt(selection.start).line);
  if (top === undefined) return [];
  const { start } = source.lineSpan(top);
  const last = Math.min(source.lineCount - 1, top + mostLines);
  const entries = readBibtex(source.slice({ start, end: source.lineSpan(last).end })) ?? [];
  return entries.flatMap((entry) => {
    const at = { start: start + entry.start, end: start + entry.end };
    if (at.start > selection.end || at.end < selection.start) return [];
    const section = sectionAt(list, at.start);
    const lines = section && linesOf(source, at);
    return lines ? [{ entry, id: idOf(entry), section: section.title, ...lines }] : [];
  });
}

function idOf(entry: BibtexEntry): ArxivId | undefined {
  const reading = entry.problem === undefined ? readArxivId(eprintOf(entry) ?? "") : undefined;
  return reading?.ok ? reading.id : undefined;
}

/** The line, at or above this one, on which an entry may begin. */
function firstLineAbove(source: SourceText, line: number): number | undefined {
  for (let at = line; at >= Math.max(0, line - longestEntry); at--) {
    const text = source.slice(source.lineSpan(at));
    if (/^\s*@[a-z]+\s*[{(]/i.test(text)) return at;
    if (/^#{1,6}\s/.test(text)) return undefined;
  }
  return undefined;
}

/** Undefined where the lines hold something else, or are those of a code block. */
function linesOf(source: SourceText, at: Span): Pick<BibtexMention, "lines" | "firstLine"> | undefined {
  const first = source.placeAt(at.start).line;
  const last = source.placeAt(at.end).line;
  const [head, tail] = [source.lineSpan(first), source.lineSpan(last)];
  const before = source.slice({ start: head.start, end: at.start });
  const behind = source.slice({ start: at.end, end: tail.end });
  const isFenced = first > 0 && /^\s*(?:```|~~~)/.test(source.slice(source.lineSpan(first - 1)));
  if (!/^ {0,3}$/.test(before) || behind.trim() !== "" || isFenced) return undefined;
  const between = (first === 0 || isBlank(first - 1, source)) && isBlank(last + 1, source);
  const next = last + (between ? 2 : 1);
  const end = next < source.lineCount ? source.lineSpan(next).start : source.length;
  return { lines: { start: head.start, end }, firstLine: first };
}
