// author-separator: names with the wrong sign between them, or none.
import { replace } from "../base/textEdit.ts";
import type { Entry, Field } from "../model/entry.ts";
import { perEntry } from "../model/perEntry.ts";
import { entryCount, entryTally } from "../style/survey.ts";
import { gluedAt, hasNameSigns } from "./people/gluedNames.ts";
import { checkJoinedNames, mayHoldJoinedNames } from "./people/joinedNames.ts";
import type { EntryRule, Report } from "./rule.ts";
import { type Gap, gapsBetween } from "./text/gaps.ts";
import { quote } from "./wording.ts";

export const authorSeparator: EntryRule<Habit> = {
  scope: "entry",
  meta: {
    id: "author-separator",
    summary: "Names with nothing between them, an underscore within, or another separator than the list's.",
    why:
      "Names that are run together are found by no search and counted as one author; that is a warning. A semicolon or " +
      "an “and” in a list that puts commas between its authors only breaks the list's style. A list without a habit, or " +
      "one where an “and” before the last name is common, is left alone.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "names copied from a page that had them on lines of their own",
        text: `# Papers

## Theory

### 2022

- Deep Problems with Models of Human Vision. [[paper]](https://psyarxiv.com/5zf4s)
  - ⟦Jeffrey S BowersGaurav MalhotraMarin Dujmović⟧.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei, Jason D. Lee, Tengyu Ma.
`,
        fixed: `# Papers

## Theory

### 2022

- Deep Problems with Models of Human Vision. [[paper]](https://psyarxiv.com/5zf4s)
  - Jeffrey S Bowers, Gaurav Malhotra, Marin Dujmović.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei, Jason D. Lee, Tengyu Ma.
`,
      },
      {
        name: "underscores, once in a name that stands there already",
        text: `# Papers

## Theory

### 2022

- Proving the Strong Lottery Ticket Hypothesis. [[paper]](https://openreview.net/forum?id=Vjki79-619-)
  - Arthur da Cunha, Emanuele Natale, Laurent Viennot, ⟦Laurent_Viennot⟧. *ICLR 2022*
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - ⟦Shengchao_Liu⟧, Dimitris Papailiopoulos.
`,
        fixed: `# Papers

## Theory

### 2022

- Proving the Strong Lottery Ticket Hypothesis. [[paper]](https://openreview.net/forum?id=Vjki79-619-)
  - Arthur da Cunha, Emanuele Natale, Laurent Viennot. *ICLR 2022*
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
`,
      },
      {
        name: "semicolons, a doubled comma, and a comma without its blank",
        text: `# Papers

## Theory

### 2022

- How the Cortex May Be Organised. [[paper]](https://arxiv.org/abs/2210.00001)
  - Mototaka Suzuki⟦; Cyriel M. A. Pennartz; ⟧Jaan Aru.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu⟦, , ⟧Dimitris Papailiopoulos.
- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos⟦,⟧Aarti Singh.
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei, Jason D. Lee, Tengyu Ma.
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang, Nadav Cohen, Wei Hu.
`,
        fixed: `# Papers

## Theory

### 2022

- How the Cortex May Be Organised. [[paper]](https://arxiv.org/abs/2210.00001)
  - Mototaka Suzuki, Cyriel M. A. Pennartz, Jaan Aru.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu, Dimitris Papailiopoulos.
- Gradient Descent Provably Optimizes Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos, Aarti Singh.
- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei, Jason D. Lee, Tengyu Ma.
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang, Nadav Cohen, Wei Hu.
`,
      },
      {
        name: "capitals within a name, and a list that writes “and”",
        text: `# Papers

## Theory

### 2022

- Label Noise SGD. [[paper]](https://arxiv.org/abs/2006.15368)
  - Jeff Z. HaoChen, Colin Wei, Jason D. Lee, and Tengyu Ma.
- Gradient-Based Learning. [[paper]](https://arxiv.org/abs/1803.00001)
  - Yann LeCun, Zachary DeVito, Rufin VanRullen, and Anna MacDonald Smith.
- Bad Global Minima Exist. [[paper]](https://arxiv.org/abs/1906.02613)
  - Shengchao Liu and Dimitris Papailiopoulos.
`,
      },
    ],
  },
  looksAt: ["names"],
  survey: (list) => ({
    separator: separators(list).convention().value,
    writesAnd: linesWithAnd(list) * rareAnd > lines(list),
  }),
  *check(entry, _style, _context, habit) {
    if (mayHoldJoinedNames(entry)) yield* checkJoinedNames(entry, habit.separator ?? ", ");
    const report = checkGaps(entry, habit);
    if (report) yield report;
  },
};

interface Habit {
  /** `, `; undefined where the list has none. */
  readonly separator: string | undefined;
  /** True where an “and” between names is common. */
  readonly writesAnd: boolean;
}

/** An “and” in more than one of so many author lines is a habit. */
const rareAnd = 20;

const onlySeparators = /^[\s,;]*(?:(?:and|&|&amp;)\s)?$/;

/** What stands between the names of an author line; links and comments between them, and what is no name, are not judged. */
const gapsOf = perEntry((entry): readonly Gap[] => {
  const names = entry.authors?.names ?? [];
  for (const name of names) if (!readsAsName(name)) return [];
  return gapsBetween(entry, names).filter((gap) => onlySeparators.test(gap.text));
});

interface Separators {
  /** But for an “and”. */
  readonly signs: readonly string[];
  readonly hasAnd: boolean;
}

const separatorsOf = perEntry((entry): Separators => {
  const signs: string[] = [];
  const gaps = gapsOf(entry);
  for (const { text } of gaps) if (!isAnd(text)) signs.push(text);
  return { signs, hasAnd: signs.length < gaps.length };
});

const separators = entryTally((entry) => separatorsOf(entry).signs, ["names"]);
const lines = entryCount((entry) => gapsOf(entry).length > 0, ["names"]);
const linesWithAnd = entryCount((entry) => separatorsOf(entry).hasAnd, ["names"]);

function readsAsName({ text }: Field): boolean {
  return hasNameSigns(text) && (text.split(" ").length <= 6 || gluedAt(text).length > 0);
}

function isAnd(separator: string): boolean {
  return separator.includes("and") || separator.includes("&");
}

/** All wrong separators of a line are one finding. */
function checkGaps(entry: Entry, { separator, writesAnd }: Habit): Report | undefined {
  if (separator === undefined) return undefined;
  const gaps = gapsOf(entry);
  if (gaps.every(({ text }) => text === separator)) return undefined;
  // `Neumann, Marion and Garnett, Roman`: the commas stand within the names.
  if (separatorsOf(entry).hasAnd && entry.authors?.names.every(({ text }) => !text.includes(" ")))
    return undefined;
  const wrong = gaps.filter(({ text }) => text !== separator && !(writesAnd && isAnd(text)));
  const [first, last] = [wrong[0], wrong.at(-1)];
  if (!first || !last) return undefined;
  return {
    span: { start: first.span.start, end: last.span.end },
    message: `These authors are separated by ${quote(first.text)}, where the list writes ${quote(separator)}.`,
    severity: "information",
    fix: {
      title: `Separate the authors by ${quote(separator)}`,
      safe: false,
      edits: wrong.map((gap) => replace(gap.span, separator)),
    },
  };
}
