// "Fix all that can be fixed safely": as often as it takes, and one edit in the end.
import type { TextEdit } from "../../base/textEdit.ts";
import { openSnapshot, type Snapshot } from "../../parse/snapshot.ts";
import { fixText } from "../../rules/fixes.ts";
import type { Finding } from "../../rules/rule.ts";

export interface FixAll {
  readonly title: string;
  /** Document offsets; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** What leaves no safe fix in the list, or undefined where there is none now; `check` says what is found in a snapshot. */
export function fixAll(
  snapshot: Snapshot,
  check: (snapshot: Snapshot) => readonly Finding[],
): FixAll | undefined {
  if (!check(snapshot).some(({ fix }) => fix?.safe)) return undefined;
  const before = snapshot.text();
  // The first look is at what is open already; what fixes leave is read anew.
  const look = (text: string) => check(text === before ? snapshot : openSnapshot(text));
  const { edits } = fixText(before, look, { safeOnly: true });
  return edits.length > 0 ? { title: "Fix all that can be fixed safely", edits } : undefined;
}
