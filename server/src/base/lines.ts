// Where the lines of a text begin: LF, CR and CRLF each end a line, as in CommonMark and LSP.

/** A place as 0-based line and 0-based column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of `text` begin; the first is 0, so there is always one line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}

/** The index of the last item that is not greater than `value`; items ascend and the first is not greater. */
export function lastNotAfter(items: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (items[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The end of the line that starts at `start`, without its line break. */
export function lineContentEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** Where the line break stands that ends at `next`; `next` itself where none does. */
export function breakBefore(text: string, next: number): number {
  if (text.endsWith("\r\n", next)) return next - 2;
  return text.endsWith("\n", next) || text.endsWith("\r", next) ? next - 1 : next;
}
