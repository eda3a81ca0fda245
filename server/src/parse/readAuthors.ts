// Reads an author line: names, their closing period, and the venue behind them.
import type { Nodes, PhrasingContent } from "mdast";
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
  const alone = venueAlone(nodes, source);
  if (alone) return { authors: undefined, venue: alone };
  const venue = venueAtEnd(nodes, source, at) ?? emptyVenueAtEnd(source, at);
  const names = trimSpan(source, { start: at.start, end: venue?.span.start ?? at.end });
  return { authors: readAuthors(withoutMarkup(nodes, source), names, false), venue };
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

/** What may stand behind the last name. */
const stop = /[.,;*_\s]/;

function readAuthors(source: string, at: Span, folded: boolean): Authors | undefined {
  let { end } = at;
  while (end > at.start && stop.test(source[end - 1]!)) end--;
  const periodAt = source.slice(end, at.end).indexOf(".");
  const period = periodAt < 0 ? undefined : { start: end + periodAt, end: end + periodAt + 1 };
  const names = readNames(source, { start: at.start, end });
  if (names.length === 0) return undefined;
  return { names, span: { start: names[0]!.span.start, end: names.at(-1)!.span.end }, period, folded };
}

/** A line that is nothing but emphasis is a venue where it says a year and lists nothing. */
export function venueAlone(nodes: readonly PhrasingContent[], source: string): Venue | undefined {
  const [node, ...others] = nodes;
  if (node?.type !== "emphasis" || others.length > 0) return undefined;
  const own = spanOf(node);
  const venue = readVenue(visibleText(node.children, source, own), trimSpan(source, inner(own, 1)), own);
  return venue.year !== undefined && venue.series !== "" && !venue.text.includes(",") ? venue : undefined;
}

/** The last emphasis of the line, where no name follows: nothing but punctuation and remarks. */
function venueAtEnd(nodes: readonly PhrasingContent[], source: string, at: Span): Venue | undefined {
  for (const node of [...nodes].reverse()) {
    const venue = venueOf(node, source, at);
    if (venue) return venue;
    if (!isRemark(node)) return undefined;
  }
  return undefined;
}

/** Emphasis behind the names; what is bold may be a remark, or a name, so it must say a year. */
function venueOf(node: PhrasingContent, source: string, at: Span): Venue | undefined {
  if (node.type !== "emphasis" && node.type !== "strong") return undefined;
  const own = spanOf(node);
  if (source.slice(at.start, own.start).trim() === "") return undefined;
  const words = trimSpan(source, inner(own, node.type === "strong" ? 2 : 1));
  const venue = readVenue(visibleText(node.children, source, own), words, own);
  return node.type === "emphasis" || venue.year !== undefined ? venue : undefined;
}

/** What may stand behind a venue: `(Oral)`, `**Spotlight**`, a link, a comment, closing punctuation. */
function isRemark(node: PhrasingContent): boolean {
  if (node.type === "text") return /^(?:[\s.,;[\]]|\([^()]*\))*$/.test(node.value);
  return ["strong", "link", "linkReference", "image", "html"].includes(node.type);
}

/** The same text with blanks for all that marks it up (link addresses, comments, marks), so that offsets stay. */
function withoutMarkup(nodes: readonly PhrasingContent[], source: string): string {
  let shown = source.slice(0, nodes[0] ? spanOf(nodes[0]).start : source.length);
  const show = (node: Nodes): void => {
    const { start, end } = spanOf(node);
    if (node.type === "text" || node.type === "inlineCode")
      shown = shown.padEnd(start) + source.slice(start, end);
    if ("children" in node) for (const child of node.children) show(child);
  };
  for (const node of nodes) show(node);
  return shown.padEnd(source.length);
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
