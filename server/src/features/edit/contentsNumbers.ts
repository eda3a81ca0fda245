// The numbers of a table of contents that is a numbered list, after lines came and went.
import type { SourceText } from "../../model/sourceText.ts";
import { type ContentsRow, indentOf, textOf } from "./contentsTable.ts";

export interface ContentsChanges {
  /** By 0-based line: the new text, or undefined where the line goes. */
  readonly texts: ReadonlyMap<number, string | undefined>;
  /** By 0-based line: what is written below it. */
  readonly behind: ReadonlyMap<number, readonly string[]>;
}

/** Numbers are counted on only where they counted before; bullets, and a list that says `1.` everywhere, stay. */
export function renumbered(
  rows: readonly ContentsRow[],
  texts: ReadonlyMap<number, string | undefined>,
  behind: ReadonlyMap<number, readonly string[]>,
  source: SourceText,
): ContentsChanges {
  const before = rows.map(({ line }) => textOf(line, source));
  const counted = count(before);
  if (before.some((text, index) => text !== counted[index])) return { texts, behind };
  const all: { line: number; isNew: boolean; text: string }[] = [];
  const added = (line: number) => (behind.get(line) ?? []).map((text) => ({ line, isNew: true, text }));
  const first = rows[0]!.line;
  const last = Math.max(rows.at(-1)!.line, ...behind.keys());
  const lines = new Set(rows.map(({ line }) => line));
  for (let line = first - 1; line <= last; line++) {
    const text = texts.has(line) ? texts.get(line) : lines.has(line) ? textOf(line, source) : undefined;
    if (text !== undefined) all.push({ line, isNew: false, text });
    all.push(...added(line));
  }
  const numbered = count(all.map(({ text }) => text));
  const newTexts = new Map(texts);
  const newBehind = new Map<number, string[]>();
  for (const [index, { line, isNew }] of all.entries()) {
    const text = numbered[index]!;
    if (!isNew) newTexts.set(line, text);
    else newBehind.set(line, [...(newBehind.get(line) ?? []), text]);
  }
  return { texts: newTexts, behind: newBehind };
}

/** The same lines with their numbers counted from one at each depth; lines without a number stay as they are. */
function count(texts: readonly string[]): string[] {
  const counts = new Map<number, number>();
  return texts.map((text) => {
    const found = /^([\s>]*)\d+([.)])/.exec(text);
    const indent = indentOf(text);
    for (const deeper of [...counts.keys()].filter((key) => key > indent)) counts.delete(deeper);
    if (!found) return text;
    const number = (counts.get(indent) ?? 0) + 1;
    counts.set(indent, number);
    return `${found[1]}${number}${found[2]}${text.slice(found[0].length)}`;
  });
}
