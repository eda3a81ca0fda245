// Reads a venue as lists write it: series, year, track.
import type { Span } from "../base/span.ts";
import type { Venue } from "../model/entry.ts";

const seriesYearTrack = /^(.*?)[\s,']*\b((?:19|20)\d{2})\b[\s,]*(.*)$/s;

/** `text` is what a reader sees of the words at `textSpan`; `span` holds the emphasis marks too. */
export function readVenue(text: string, textSpan: Span, span: Span): Venue {
  const match = seriesYearTrack.exec(text);
  if (!match) return { text, series: text, year: undefined, track: undefined, textSpan, span };
  return {
    text,
    series: match[1]!,
    year: Number(match[2]),
    track: match[3] ? match[3] : undefined,
    textSpan,
    span,
  };
}
