// Two rounds of edits as one, so that an editor gets what several looks at a text have changed in it.
import type { Span } from "./span.ts";
import { sortEdits, type TextEdit } from "./textEdit.ts";

/** A stretch of the old text that is kept, or new text. */
type Piece = Span | string;

/**
 * Edits that do at once what `first` and then `second` do: spans of `second` count in the text that `first` leaves, those
 * of the result in the text before both. They are in document order. Throws where edits of one round overlap.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const wholeText: Piece = { start: 0, end: Number.POSITIVE_INFINITY };
  return editsBetween(rewritten(rewritten([wholeText], first), second));
}

/** What the edits leave of the pieces; their spans count in the text that the pieces make. */
function rewritten(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const rest = [...pieces].reverse();
  const result: Piece[] = [];
  let at = 0;
  for (const { span, text } of sortEdits(edits)) {
    result.push(...take(rest, span.start - at));
    take(rest, span.end - span.start);
    if (text) result.push(text);
    at = span.end;
  }
  return result.concat(rest.reverse());
}

/** Takes pieces of this length off the end of `rest`, where the next one stands; the last may be cut in two. */
function take(rest: Piece[], length: number): Piece[] {
  const taken: Piece[] = [];
  while (length > 0 && rest.length > 0) {
    const piece = rest.pop()!;
    const size = sizeOf(piece);
    if (size > length) rest.push(cut(piece, length, size));
    taken.push(cut(piece, 0, Math.min(size, length)));
    length -= size;
  }
  return taken;
}

function sizeOf(piece: Piece): number {
  return typeof piece === "string" ? piece.length : piece.end - piece.start;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === "string") return piece.slice(from, to);
  return { start: piece.start + from, end: piece.start + to };
}

/** What stands between the kept stretches; the last piece is always one, since the whole text has no end. */
function editsBetween(pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    if (piece.start > at || text) edits.push({ span: { start: at, end: piece.start }, text });
    at = piece.end;
    text = "";
  }
  return edits;
}
