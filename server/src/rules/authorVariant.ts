// author-variant: one person under two names, by an accent, an initial or a slip.
import type { Span } from "../base/span.ts";
import { replace } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import { place } from "../model/list.ts";
import type { Holder } from "../model/sharedKeys.ts";
import type { AlikePair } from "./people/alikeNames.ts";
import { sharedCoauthors } from "./people/likelySamePerson.ts";
import {
  type NamePlace,
  namedPeople,
  type Person,
  type ReadName,
  spellingsOf,
} from "./people/namedPeople.ts";
import { noteworthyNames } from "./people/noteworthyNames.ts";
import { byCorrectness, spellingDifference } from "./people/spellingDifference.ts";
import type { ListRule } from "./rule.ts";
import { judgedOnce, nowHeld, type Verdict } from "./verdicts.ts";
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
  check(list) {
    const { alike, holders } = noteworthyNames(list);
    return reports(holders, alike);
  },
};

const reports = judgedOnce<ReadName, readonly AlikePair[]>(saidBy, function* (holders, alike) {
  const people = namedPeople(holders);
  for (const person of people.values()) {
    if (person.varies) yield* checkSpellings(spellingsOf(person));
  }
  const order = new Map([...people.values()].map((person, index) => [person, index]));
  for (const pair of alike) {
    const both = [people.get(pair.one.key)!, people.get(pair.other.key)!] as const;
    const [one, other] = order.get(both[0])! < order.get(both[1])! ? both : [both[1], both[0]];
    const shared = sharedCoauthors(one, other, holders);
    if (shared >= pair.needed) yield* checkPair(one, other, shared);
  }
});

/** Co-authors tell who somebody is, so that all names of an entry are looked at. */
function saidBy({ authors }: Entry): string {
  return (authors?.names ?? []).map(({ text }) => text).join("\n");
}

type Holders = readonly Holder<ReadName>[];

type Spellings = ReadonlyMap<string, readonly NamePlace[]>;

/** The same letters: the spelling used less is reported wherever it stands. */
function* checkSpellings(spellings: Spellings): Generator<Verdict<ReadName>> {
  const right = bestSpelling(spellings);
  const model = spellings.get(right)!;
  for (const [spelling, places] of spellings) {
    if (spelling === right) continue;
    const difference = spellingDifference(spelling, right);
    for (const at of places) {
      if (model.some((other) => other.holder === at.holder)) continue;
      const message = `${quote(spelling)} is ${quote(right)} ${elsewhere(model)}.`;
      yield variant(at, model, message, difference === "form");
    }
  }
}

/** Other letters: never more than a hint. */
function* checkPair(one: Person, other: Person, sharedCoauthors: number): Generator<Verdict<ReadName>> {
  const [rarer, usual] = rarerFirst(one, other);
  const spellings = spellingsOf(usual);
  const right = bestSpelling(spellings);
  const coauthors = sharedCoauthors === 1 ? "a co-author" : `${sharedCoauthors} co-authors`;
  for (const at of [...spellingsOf(rarer).values()].flat()) {
    const message = `${quote(at.item.name.text)} may be ${quote(right)}, with whom the list names ${coauthors} in common.`;
    yield variant(at, spellings.get(right)!, message, true);
  }
}

/** Of two as common, the one with the longer name is right: what is left out is left out by the other. */
function rarerFirst(one: Person, other: Person): [Person, Person] {
  const order = one.places.length - other.places.length || one.named.key.length - other.named.key.length;
  return order <= 0 ? [one, other] : [other, one];
}

/** The most common spelling; of those as common the most correct one, and then the first. */
function bestSpelling(spellings: Spellings): string {
  const uses = (spelling: string) => spellings.get(spelling)!.length;
  return [...spellings.keys()].sort((a, b) => uses(b) - uses(a) || byCorrectness(a, b))[0]!;
}

/** Of a name that stands in fifty places a reader looks at a few. */
const mostRelated = 10;

function variant(
  at: NamePlace,
  model: readonly NamePlace[],
  message: string,
  isHint: boolean,
): Verdict<ReadName> {
  const first = model[0]!;
  const title = `Write ${quote(first.item.name.text)}`;
  const shown = model.slice(0, mostRelated);
  return (holders) => {
    const span = nameSpan(at, holders);
    const { entry, item } = nowHeld(first, holders);
    return {
      span,
      message,
      ...(isHint && { severity: "hint" }),
      related: shown.map((one) => ({
        span: nameSpan(one, holders),
        message: `${quote(one.item.name.text)} here`,
      })),
      fix: { title, safe: false, edits: [replace(span, written(entry.it, item.name.span))] },
    };
  };
}

function nameSpan(named: NamePlace, holders: Holders): Span {
  const { entry, item } = nowHeld(named, holders);
  return place(item.name.span, entry);
}

function elsewhere(model: readonly NamePlace[]): string {
  return model.length === 1 ? "in another place of the list" : `in ${model.length} other places of the list`;
}
