// Between offsets and LSP positions: both count UTF-16 units, LSP within a line.
import { Location, TextEdit as LspTextEdit, type Position, Range } from "vscode-languageserver";
import type { Span } from "../base/span.ts";
import type { TextEdit } from "../base/textEdit.ts";
import type { FilePlace } from "../features/navigation/filePlace.ts";
import type { SourceText } from "../model/sourceText.ts";

/** A position outside the text is moved to its nearest place inside, as LSP asks. */
export function offsetOf({ line, character }: Position, source: SourceText): number {
  return source.offsetAt({ line, column: character });
}

export function positionOf(offset: number, source: SourceText): Position {
  const { line, column } = source.placeAt(offset);
  return { line, character: column };
}

export function spanOf({ start, end }: Range, source: SourceText): Span {
  return { start: offsetOf(start, source), end: offsetOf(end, source) };
}

export function rangeOf(span: Span, source: SourceText): Range {
  return Range.create(positionOf(span.start, source), positionOf(span.end, source));
}

export function locationOf({ file, span }: FilePlace): Location {
  return Location.create(file.uri, rangeOf(span, file.snapshot.source));
}

export function textEditsOf(edits: readonly TextEdit[], source: SourceText): LspTextEdit[] {
  return edits.map(({ span, text }) => LspTextEdit.replace(rangeOf(span, source), text));
}
