// keyword-variant: a key word that the list mostly writes a little differently.
import type { Span } from "../base/span.ts";
import { replace } from "../base/textEdit.ts";
import { type Entry, type Field, written } from "../model/entry.ts";
import { foldedWords } from "../model/foldName.ts";
import { place } from "../model/list.ts";
import { perEntry } from "../model/perEntry.ts";
import { differing, type Holder } from "../model/sharedKeys.ts";
import type { ListRule } from "./rule.ts";
import { type Held, judgedOnce, nowHeld, type Verdict } from "./verdicts.ts";
import { quote } from "./wording.ts";

export const keywordVariant: ListRule = {
  scope: "list",
  meta: {
    id: "keyword-variant",
    summary: "A key word that the list mostly writes with another case, hyphen or number.",
    why:
      "Readers search for a key word, and a paper under “Neural Scaling Law” is not among those under “Neural Scaling " +
      "Laws”. Only a spelling is named beside which another is used three times as often, and at least three times.",
    severity: "hint",
    fix: "suggested",
    examples: [
      {
        name: "the singular among plurals, and another case",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Neural Scaling Laws; ⟦Loss landscapes⟧.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Neural Scaling Laws; Loss Landscape.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Neural Scaling Laws; Loss Landscape.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
  - Key Word: ⟦Neural Scaling Law⟧; Loss Landscape.
`,
        fixed: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Neural Scaling Laws; Loss Landscape.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Neural Scaling Laws; Loss Landscape.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Neural Scaling Laws; Loss Landscape.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
  - Key Word: Neural Scaling Laws; Loss Landscape.
`,
      },
      {
        name: "two spellings, neither of them much more common",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Transformer.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Transformers.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Transformer.
`,
      },
      {
        name: "an s that makes another word",
        text: `# Papers

## Theory

### 2020

- Deep Double Descent. [[paper]](https://arxiv.org/abs/2003.01897)
  - Preetum Nakkiran, Prayaag Venkat.
  - Key Word: Training Dynamics.
- What is being transferred? [[paper]](https://arxiv.org/abs/2008.11687)
  - Behnam Neyshabur, Hanie Sedghi.
  - Key Word: Training Dynamics.
- Prune Responsibly. [[paper]](https://arxiv.org/abs/2009.09936)
  - Michela Paganini.
  - Key Word: Training Dynamics.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
  - Key Word: Training Dynamic.
`,
      },
    ],
  },
  check: (list) => reports(varied(list), undefined),
};

/** A key word as one entry writes it. */
interface Phrase {
  /** The same for spellings that may be one. */
  readonly key: string;
  readonly form: string;
  readonly phrase: Field;
}

const reports = judgedOnce<Phrase>(saidBy, function* (holders) {
  for (const spellings of spellingsOf(holders)) yield* checkSpellings([...spellings.values()]);
});

function saidBy({ keywords }: Entry): string {
  return (keywords?.items ?? []).map(({ text }) => text).join("\n");
}

function* checkSpellings(spellings: readonly (readonly Held<Phrase>[])[]): Generator<Verdict<Phrase>> {
  const [common, second] = [...spellings].sort((a, b) => b.length - a.length);
  // Two that lead together: the list has not made up its mind.
  if (!common || common.length < 3 || common.length === second?.length) return;
  const usual = common[0]!;
  for (const uses of spellings) {
    if (uses === common || uses.length * 3 > common.length) continue;
    for (const use of uses) yield variant(use, usual, common.length);
  }
}

function variant(use: Held<Phrase>, usual: Held<Phrase>, count: number): Verdict<Phrase> {
  const right = quote(usual.item.phrase.text);
  const message = `${quote(use.item.phrase.text)} is ${right} in ${count} other places of the list.`;
  return (holders) => {
    const span = phraseSpan(use, holders);
    const { entry, item } = nowHeld(usual, holders);
    return {
      span,
      message,
      related: [{ span: phraseSpan(usual, holders), message: `${right} here` }],
      fix: {
        title: `Write ${right}`,
        safe: false,
        edits: [replace(span, written(entry.it, item.phrase.span))],
      },
    };
  };
}

function phraseSpan(use: Held<Phrase>, holders: readonly Holder<Phrase>[]): Span {
  const { entry, item } = nowHeld(use, holders);
  return place(item.phrase.span, entry);
}

/** By phrase, in the order of first use: all uses of each spelling. */
function spellingsOf(
  holders: readonly Holder<Phrase>[],
): Iterable<ReadonlyMap<string, readonly Held<Phrase>[]>> {
  const byKey = new Map<string, Map<string, Held<Phrase>[]>>();
  for (const [holder, { items }] of holders.entries()) {
    for (const [index, item] of items.entries()) {
      const spellings = byKey.get(item.key) ?? new Map<string, Held<Phrase>[]>();
      byKey.set(item.key, spellings);
      const uses = spellings.get(item.form) ?? [];
      spellings.set(item.form, uses);
      uses.push({ holder, index, item });
    }
  }
  return byKey.values();
}

const phrasesOf = perEntry((entry): readonly Phrase[] =>
  (entry.keywords?.items ?? []).map((phrase) => ({
    phrase,
    form: phrase.text,
    key: variantKey(phrase.text),
  })),
);

const varied = differing(phrasesOf);

/** The same for phrases that differ in case, accents, hyphens, blanks and the s of the plural. */
function variantKey(phrase: string): string {
  return foldedWords(phrase).map(singular).join("");
}

/** `laws` is `law`; `dynamics`, `loss`, `bias` and `analysis` are what they are. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is|as|ics)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
