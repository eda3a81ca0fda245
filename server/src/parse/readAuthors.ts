// Reads an author line: names, their closing period, and the venue behind them.
import type { Emphasis, PhrasingContent } from "mdast";
import type { Span } from "../base/span.ts";
import type { Authors, Venue } from "../model/entry.ts";
import { fold, spanOf, trimSpan, visibleText } from "./plainText.ts";
import { readNames } from "./readNames.ts";
import { readVenue } from "./venueText.ts";

export interface AuthorLine {
  readonly authors: Authors | undefined;
  readonly venue: Venue | undefined;
}

/** Reads the inline nodes of a plain author line that covers `at`. */
export function readAuthorLine(nodes: readonly PhrasingContent[], source: string, at: Span): AuthorLine {
  const venue = venueAtEnd(nodes, source, at) ?? emptyVenueAtEnd(source, at);
  const names = trimSpan(source, { start: at.start, end: venue?.span.start ?? at.end });
  return { authors: readAuthors(source, names, false), venue };
}

/** Reads names (and a venue behind them) in raw text, as inside `<details>`, where emphasis marks are only characters. */
export function readFoldedAuthors(source: string, at: Span): AuthorLine {
  const run = source.slice(at.start, at.end);
  const match = /\*([^*]+)\*\s*$/.exec(run);
  const venueSpan = match && {
    start: at.start + match.index,
    end: at.start + match.index + match[1]!.length + 2,
  };
  const venue = venueSpan ? readVenue(fold(match[1]!), inner(venueSpan, 1), venueSpan) : undefined;
  const names = trimSpan(source, { start: at.start, end: venueSpan?.start ?? at.end });
  return { authors: readAuthors(source, names, true), venue };
}

function readAuthors(source: string, at: Span, folded: boolean): Authors | undefined {
  const stops = /[.,;*_\s]*$/.exec(source.slice(at.start, at.end))![0];
  const end = at.end - stops.length;
  const periodAt = stops.indexOf(".");
  const period = periodAt < 0 ? undefined : { start: end + periodAt, end: end + periodAt + 1 };
  const names = readNames(source, { start: at.start, end });
  if (names.length === 0) return undefined;
  return { names, span: { start: names[0]!.span.start, end: names.at(-1)!.span.end }, period, folded };
}

/** The last emphasis of the line, where only punctuation follows and names stand before it. */
function venueAtEnd(nodes: readonly PhrasingContent[], source: string, at: Span): Venue | undefined {
  const emphasis = nodes.findLast((node): node is Emphasis => node.type === "emphasis");
  if (!emphasis) return undefined;
  const own = spanOf(emphasis);
  const before = source.slice(at.start, own.start).trim();
  const after = source.slice(own.end, at.end);
  if (before === "" || !/^[\s.,;]*$/.test(after)) return undefined;
  const text = visibleText(emphasis.children, source, own);
  return readVenue(text, trimSpan(source, inner(own, 1)), own);
}

/** `**` with nothing between: CommonMark shows the marks, the author meant a venue. */
function emptyVenueAtEnd(source: string, at: Span): Venue | undefined {
  const match = /(?:^|[\s.,])(\*[ \t]*\*|_[ \t]*_)\s*$/.exec(source.slice(at.start, at.end));
  if (!match) return undefined;
  const start = at.start + match.index + match[0].indexOf(match[1]!);
  const span = { start, end: start + match[1]!.length };
  return readVenue("", { start: start + 1, end: span.end - 1 }, span);
}

function inner(at: Span, marks: number): Span {
  return { start: at.start + marks, end: at.end - marks };
}
