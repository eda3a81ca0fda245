// What completion offers, before it is LSP.
import type { Span } from "../../base/span.ts";

export interface Candidate {
  readonly kind: "author" | "venue" | "keyword" | "label" | "heading" | "anchor" | "entry";
  readonly label: string;
  /** Beside the label: `12 papers`. */
  readonly detail: string;
  /** What the label is short for; "" where nothing is known. */
  readonly fullName?: string;
  readonly newText: string;
  /** The same with places to fill in, in the syntax that LSP gives snippets, for editors that know them. */
  readonly snippet?: string;
}

/** Candidates best first; all replace the same span (document offsets, on one line, the cursor within). */
export interface Completion {
  readonly replace: Span;
  /** What stands from the start of `replace` to the cursor: an editor that filters by itself must not drop our matches. */
  readonly typed: string;
  readonly candidates: readonly Candidate[];
}

/** More than anybody reads; what is typed next narrows it. */
export const mostCandidates = 50;
