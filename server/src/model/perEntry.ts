// Remembers what was computed for an entry: entries are immutable and live on from snapshot to snapshot.
import type { Entry } from "./entry.ts";

/** The same function, computed once per entry object. */
export function perEntry<T>(compute: (entry: Entry) => T): (entry: Entry) => T {
  const known = new WeakMap<Entry, { value: T }>();
  return (entry) => {
    const before = known.get(entry);
    if (before) return before.value;
    const value = compute(entry);
    known.set(entry, { value });
    return value;
  };
}
