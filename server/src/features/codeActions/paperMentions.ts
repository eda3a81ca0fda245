// arXiv ids and addresses that somebody put into the text and that are no entry's own link.
import { overlaps, type Span } from "../../base/span.ts";
import { type ArxivId, findArxivIds } from "../../model/arxivId.ts";
import { entryAt, type List, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { InsertRequest } from "../insert/outcome.ts";
import { isScratchLine, isWholeEntry } from "../insert/scratchLine.ts";

export interface PaperMention {
  readonly id: ArxivId;
  /** 0-based. */
  readonly line: number;
  /** The line's text where it holds nothing else, so that it makes way for the entry; else undefined. */
  readonly scratch: string | undefined;
}

const mostLines = 500;

/** On the line of the cursor, or within the selection (document offsets); each paper once, in order. */
export function paperMentions(list: List, source: SourceText, selection: Span): PaperMention[] {
  if (!list.isPaperList) return [];
  const found = new Map<string, PaperMention>();
  const first = source.placeAt(selection.start).line;
  const last = Math.min(source.placeAt(selection.end).line, first + mostLines - 1);
  for (let line = first; line <= last; line++) {
    for (const mention of mentionsOn(list, source, line, selection)) {
      if (!found.has(mention.id.id)) found.set(mention.id.id, mention);
    }
  }
  return [...found.values()];
}

function mentionsOn(list: List, source: SourceText, line: number, selection: Span): PaperMention[] {
  const at = source.lineSpan(line);
  const text = source.slice(at);
  const scratch = isScratchLine(text) ? text : undefined;
  const isScratchEntry = scratch !== undefined && isWholeEntry(list, source, line);
  return findArxivIds(text)
    .map(({ id, span }) => ({ id, span: { start: at.start + span.start, end: at.start + span.end } }))
    .filter(({ span }) => selection.start === selection.end || overlaps(span, selection))
    .filter(({ id, span }) => isScratchEntry || !isOwnLink(list, id, span))
    .map(({ id }) => ({ id, line, scratch }));
}

function isOwnLink(list: List, id: ArxivId, span: Span): boolean {
  const entry = entryAt(list, span.start);
  if (!entry) return false;
  return (
    entry.it.arxivId?.id === id.id || entry.it.links.some((link) => overlaps(place(link.span, entry), span))
  );
}

/** Where a paper mentioned on a 0-based line is to go: into the section of that line, in place of it if it is scratch. */
export function requestAt(line: number, isScratch: boolean): Pick<InsertRequest, "line" | "replaceLine"> {
  return isScratch ? { line, replaceLine: line } : { line };
}
