// What was said of entries that stand one behind the other: it holds until one of them, or what lies between them, changes.
import type { Entry } from "../../model/entry.ts";
import type { PlacedEntry } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";

interface Remembered<Told, Value> {
  readonly told: Told;
  readonly entries: readonly Entry[];
  readonly value: Value;
}

/**
 * The same function, computed once for entries and what it is told, wherever the entries stand: so the value must not depend on
 * that, nor on any text but theirs. It is remembered only where there is none between them. `run` holds an entry at least.
 */
export function perRun<Told, Value>(
  compute: (run: readonly PlacedEntry[], told: Told, source: SourceText) => Value,
): (run: readonly PlacedEntry[], told: Told, source: SourceText) => Value {
  /** By the first of the entries. */
  const known = new WeakMap<Entry, Remembered<Told, Value>>();
  return (run, told, source) => {
    const first = run[0]!.it;
    const before = known.get(first);
    const isUnbroken = standsUnbroken(run);
    if (before?.told === told && isUnbroken && areTheSame(run, before.entries)) return before.value;
    const value = compute(run, told, source);
    if (isUnbroken) known.set(first, { told, entries: run.map(({ it }) => it), value });
    else known.delete(first);
    return value;
  };
}

/** True where the text of each begins where that of the one before ends. */
function standsUnbroken(run: readonly PlacedEntry[]): boolean {
  for (let at = 1; at < run.length; at++) {
    const above = run[at - 1]!;
    if (run[at]!.offset !== above.offset + above.it.source.length) return false;
  }
  return true;
}

function areTheSame(run: readonly PlacedEntry[], entries: readonly Entry[]): boolean {
  if (run.length !== entries.length) return false;
  for (let at = 0; at < run.length; at++) if (run[at]!.it !== entries[at]) return false;
  return true;
}
