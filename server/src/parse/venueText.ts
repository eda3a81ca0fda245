// Reads a venue as lists write it: series, year, track.
import { letterPattern } from "../base/letterPattern.ts";
import type { Span } from "../base/span.ts";
import type { Venue } from "../model/entry.ts";

/** The year may follow the last letter of the series at once: `ICLR2020`. */
const seriesYearTrack = letterPattern(
  String.raw`^(.*?)(?:[\s,']*\b|(?<=[\p{L}]))((?:19|20)\d{2})\b[\s,]*(.*)$`,
  "s",
);

/** `text` is what a reader sees of the words at `textSpan`; `span` holds the emphasis marks too. */
export function readVenue(text: string, textSpan: Span, span: Span): Venue {
  const match = seriesYearTrack(text).exec(text);
  if (!match) return { text, series: text, year: undefined, track: undefined, textSpan, span };
  const [, before, year, after] = match;
  // `2020 IEEE ITW` names the year first; nothing is a track without a series.
  const [series, track] = before ? [before, after || undefined] : [after!, undefined];
  return { text, series, year: Number(year), track, textSpan, span };
}
