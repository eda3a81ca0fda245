// A document's text without ever being one string: slices, lines and places.
import type { Place } from "../base/lines.ts";
import type { Span } from "../base/span.ts";

/** Read access to a text; offsets are UTF-16, lines and columns 0-based. Places outside are clamped. */
export interface SourceText {
  readonly length: number;
  readonly lineCount: number;
  /** Bytes of the text in UTF-8, without a byte-order mark that the editor keeps to itself. */
  readonly byteLength: number;
  /** So many UTF-16 units at the start and at the end, at least, are those of an earlier text. */
  unchangedSince(before: SourceText): { readonly start: number; readonly end: number };
  slice(at: Span): string;
  placeAt(offset: number): Place;
  offsetAt(place: Place): number;
  /** The line's text without its line break. */
  lineSpan(line: number): Span;
}
