// A venue that is being typed between marks, where the list itself marks venues so.
import { type List, type PlacedEntry, place } from "../../model/list.ts";
import { regionAt } from "../../model/region.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { VenueContext } from "./cursorContext.ts";
import { entryOn } from "./entryOn.ts";
import { type TypedLine, typedLine } from "./typedLine.ts";
import { type EntryPart, formOf, venueForms } from "./venueForms.ts";
import { labelMark, type VenueMark, venueMarks } from "./venueMarks.ts";

/** Longer than any venue that is typed. */
const longest = 60;

/** Undefined where the list has no venues so, and in labels of links, which hold other things too: see completeLabels.ts. `offset` is a document offset. */
export function markedVenueAt(list: List, source: SourceText, offset: number): VenueContext | undefined {
  const forms = venueForms(list);
  if (forms.size === 0) return undefined;
  const line = typedLine(source, offset);
  const marker = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))?/.exec(line.before)![0].length;
  const entry = entryOn(list, line.start + marker) ?? entryOn(list, line.start);
  const part = partAt(list, entry, line, offset);
  if (!part) return undefined;
  let found: VenueContext | undefined;
  for (const mark of venueMarks) {
    if (mark.open === labelMark || !forms.has(formOf(part, mark))) continue;
    const context = contextIn(mark, line, marker, entry);
    if (context && (!found || context.typed.length < found.typed.length)) found = context;
  }
  return found;
}

/** A label of a nested item, unless it says that a venue follows. */
const otherField =
  /^[ \t]+(?:[-*+]|\d{1,9}[.)])[ \t]+(?:<|(?!venue|conf|journal|publish|proc)[A-Za-z][A-Za-z -]{0,20}:)/i;

/** Of an entry that does not read as one yet only the first line is known. */
function partAt(
  list: List,
  entry: PlacedEntry | undefined,
  { start, before }: TypedLine,
  offset: number,
): EntryPart | undefined {
  if (!entry) {
    const isHead = /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(before);
    const hasPapers = (regionAt(list, start)?.it.entries.length ?? 0) > 0;
    return isHead && hasPapers ? partOfHead(before) : undefined;
  }
  const { head, title, digest, keywords } = entry.it;
  if (start <= place(head, entry).end) {
    return offset <= place(title.span, entry).end ? "title" : partOfHead(before);
  }
  const isOther = [digest, keywords].some((field) => {
    const at = field && place(field.span, entry);
    return at && at.start <= offset && offset <= at.end;
  });
  return isOther || otherField.test(before) ? undefined : "child";
}

/** Behind a link the title is over. */
function partOfHead(before: string): EntryPart {
  return /\]\(/.test(before) ? "tail" : "title";
}

function contextIn(
  mark: VenueMark,
  { start, before, after }: TypedLine,
  marker: number,
  entry: PlacedEntry | undefined,
): VenueContext | undefined {
  const open = mark.typing.exec(before.slice(marker))?.[1];
  if (open === undefined) return undefined;
  const typed = open.trimStart();
  const rest = mark.rest ? (mark.rest.exec(after)?.[0].trimEnd() ?? "") : restBefore(mark.close, after);
  if (typed.length + (rest?.length ?? 0) > longest) return undefined;
  const cursor = start + before.length;
  return {
    kind: "venue",
    entry,
    replace: { start: cursor - typed.length, end: cursor + (rest?.length ?? 0) },
    typed,
    closing: rest === undefined ? mark.close : "",
    ...(mark.hasYearBefore && { withoutYear: true }),
  };
}

/** What stands between the cursor and the closing mark; undefined where it is still to be closed. */
function restBefore(close: string, after: string): string | undefined {
  const at = after.indexOf(close);
  return at >= 0 && /^[^()[\]*_`]*$/.test(after.slice(0, at)) ? after.slice(0, at) : undefined;
}
