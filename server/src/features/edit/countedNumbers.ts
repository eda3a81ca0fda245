// The numbers of a numbered list behind an entry that came or went.
import type { TextEdit } from "../../base/textEdit.ts";
import type { PlacedEntry } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { markerEdits, segmentsOf } from "./entryLines.ts";

const number = /^(\d+)([.)])$/;

/** The entries of `run` from `first` on are counted `by` more; nothing where the list does not count. */
export function countOn(
  run: readonly PlacedEntry[],
  first: PlacedEntry | undefined,
  by: 1 | -1,
  source: SourceText,
): TextEdit[] {
  if (!first || !number.test(first.it.marker.text)) return [];
  const segment = segmentsOf(run, source).find((entries) => entries.includes(first));
  if (!segment || !isCounted(segment)) return [];
  return segment.slice(segment.indexOf(first)).flatMap((entry) => {
    const [, digits, sign] = number.exec(entry.it.marker.text)!;
    return markerEdits(entry, `${Number(digits) + by}${sign}`, source);
  });
}

/** More than one, each one more than the one before: `1.` everywhere is counted by whoever reads it. */
function isCounted(segment: readonly PlacedEntry[]): boolean {
  const numbers = segment.map(({ it }) => Number(number.exec(it.marker.text)?.[1] ?? Number.NaN));
  return numbers.length > 1 && numbers.every((it, at) => at === 0 || it === numbers[at - 1]! + 1);
}
