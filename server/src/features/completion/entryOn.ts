// The entry that stands on a line, found without placing those of other regions.
import type { List, PlacedEntry } from "../../model/list.ts";
import { regionAt } from "../../model/region.ts";

/** The entry whose lines hold the document offset, or undefined. */
export function entryOn(list: List, offset: number): PlacedEntry | undefined {
  const region = regionAt(list, offset);
  if (!region) return undefined;
  const relative = offset - region.offset;
  const at = region.it.entries.findIndex(
    ({ it, offset: start }) => start + it.span.start <= relative && relative <= start + it.span.end,
  );
  return at < 0 ? undefined : region.entries[at];
}
