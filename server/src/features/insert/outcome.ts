// What is asked of an insertion, and what can come of it.
import type { TextEdit } from "../../base/textEdit.ts";
import type { DigestChoice } from "../../model/digestChoice.ts";
import type { PlacedEntry } from "../../model/list.ts";
import type { PinnedStyle } from "../../model/pinnedStyle.ts";

export interface InsertRequest {
  /** A section's title; absent: the section that holds `line`, or the only one. */
  readonly section?: string | undefined;
  /** The year group to use instead of that of the id's year. */
  readonly year?: number | undefined;
  /** 0-based line of the cursor, in the text as it is. */
  readonly line?: number | undefined;
  /** 0-based line that holds nothing but the address and goes away with the insertion. */
  readonly replaceLine?: number | undefined;
  readonly venue?: string | undefined;
  readonly codeUrl?: string | undefined;
  /** Links beside those to the paper and its code, with the labels to write: `dataset`, `project page`. */
  readonly otherLinks?: readonly { readonly label: string; readonly url: string }[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  /**
   * True where somebody sits at the cursor: a list with keyword lines then gets one that is still empty, and the plan
   * says where it waits. Scripts leave it out: nothing half-written stays behind.
   */
  readonly openKeywordLine?: boolean | undefined;
  /** What of the abstract becomes the digest, where the list has any; absent: all of it. */
  readonly digest?: DigestChoice | undefined;
  /** What the list's own file lays down; absent: nothing. */
  readonly pinned?: PinnedStyle | undefined;
}

export interface InsertPlan {
  readonly status: "planned";
  /** Spans count in the text as it is; they do not overlap and belong into one versioned edit. */
  readonly edits: readonly TextEdit[];
  /** The section's title. */
  readonly section: string;
  /** The text of the year heading, or undefined where the section has none. */
  readonly yearHeading: string | undefined;
  readonly newYearHeading: boolean;
  /** 0-based line of the new entry after the edits. */
  readonly line: number;
  /** All inserted lines, without line breaks or blank lines at either end. */
  readonly text: string;
  /** Where something is left to fill in: a document offset after the edits. */
  readonly cursor: number | undefined;
  /** `Add "Title" to Section › 2020` */
  readonly title: string;
}

export interface AlreadyListed {
  readonly status: "already-listed";
  readonly entry: PlacedEntry;
  /** 0-based, in the text as it is. */
  readonly line: number;
  readonly section: string;
  readonly yearHeading: string | undefined;
  /** One plain sentence. */
  readonly message: string;
}

export type RefusalReason =
  | "no-section"
  | "unknown-section"
  | "ambiguous-section"
  | "section-needed"
  | "bad-year"
  | "no-safe-place";

export interface InsertRefusal {
  readonly status: "refused";
  readonly reason: RefusalReason;
  /** One plain sentence. */
  readonly message: string;
  /** Titles of sections that could be named instead, the likeliest first. */
  readonly sections: readonly string[];
}

export function refuse(
  reason: RefusalReason,
  message: string,
  sections: readonly string[] = [],
): InsertRefusal {
  return { status: "refused", reason, message, sections };
}
