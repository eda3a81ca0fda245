// The names of a list of which something may be said: those that are spelt in several ways, and those that may be one person's.
import type { Entry } from "../../model/entry.ts";
import type { List } from "../../model/list.ts";
import { type EntryIndex, entryIndex } from "../../model/regionIndex.ts";
import { FormCounts, type Holder, holdersOf, type KeyedForm } from "../../model/sharedKeys.ts";
import { AlikeNames, type AlikePair } from "./alikeNames.ts";
import { namesOf, type ReadName } from "./namedPeople.ts";

export interface Noteworthy {
  readonly alike: readonly AlikePair[];
  /** The entries with one of the names, in document order. */
  readonly holders: readonly Holder<ReadName>[];
}

/** Costs as much as the regions that changed have names, and as the entries of those people. */
export function noteworthyNames(list: List): Noteworthy {
  const { alike, wanted } = indexOf(list).said;
  return { alike, holders: holders(list, wanted) };
}

class NoteworthyNames implements EntryIndex {
  readonly #spellings = new FormCounts(spellingsIn);
  readonly #alike = new AlikeNames();
  #said:
    | { readonly from: readonly unknown[]; readonly alike: readonly AlikePair[]; readonly wanted: Letters }
    | undefined;

  add(entry: Entry): void {
    this.#spellings.add(entry);
    this.#alike.add(entry);
  }

  remove(entry: Entry): void {
    this.#spellings.remove(entry);
    this.#alike.remove(entry);
  }

  /** The pairs that may be one person's, and all letters that stand in them or are spelt in several ways. */
  get said(): { readonly alike: readonly AlikePair[]; readonly wanted: Letters } {
    const { differing } = this.#spellings;
    const { pairs } = this.#alike;
    if (this.#said?.from[0] !== differing || this.#said.from[1] !== pairs) {
      const ofPairs = pairs.flatMap(({ one, other }) => [one.key, other.key]);
      this.#said = { from: [differing, pairs], alike: pairs, wanted: new Set([...differing, ...ofPairs]) };
    }
    return this.#said;
  }
}

type Letters = ReadonlySet<string>;

function spellingsIn(entry: Entry): readonly KeyedForm[] {
  return namesOf(entry).map(({ key, name }) => ({ key, form: name.text }));
}

const indexOf = entryIndex(() => new NoteworthyNames());
const holders = holdersOf(namesOf);
