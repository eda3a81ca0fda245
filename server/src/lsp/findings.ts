// What is found in open documents: computed once per snapshot, and in steps while a document is opened.
import type { ListConfig } from "../config/listFile.ts";
import type { PlacedEntry } from "../model/list.ts";
import type { Snapshot } from "../parse/snapshot.ts";
import { checkAhead } from "../rules/checkAhead.ts";
import { earlyFindings } from "../rules/earlyFindings.ts";
import { asItStands, inDocument, type Located } from "../rules/placing.ts";
import type { Finding, Sibling } from "../rules/rule.ts";
import { locateFindings } from "../rules/runner.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import type { ListDocument } from "./documents.ts";

export interface FindingsPorts {
  config(uri: string): ListConfig;
  siblings(uri: string): readonly Sibling[];
  /** True where only what stands on changed lines is shown. */
  isSince(): boolean;
  /** Those to show. */
  shown(located: readonly Located[], uri: string, text: () => string): readonly Located[];
  ruleFailed(rule: string, error: unknown): void;
}

export class Findings {
  readonly #ports: FindingsPorts;
  #located = new WeakMap<Snapshot, readonly Located[]>();
  readonly #placed = new WeakMap<readonly Located[], readonly Finding[]>();

  constructor(ports: FindingsPorts) {
    this.#ports = ports;
  }

  /** Something else than the text of a document has become another: settings, or what it is compared with. */
  forget(): void {
    this.#located = new WeakMap();
  }

  /** All to show of a document, in document order, spans as document offsets. */
  of(document: ListDocument): readonly Finding[] {
    const located = this.located(document);
    const known = this.#placed.get(located);
    if (known) return known;
    const findings = located.map(inDocument);
    this.#placed.set(located, findings);
    return findings;
  }

  /** The same as what was found and where it stands. */
  located({ uri, snapshot }: ListDocument): readonly Located[] {
    const known = this.#located.get(snapshot);
    if (known) return known;
    const all = snapshot.isPaperList ? this.#check(uri, snapshot) : [];
    const located = this.#ports.shown(all, uri, () => snapshot.text());
    this.#located.set(snapshot, located);
    return located;
  }

  /** In steps: what `located` has to do in a document that was just opened. */
  *ahead(document: ListDocument): Generator<void> {
    const { uri, snapshot } = document;
    if (!snapshot.isPaperList) return;
    const config = this.#ports.config(uri);
    yield* checkAhead(snapshot, () => inferHouseStyle(snapshot.list, snapshot.source, config.style), config);
    this.located(document);
  }

  /** Those that the whole list will not take away. Where only lines that changed count, that is not known yet. */
  early({ uri }: ListDocument, entries: readonly PlacedEntry[]): readonly Located[] {
    if (this.#ports.isSince()) return [];
    return earlyFindings(entries, this.#ports.config(uri)).map(asItStands);
  }

  #check(uri: string, snapshot: Snapshot): readonly Located[] {
    const config = this.#ports.config(uri);
    const style = inferHouseStyle(snapshot.list, snapshot.source, config.style);
    return locateFindings(snapshot, style, config, {
      onRuleError: (rule, error) => this.#ports.ruleFailed(rule, error),
      siblings: this.#ports.siblings(uri),
    });
  }
}
