// Which way the entries of a group run: newest first, oldest first, by title, or no way at all.
import { compareArxivIds } from "../model/arxivId.ts";
import type { Convention, EntryOrder } from "../model/houseStyle.ts";
import type { List, PlacedEntry } from "../model/list.ts";
import { type Evidence, Tally, usualEvidence } from "./tally.ts";

/** Runs of entries that should be in order: every year group, and the entries of every section outside of them. */
export function* orderedRuns(list: List): Generator<readonly PlacedEntry[]> {
  for (const section of list.sections) {
    yield section.loose;
    for (const group of section.yearGroups) yield group.entries;
  }
}

/** Neighbours are compared by arXiv id; titles are looked at only where the ids say nothing clear. */
export function entryOrder(
  runs: Iterable<readonly PlacedEntry[]>,
  evidence: Evidence = usualEvidence,
): Convention<EntryOrder> {
  const kept = [...runs];
  const byId = orderById(kept).convention(evidence);
  if (byId.value) return byId;
  const byTitle = orderByTitle(kept).convention({ ...evidence, share: 0.9 });
  return byTitle.value === "alphabetical" ? byTitle : byId;
}

function orderById(runs: readonly (readonly PlacedEntry[])[]): Tally<EntryOrder> {
  const tally = new Tally<EntryOrder>();
  for (const run of runs) {
    let before: PlacedEntry | undefined;
    for (const entry of run) {
      const id = entry.it.arxivId;
      if (!id) continue;
      const step = before?.it.arxivId ? compareArxivIds(id, before.it.arxivId) : 0;
      if (step !== 0) tally.add(step < 0 ? "descending" : "ascending");
      before = entry;
    }
  }
  return tally;
}

/** Only "alphabetical" is an answer here; steps against it are counted as "descending", which nobody reads. */
function orderByTitle(runs: readonly (readonly PlacedEntry[])[]): Tally<EntryOrder> {
  const tally = new Tally<EntryOrder>();
  for (const run of runs) {
    for (let i = 1; i < run.length; i++) {
      const rises = titleKey(run[i - 1]!) <= titleKey(run[i]!);
      tally.add(rises ? "alphabetical" : "descending");
    }
  }
  return tally;
}

/** What titles are ordered by: letters and digits, whatever their case. */
export function titleKey(entry: PlacedEntry): string {
  return sortKey(entry.it.title.text);
}

export function sortKey(title: string): string {
  return title.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
}
