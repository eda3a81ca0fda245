// What can come of an edit that works on whole entries.
import type { TextEdit } from "../../base/textEdit.ts";

export interface EditPlan {
  readonly status: "planned";
  /** What it does, in the imperative: the name of the undo step. */
  readonly title: string;
  /** Spans count in the text as it is; they do not overlap and belong into one versioned edit. */
  readonly edits: readonly TextEdit[];
  /** The 0-based line to look at, after the edits. */
  readonly line: number;
  /** Where that line was before, if it is that of an entry that moved. */
  readonly from?: number;
}

export interface EditRefusal {
  readonly status: "refused";
  /** One plain sentence. */
  readonly message: string;
}

export type EditOutcome = EditPlan | EditRefusal;

export function refuse(message: string): EditRefusal {
  return { status: "refused", message };
}

export const noEntry = refuse("There is no entry on this line; put the cursor into one.");
export const unsafe = refuse("The list would read differently afterwards, so nothing was changed.");
