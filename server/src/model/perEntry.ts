// Remembers what was computed for an entry: entries are immutable and live on from snapshot to snapshot.
import type { Entry } from "./entry.ts";
import { perObject } from "./perObject.ts";

/** The same function, computed once per entry object. */
export function perEntry<T>(compute: (entry: Entry) => T): (entry: Entry) => T {
  return perObject(compute);
}
