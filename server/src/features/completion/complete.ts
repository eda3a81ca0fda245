// Completion: what the list knows that fits where the cursor stands, and nothing anywhere else.
import type { List } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { PrintStyle } from "../../style/printStyle.ts";
import type { Completion } from "./candidate.ts";
import { completeAnchors } from "./completeAnchors.ts";
import { completeAuthors } from "./completeAuthors.ts";
import { completeEntry } from "./completeEntry.ts";
import { completeHeadings } from "./completeHeadings.ts";
import { completeKeywords } from "./completeKeywords.ts";
import { completeLabels } from "./completeLabels.ts";
import { completeVenues } from "./completeVenues.ts";
import { cursorContext } from "./cursorContext.ts";
import { markedVenueAt } from "./markedVenue.ts";
import type { NameSources } from "./nameSources.ts";
import { typedLine } from "./typedLine.ts";

export interface CompletionOptions extends NameSources {
  /** Whole entries are offered where it is given. */
  readonly style?: () => PrintStyle;
}

/** Undefined where there is nothing to offer. `offset` is a document offset. */
export function complete(
  list: List,
  source: SourceText,
  offset: number,
  { style, venues, otherFiles }: CompletionOptions = {},
): Completion | undefined {
  if (!list.isPaperList) return undefined;
  const line = typedLine(source, offset);
  const completion =
    completeNames(list, source, offset, { venues, otherFiles }) ??
    completeKeywords(list, line, otherFiles) ??
    completeLabels(list, line, { venues, otherFiles }) ??
    completeAnchors(list, line) ??
    completeHeadings(list, source, line) ??
    (style && completeEntry(list, line, style));
  return completion && completion.candidates.length > 0 ? completion : undefined;
}

function completeNames(
  list: List,
  source: SourceText,
  offset: number,
  { venues, otherFiles }: NameSources,
): Completion | undefined {
  const names = cursorContext(list, source, offset);
  const context = names?.kind === "venue" ? names : (markedVenueAt(list, source, offset) ?? names);
  if (!context) return undefined;
  const { replace, typed } = context;
  const others = otherFiles?.() ?? [];
  const candidates =
    context.kind === "author"
      ? completeAuthors(list, context, others)
      : completeVenues(list, context, venues, others);
  return { replace, typed, candidates };
}
