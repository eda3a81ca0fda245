// keyword-variant: a key word that the list mostly writes a little differently.
import { replace } from "../base/textEdit.ts";
import { type Field, written } from "../model/entry.ts";
import { foldedWords } from "../model/foldName.ts";
import { type List, type PlacedEntry, place } from "../model/list.ts";
import { perEntry } from "../model/perEntry.ts";
import { differing } from "../model/sharedKeys.ts";
import type { ListRule, Report } from "./rule.ts";
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
  *check(list) {
    for (const spellings of variedPhrases(list)) yield* checkSpellings([...spellings.values()]);
  },
};

interface Use {
  readonly entry: PlacedEntry;
  readonly phrase: Field;
}

function* checkSpellings(spellings: readonly (readonly Use[])[]): Generator<Report> {
  const [common, second] = [...spellings].sort((a, b) => b.length - a.length);
  // Two that lead together: the list has not made up its mind.
  if (!common || common.length < 3 || common.length === second?.length) return;
  const usual = common[0]!;
  const right = written(usual.entry.it, usual.phrase.span);
  for (const uses of spellings) {
    if (uses === common || uses.length * 3 > common.length) continue;
    for (const { entry, phrase } of uses) {
      yield {
        span: place(phrase.span, entry),
        message: `${quote(phrase.text)} is ${quote(usual.phrase.text)} in ${common.length} other places of the list.`,
        related: [
          { span: place(usual.phrase.span, usual.entry), message: `${quote(usual.phrase.text)} here` },
        ],
        fix: {
          title: `Write ${quote(usual.phrase.text)}`,
          safe: false,
          edits: [replace(place(phrase.span, entry), right)],
        },
      };
    }
  }
}

/** By phrase, in the order of first use: those that are spelt in more than one way, and all uses of each spelling. */
function variedPhrases(list: List): Iterable<ReadonlyMap<string, readonly Use[]>> {
  const byKey = new Map<string, Map<string, Use[]>>();
  for (const { entry, items } of varied(list)) {
    for (const { key, phrase } of items) {
      const spellings = byKey.get(key) ?? new Map<string, Use[]>();
      byKey.set(key, spellings);
      const uses = spellings.get(phrase.text) ?? [];
      spellings.set(phrase.text, uses);
      uses.push({ entry, phrase });
    }
  }
  return byKey.values();
}

const varied = differing(({ it }) =>
  keysOf(it).map(({ key, phrase }) => ({ key, form: phrase.text, phrase })),
);

const keysOf = perEntry((entry) =>
  (entry.keywords?.items ?? []).map((phrase) => ({ phrase, key: variantKey(phrase.text) })),
);

/** The same for phrases that differ in case, accents, hyphens, blanks and the s of the plural. */
function variantKey(phrase: string): string {
  return foldedWords(phrase).map(singular).join("");
}

/** `laws` is `law`; `dynamics`, `loss`, `bias` and `analysis` are what they are. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is|as|ics)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
