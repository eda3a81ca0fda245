// Several papers added at once: each planned on the text with those before it, and all of it one round of edits.
import { composeEdits } from "../../base/composeEdits.ts";
import { sortEdits, type TextEdit } from "../../base/textEdit.ts";
import type { NewPaper } from "../../model/paper.ts";
import { changeSnapshot, type Snapshot } from "../../parse/snapshot.ts";
import type { InsertRequest } from "./outcome.ts";
import { type InsertOutcome, planInsert } from "./planInsert.ts";

export interface BatchItem {
  readonly paper: NewPaper;
  readonly venue?: string | undefined;
  readonly codeUrl?: string | undefined;
  /** 0-based line of its mention, in the text as it is; absent: that of the request. */
  readonly line?: number | undefined;
  /** True where that line holds nothing but the address and goes away with the insertion. */
  readonly isScratch?: boolean | undefined;
}

export type BatchRequest = Omit<InsertRequest, "venue" | "codeUrl" | "keywords" | "replaceLine">;

export interface BatchPlan {
  /** Spans count in the text as it is; they belong into one versioned edit. */
  readonly edits: readonly TextEdit[];
  /** What came of each paper, in order; spans, lines and cursors count in the text with those before it. */
  readonly outcomes: readonly InsertOutcome[];
  /** The text with all of them. */
  readonly after: Snapshot;
}

/** Plans on exactly this snapshot. A paper that is refused or listed already keeps no other from its place. */
export function planBatch(snapshot: Snapshot, items: readonly BatchItem[], request: BatchRequest): BatchPlan {
  let after = snapshot;
  let edits: readonly TextEdit[] = [];
  let lines = items.map((item) => item.line ?? request.line);
  const outcomes = items.map(({ paper, venue, codeUrl, isScratch }, at) => {
    const line = lines[at];
    const replaceLine = isScratch ? line : undefined;
    const outcome = planInsert(after, paper, { ...request, line, replaceLine, venue, codeUrl });
    if (outcome.status !== "planned") return outcome;
    const sorted = sortEdits(outcome.edits);
    const before = after;
    lines = lines.map((it) => (it === undefined ? undefined : lineAfter(before, sorted, it)));
    after = changeSnapshot(after, [...sorted].reverse(), after.version + 1);
    edits = composeEdits(edits, sorted);
    return outcome;
  });
  return { edits, outcomes, after };
}

/** Where a 0-based line stands once the edits are made: those before its start move it. */
function lineAfter({ source }: Snapshot, edits: readonly TextEdit[], line: number): number {
  if (line >= source.lineCount) return line;
  const { start } = source.lineSpan(line);
  const added = edits
    .filter(({ span }) => span.end <= start)
    .map(({ span, text }) => lineBreaks(text) - lineBreaks(source.slice(span)));
  return added.reduce((sum, lines) => sum + lines, line);
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
