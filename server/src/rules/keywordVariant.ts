// keyword-variant: a key word that the list mostly writes a little differently.
import { replace } from "../base/textEdit.ts";
import { type Entry, type Field, written } from "../model/entry.ts";
import { foldedWords } from "../model/foldName.ts";
import { byForm, type Mention, Mentions } from "../model/mentions.ts";
import { perEntry } from "../model/perEntry.ts";
import { type EntryIndex, entryIndex } from "../model/regionIndex.ts";
import type { ListRule, Report } from "./rule.ts";
import { type Case, type Cases, type Verdict, Verdicts } from "./verdicts.ts";
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
  looksAt: ["phrases"],
  verdict: (list) => phrasesIn(list).verdicts.in(list),
  check: (list) => phrasesIn(list).verdicts.reports(list),
};

/** A key word as one entry writes it. */
interface Phrase {
  /** The same for spellings that may be one. */
  readonly key: string;
  readonly form: string;
  readonly phrase: Field;
}

/** Key words that are spelt in several ways. */
class PhraseCases implements EntryIndex, Cases {
  readonly mentions = new Mentions(phrasesOf);
  readonly verdicts = new Verdicts(this);

  add(entry: Entry): void {
    this.mentions.add(entry);
  }

  remove(entry: Entry): void {
    this.mentions.remove(entry);
  }

  replace(before: Entry, now: Entry): void {
    this.mentions.replace(before, now);
  }

  grounds(): readonly object[] {
    return [this.mentions.differing];
  }

  all(): readonly Case[] {
    return Array.from(this.mentions.differing, (key) => this.#caseOf(key));
  }

  #caseOf(key: string): Case {
    const judge: Case["judge"] = (offsetOf) => checkSpellings(this.mentions.of(key, offsetOf));
    return { id: key, keys: [key], judge };
  }
}

const phrasesIn = entryIndex(() => new PhraseCases());

type Use = Mention<Phrase>;

function* checkSpellings(mentions: readonly Use[]): Generator<Verdict> {
  const spellings = [...byForm(mentions).values()];
  const [common, second] = [...spellings].sort((a, b) => b.length - a.length);
  // Two that lead together: the list has not made up its mind.
  if (!common || common.length < 3 || common.length === second?.length) return;
  const shown = [common[0]!];
  for (const uses of spellings) {
    if (uses === common || uses.length * 3 > common.length) continue;
    for (const use of uses) yield variant(use, shown, common.length);
  }
}

function variant(use: Use, shown: readonly Use[], count: number): Verdict {
  const usual = shown[0]!;
  const right = quote(usual.item.form);
  const asWritten = written(usual.entry, usual.item.phrase.span);
  const message = `${quote(use.item.form)} is ${right} in ${count} other places of the list.`;
  const { span } = use.item.phrase;
  const report: Report = {
    span,
    message,
    related: [{ span: usual.item.phrase.span, message: `${right} here` }],
    fix: { title: `Write ${right}`, safe: false, edits: [replace(span, asWritten)] },
  };
  return { report, entry: use.entry, relatedIn: shown };
}

const phrasesOf = perEntry((entry): readonly Phrase[] =>
  (entry.keywords?.items ?? []).map((phrase) => ({
    phrase,
    form: phrase.text,
    key: variantKey(phrase.text),
  })),
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
