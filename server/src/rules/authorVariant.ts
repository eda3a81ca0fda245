// author-variant: one person under two names, by an accent, an initial or a slip.
import { replace } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import { byForm, type Mention, Mentions } from "../model/mentions.ts";
import { type EntryIndex, entryIndex } from "../model/regionIndex.ts";
import { AlikeNames } from "./people/alikeNames.ts";
import { sharedCoauthors } from "./people/likelySamePerson.ts";
import { namesOf, type ReadName } from "./people/namedPeople.ts";
import { byCorrectness, spellingDifference } from "./people/spellingDifference.ts";
import type { ListRule, Report } from "./rule.ts";
import { type Case, type Cases, type Verdict, Verdicts } from "./verdicts.ts";
import { quote } from "./wording.ts";

export const authorVariant: ListRule = {
  scope: "list",
  meta: {
    id: "author-variant",
    summary: "A name that the list spells otherwise elsewhere, by an accent, an initial or a slip.",
    why:
      "Whoever looks for the papers of one author finds half of them. Names that differ by accents, a missing capital or " +
      "a missing blank are a warning; by periods and hyphens, a hint; by a middle name or a letter, a hint where people " +
      "have written with both. Two who stand in one entry are two people.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "an accent that other entries do not write",
        text: `# Papers

## Adversarial

### 2019

- Adversarial Examples Are Not Bugs, They Are Features. [[paper]](https://arxiv.org/abs/1905.02175)
  - Andrew Ilyas, Shibani Santurkar, Aleksander Madry.
- Image Synthesis with a Single Robust Classifier. [[paper]](https://arxiv.org/abs/1906.09453)
  - Shibani Santurkar, Dimitris Tsipras, Aleksander Madry.
- Adversarially Robust Generalization Requires More Data. [[paper]](https://arxiv.org/abs/1804.11285)
  - Ludwig Schmidt, Kunal Talwar, ⟦Aleksander Mądry⟧.
`,
        fixed: `# Papers

## Adversarial

### 2019

- Adversarial Examples Are Not Bugs, They Are Features. [[paper]](https://arxiv.org/abs/1905.02175)
  - Andrew Ilyas, Shibani Santurkar, Aleksander Madry.
- Image Synthesis with a Single Robust Classifier. [[paper]](https://arxiv.org/abs/1906.09453)
  - Shibani Santurkar, Dimitris Tsipras, Aleksander Madry.
- Adversarially Robust Generalization Requires More Data. [[paper]](https://arxiv.org/abs/1804.11285)
  - Ludwig Schmidt, Kunal Talwar, Aleksander Madry.
`,
      },
      {
        name: "a blank or a capital that is missing, and a middle name that is left out",
        text: `# Papers

## Theory

### 2021

- Gradient Descent on Neural Networks Occurs at the Edge of Stability. [[paper]](https://arxiv.org/abs/2103.00065)
  - Jeremy M. Cohen, Yuanzhi Li, J. Zico Kolter.
- Understanding the Evolution of Sharpness. [[paper]](https://arxiv.org/abs/2102.00001)
  - ⟦Jeremy Cohen⟧, Yuanzhi Li, ⟦yizhou Liu⟧.
- Deep Equilibrium Models Find Fixed Points. [[paper]](https://arxiv.org/abs/2101.00001)
  - ⟦J.Zico Kolter⟧, Yizhou Liu.
`,
        fixed: `# Papers

## Theory

### 2021

- Gradient Descent on Neural Networks Occurs at the Edge of Stability. [[paper]](https://arxiv.org/abs/2103.00065)
  - Jeremy M. Cohen, Yuanzhi Li, J. Zico Kolter.
- Understanding the Evolution of Sharpness. [[paper]](https://arxiv.org/abs/2102.00001)
  - Jeremy M. Cohen, Yuanzhi Li, Yizhou Liu.
- Deep Equilibrium Models Find Fixed Points. [[paper]](https://arxiv.org/abs/2101.00001)
  - J. Zico Kolter, Yizhou Liu.
`,
      },
      {
        name: "names that are alike, and no co-author in common",
        text: `# Papers

## Theory

### 2021

- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Yuan Cao, Andrew Saxe, Michael Jordan.
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Yuan Gao, Andrew M. Saxe, Wei Wang.
- Image Synthesis with a Single Robust Classifier. [[paper]](https://arxiv.org/abs/1906.09453)
  - Wei Wang, Jian Lü, David Blei.
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Michael I. Jordan, Jianing Li, Andrew Michael Saxe.
`,
      },
      {
        name: "alike, with co-authors in common, but in one entry",
        text: `# Papers

## Theory

### 2021

- Drug Discovery Across the Genome. [[paper]](https://arxiv.org/abs/2011.00001)
  - Amitesh Badkul, Lei Xie Zhang, Lei Xiee Zhang, Shuo Zhang.
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Amitesh Badkul, Lei Xie Zhang, Shuo Zhang.
`,
      },
    ],
  },
  looksAt: ["names"],
  verdict: (list) => namesIn(list).verdicts.in(list),
  check: (list) => namesIn(list).verdicts.reports(list),
};

/** Names that are spelt in several ways, and those that may be one person's. */
class NameCases implements EntryIndex, Cases {
  readonly mentions = new Mentions(namesOf);
  readonly #alike = new AlikeNames();
  readonly verdicts = new Verdicts(this);

  add(entry: Entry): void {
    this.mentions.add(entry);
    this.#alike.add(entry);
  }

  remove(entry: Entry): void {
    this.mentions.remove(entry);
    this.#alike.remove(entry);
  }

  replace(before: Entry, now: Entry): void {
    this.#alike.change(this.mentions.replace(before, now));
  }

  grounds(): readonly object[] {
    return [this.mentions.differing, this.#alike.pairs];
  }

  *all(): Iterable<Case> {
    for (const key of this.mentions.differing) {
      const judge: Case["judge"] = (offsetOf) => checkSpellings(byForm(this.mentions.of(key, offsetOf)));
      yield { id: key, keys: [key], judge };
    }
    for (const { one, other, needed } of this.#alike.pairs) {
      const keys = [one.key, other.key] as const;
      const judge: Case["judge"] = (offsetOf) => {
        const named = keys.map((key) => this.mentions.of(key, offsetOf));
        const [first, second] = named.sort(([a], [b]) => offsetOf(a!.entry) - offsetOf(b!.entry));
        return checkPair(first!, second!, needed);
      };
      yield { id: keys.join(" "), keys, judge };
    }
  }
}

const namesIn = entryIndex(() => new NameCases());

type Named = Mention<ReadName>;
type Spellings = ReadonlyMap<string, readonly Named[]>;

/** The same letters: the spelling used less is reported wherever it stands. */
function* checkSpellings(spellings: Spellings): Generator<Verdict> {
  const right = bestSpelling(spellings);
  const model = spellings.get(right)!;
  const shown = model.slice(0, mostRelated);
  for (const [spelling, places] of spellings) {
    if (spelling === right) continue;
    const difference = spellingDifference(spelling, right);
    for (const at of places) {
      if (model.some((other) => other.entry === at.entry)) continue;
      const message = `${quote(spelling)} is ${quote(right)} ${elsewhere(model)}.`;
      yield variant(at, shown, message, difference === "form");
    }
  }
}

/** Other letters: never more than a hint, and only with co-authors in common. Mentions of the one whom the list names first, then of the other. */
function* checkPair(one: readonly Named[], other: readonly Named[], needed: number): Generator<Verdict> {
  const shared = sharedCoauthors(one, other);
  if (shared < needed) return;
  const [rarer, usual] = rarerFirst(one, other);
  const spellings = byForm(usual);
  const right = bestSpelling(spellings);
  const shown = spellings.get(right)!.slice(0, mostRelated);
  const coauthors = shared === 1 ? "a co-author" : `${shared} co-authors`;
  for (const at of rarer) {
    const message = `${quote(at.item.form)} may be ${quote(right)}, with whom the list names ${coauthors} in common.`;
    yield variant(at, shown, message, true);
  }
}

/** Of two as common, the one with the longer name is right: what is left out is left out by the other. */
function rarerFirst(
  one: readonly Named[],
  other: readonly Named[],
): readonly [readonly Named[], readonly Named[]] {
  const order = one.length - other.length || one[0]!.item.key.length - other[0]!.item.key.length;
  return order <= 0 ? [one, other] : [other, one];
}

/** The most common spelling; of those as common the most correct one, and then the first. */
function bestSpelling(spellings: Spellings): string {
  const uses = (spelling: string) => spellings.get(spelling)!.length;
  return [...spellings.keys()].sort((a, b) => uses(b) - uses(a) || byCorrectness(a, b))[0]!;
}

/** Of a name that stands in fifty places a reader looks at a few. */
const mostRelated = 5;

function variant(at: Named, shown: readonly Named[], message: string, isHint: boolean): Verdict {
  const first = shown[0]!;
  const right = written(first.entry, first.item.name.span);
  const title = `Write ${quote(first.item.form)}`;
  const { span } = at.item.name;
  const report: Report = {
    span,
    message,
    ...(isHint && { severity: "hint" }),
    related: shown.map(({ item }) => ({ span: item.name.span, message: `${quote(item.form)} here` })),
    fix: { title, safe: false, edits: [replace(span, right)] },
  };
  return { report, entry: at.entry, relatedIn: shown };
}

function elsewhere(model: readonly Named[]): string {
  return model.length === 1 ? "in another place of the list" : `in ${model.length} other places of the list`;
}
