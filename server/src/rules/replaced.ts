// Which rules see the same in an entry as in the one whose place it took.
import { changedFields, type FieldName } from "../model/changedFields.ts";
import type { Entry } from "../model/entry.ts";
import { type RegionSuccession, replacedEntry } from "../model/succession.ts";
import type { EntryRule, RegionRule } from "./rule.ts";

/** Of an entry that took the place of one, under the same headings. */
export interface Replaced {
  readonly was: Entry;
  readonly changed: ReadonlySet<FieldName>;
}

/** Undefined where entries came, went or moved besides. */
export function replacedIn(succession: RegionSuccession): Replaced | undefined {
  const entry = replacedEntry(succession);
  return entry && { was: entry.was.it, changed: changedFields(entry.was.it, entry.is.it) };
}

/** True where the rule says what it looks at, and none of that changed. */
export function seesTheSame({ looksAt }: EntryRule | RegionRule, { changed }: Replaced): boolean {
  if (!looksAt) return false;
  for (const name of looksAt) if (changed.has(name)) return false;
  return true;
}
