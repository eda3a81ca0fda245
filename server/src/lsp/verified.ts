// What was found when entries were verified, for as long as their text stays what it was.
import { entryAt, type PlacedEntry } from "../model/list.ts";
import type { Snapshot } from "../parse/snapshot.ts";
import { asItStands, byPlace, inDocument, type Located, merged } from "../rules/placing.ts";
import type { Finding } from "../rules/rule.ts";
import { gatherUnproven } from "../verify/gatherUnproven.ts";
import type { Verification } from "../verify/verifyEntries.ts";

export class Verified {
  /** By document, then by the text of the entry; spans count from the entry's start. */
  readonly #byUri = new Map<string, Map<string, Finding[]>>();

  /** `entries` of `snapshot` were verified; what was known of them before gives way, unless there was no answer. */
  keep(
    uri: string,
    snapshot: Snapshot,
    entries: readonly PlacedEntry[],
    { findings, problem }: Verification,
  ): void {
    const byText = this.#byUri.get(uri) ?? new Map<string, Finding[]>();
    this.#byUri.set(uri, byText);
    if (!problem) for (const { it } of entries) byText.delete(it.source);
    const found = new Map<PlacedEntry, Finding[]>();
    for (const finding of findings) {
      const entry = entryAt(snapshot.list, finding.span.start);
      if (entry)
        found.set(entry, [
          ...(found.get(entry) ?? []),
          inDocument({ found: finding, offset: -entry.offset, line: 0 }),
        ]);
    }
    for (const [{ it }, some] of found) byText.set(it.source, some);
  }

  /** In document order, where they stand now. */
  findings(uri: string, { list }: Snapshot): readonly Finding[] {
    const byText = this.#byUri.get(uri);
    if (!byText || byText.size === 0) return [];
    return list.entries.flatMap(({ it, offset, line }) =>
      (byText.get(it.source) ?? []).map((found) => inDocument({ found, offset, line })),
    );
  }

  /** The findings of rules with these between them, in document order. */
  beside(located: readonly Located[], uri: string, snapshot: Snapshot): readonly Located[] {
    const own = this.findings(uri, snapshot);
    if (own.length === 0) return located;
    return merged(located, gatherUnproven(own, snapshot.source).map(asItStands).sort(byPlace));
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}
