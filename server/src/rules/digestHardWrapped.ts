// digest-hard-wrapped: a digest over several lines where the others stand on one.
import { meets, type Span, shift } from "../base/span.ts";
import { replace } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import { perEntry } from "../model/perEntry.ts";
import { entryCount } from "../style/survey.ts";
import type { EntryRule } from "./rule.ts";
import { quoteTitle } from "./wording.ts";

export const digestHardWrapped: EntryRule = {
  scope: "entry",
  meta: {
    id: "digest-hard-wrapped",
    summary: "A digest that is wrapped over several lines where the others stand on one.",
    why:
      "Readers see no difference, since Markdown joins the lines; in the file it breaks the pattern that searches and " +
      "small scripts rely on. A list that often wraps its digests is left alone, and so are line breaks that are meant.",
    severity: "information",
    fix: "safe",
    layout: true,
    examples: [
      {
        name: "two lines among digests of one",
        text: `# Papers

## Theory

### 2020

- Fundamental Tradeoffs between Invariance and Sensitivity. [[paper]](https://arxiv.org/abs/2002.04599)
  - Florian Tramèr, Jens Behrmann.
  - Digest: Two types of adversarial examples are traded.
    ⟦Defending against one helps the other.⟧
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: More data hurts, at times.
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
  - Digest: Compares what is said to predict generalization.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
  - Digest: Computes a kernel of convolutions.
`,
        fixed: `# Papers

## Theory

### 2020

- Fundamental Tradeoffs between Invariance and Sensitivity. [[paper]](https://arxiv.org/abs/2002.04599)
  - Florian Tramèr, Jens Behrmann.
  - Digest: Two types of adversarial examples are traded. Defending against one helps the other.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: More data hurts, at times.
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
  - Digest: Compares what is said to predict generalization.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
  - Digest: Computes a kernel of convolutions.
`,
      },
      {
        name: "a list that wraps",
        text: `# Papers

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: More data
    hurts, at times.
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
  - Digest: Compares what is said
    to predict generalization.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
  - Digest: Computes a kernel.
`,
      },
      {
        name: "a line break that is meant",
        text: `# Papers

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: More data hurts.\\
    At times.
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
  - Digest: Compares what is said to predict generalization.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
  - Digest: Computes a kernel.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
  - Digest: Prunes.
`,
      },
    ],
  },
  looksAt: ["digest"],
  survey(list) {
    const digests = digestCount(list);
    return digests < 4 || wrappedCount(list) > Math.max(1, 0.1 * digests) ? undefined : true;
  },
  *check(entry) {
    const wraps = wrapsOf(entry);
    const [first] = wraps;
    if (!first) return;
    yield {
      span: { start: first.end, end: entry.digest!.text.span.end },
      message: `The digest of ${quoteTitle(entry)} runs over ${wraps.length + 1} lines, the others over one; join them.`,
      fix: {
        title: "Join the lines of the digest",
        safe: true,
        edits: wraps.map((wrap) => replace(wrap, " ")),
      },
    };
  },
};

/** The line breaks of a plain digest with the blanks around them; none where one of them means something. */
const wrapsOf = perEntry((entry): Span[] => {
  const { digest } = entry;
  if (digest?.form !== "plain") return [];
  const { span } = digest.text;
  const text = written(entry, span);
  if (!/[\r\n]/.test(text)) return [];
  const wraps = Array.from(text.matchAll(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*/g), (found) =>
    shift({ start: found.index, end: found.index + found[0].length }, span.start),
  );
  return wraps.some((wrap) => isMeant(entry, wrap)) ? [] : wraps;
});

const digestCount = entryCount((entry) => entry.digest !== undefined, []);
const wrappedCount = entryCount((entry) => wrapsOf(entry).length > 0, ["digest"]);

/** A hard break, a line of code, or a line that a quote mark opens. */
function isMeant(entry: Entry, wrap: Span): boolean {
  return entry.source[wrap.end] === ">" || entry.literals.some((literal) => meets(literal, wrap));
}
