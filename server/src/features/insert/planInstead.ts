// New entries in place of lines that are only the makings of them.
import { composeEdits } from "../../base/composeEdits.ts";
import type { Span } from "../../base/span.ts";
import { remove, sortEdits } from "../../base/textEdit.ts";
import { changeSnapshot, type Snapshot } from "../../parse/snapshot.ts";
import { type BatchItem, type BatchPlan, type BatchRequest, planBatch } from "./planBatch.ts";

/**
 * The batch in the list as it is without these whole lines, since they may be part of an entry above them; the edits count
 * in the text as it is, and take the lines away. `request.line` is a 0-based line above all of them.
 */
export function planInstead(
  snapshot: Snapshot,
  lines: readonly Span[],
  items: readonly BatchItem[],
  request: BatchRequest,
): BatchPlan {
  const removals = sortEdits(lines.map(remove));
  const cleared = changeSnapshot(snapshot, [...removals].reverse(), snapshot.version + 1);
  const plan = planBatch(cleared, items, request);
  return { ...plan, edits: composeEdits(removals, plan.edits) };
}
