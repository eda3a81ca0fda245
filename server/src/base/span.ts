// A stretch of text as UTF-16 offsets: the only unit the core counts in.

/** A half-open range `[start, end)` of UTF-16 offsets, relative to whatever its owner says. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same span, counted from a place `offset` units earlier. */
export function shift(it: Span, offset: number): Span {
  return { start: it.start + offset, end: it.end + offset };
}

/** What of it stands at an offset or behind it, moved by so much. */
export function shiftFrom({ start, end }: Span, at: number, by: number): Span {
  return { start: start < at ? start : start + by, end: end < at ? end : end + by };
}

export function contains(it: Span, offset: number): boolean {
  return it.start <= offset && offset <= it.end;
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the two share at least one unit, or touch at an empty span. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** True where the two share at least one unit. */
export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
