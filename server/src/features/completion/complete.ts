// Completion: authors in author lines, venues between their marks, nothing anywhere else.
import type { List } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { type Completion, mostCandidates } from "./candidate.ts";
import { completeAuthors } from "./completeAuthors.ts";
import { completeVenues } from "./completeVenues.ts";
import { cursorContext } from "./cursorContext.ts";

/** Undefined where there is nothing to offer. `offset` is a document offset. */
export function complete(list: List, source: SourceText, offset: number): Completion | undefined {
  const context = cursorContext(list, source, offset);
  if (!context) return undefined;
  const candidates =
    context.kind === "author" ? completeAuthors(list, context) : completeVenues(list, context);
  if (candidates.length === 0) return undefined;
  const { replace, typed } = context;
  return { replace, typed, candidates: candidates.slice(0, mostCandidates) };
}
