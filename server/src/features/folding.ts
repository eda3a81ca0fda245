// What can be folded: sections, years, entries, and the other headings.
import type { List } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";
import { type OutlineItem, outline } from "./outline/outline.ts";

/** 0-based lines; the first stays visible. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** In document order, outer folds first; what stands on one line does not fold. */
export function folds(list: List, source: SourceText): Fold[] {
  const found: Fold[] = [];
  const visit = (item: OutlineItem) => {
    const startLine = item.range.start.line;
    const endLine = item.range.end.line;
    if (endLine > startLine) found.push({ startLine, endLine });
    for (const child of item.children) visit(child);
  };
  for (const item of outline(list, source)) visit(item);
  return found;
}
