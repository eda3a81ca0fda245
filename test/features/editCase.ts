// An edit of whole entries as an example: a list, what is asked, and the list afterwards.
import { applyEdits } from "../../server/src/base/textEdit.ts";
import type { EditOutcome } from "../../server/src/features/edit/outcome.ts";
import { openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";

/** The 0-based line of the first place where `words` stand. */
export function lineOf(text: string, words: string): number {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`the text has no "${words}"`);
  return text.slice(0, at).split("\n").length - 1;
}

/** The text after the edit, with `»` before the line to look at; or the sentence that refuses it. */
export function edited(text: string, plan: (snapshot: Snapshot) => EditOutcome): string {
  const outcome = plan(openSnapshot(text));
  if (outcome.status === "refused") return outcome.message;
  const lines = applyEdits(text, outcome.edits).split("\n");
  lines[outcome.line] = `»${lines[outcome.line]}`;
  return lines.join("\n");
}
