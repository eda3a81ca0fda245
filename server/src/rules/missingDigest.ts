// missing-digest: an entry without a digest where nearly all have one, and a label with no digest behind it.
import type { Entry } from "../model/entry.ts";
import { entryCount, entryTotal } from "../style/survey.ts";
import type { EntryRule } from "./rule.ts";
import { isEmptyDigest } from "./text/digestEnd.ts";
import { quoteTitle } from "./wording.ts";

export const missingDigest: EntryRule<DigestHabit> = {
  scope: "entry",
  meta: {
    id: "missing-digest",
    summary: "An entry without a digest where nearly all have one, or a digest label with nothing behind it.",
    why:
      "Where every paper comes with a digest, one without looks forgotten, and a bare label looks unfinished. A list is " +
      "asked only where at least 20 papers, and 95 in 100, have a digest; a bare label counts where nine in ten are filled.",
    severity: "information",
    fix: "none",
    examples: [
      {
        name: "one of twenty has none",
        text: `# Papers

## Theory

${papers(19)}- ⟦The Lottery Ticket Hypothesis.⟧ [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
      {
        name: "a label with nothing behind it",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
  - Digest: Wide networks train like kernels.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
  - ⟦Digest:⟧
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: More data hurts, at times.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
  - Digest: Computes a kernel of convolutions.
`,
      },
      {
        name: "a list that gives some papers a digest, one of them in items",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
  - Digest: Wide networks train like kernels.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: More data hurts, at times.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
  - Digest:
    - A kernel of convolutions.
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
  - Digest: Compresses.
`,
      },
    ],
  },
  survey(list, style) {
    const labelled = labelledCount(list);
    const empty = emptyCount(list);
    const filled = labelled - empty;
    const all = entryTotal(list);
    const { pinned, value } = style.digestLine;
    const isHabit = all >= 20 && filled >= 0.95 * all;
    const isWanted = pinned ? value === true : isHabit;
    return {
      namesEmpty: filled >= 3 && empty <= Math.max(1, 0.1 * labelled),
      ...(isWanted &&
        labelled < all && {
          label: style.digestLabel.leading?.toLowerCase() ?? "digest",
          others: isHabit ? `, as ${filled} of ${all} papers have` : "",
        }),
    };
  },
  *check(entry, _style, _context, { namesEmpty, label, others }) {
    if (namesEmpty && isEmptyDigest(entry)) {
      const message = `The digest of ${quoteTitle(entry)} is empty; write it or delete the label.`;
      yield { span: entry.digest!.span, message };
    }
    if (label !== undefined && !mentionsDigest(entry, label)) {
      const message = `${quoteTitle(entry)} has no digest${others}; write one.`;
      yield { span: entry.title.span, message };
    }
  },
};

interface DigestHabit {
  /** True where empty digests are few enough to be slips. */
  readonly namesEmpty: boolean;
  /** What introduces a digest, in small letters; only where every paper is to have one and some have none. */
  readonly label?: string;
  /** How many have one, in words that follow "has no digest"; with `label`. */
  readonly others?: string;
}

const labelledCount = entryCount((entry) => entry.digest !== undefined, []);
const emptyCount = entryCount((entry) => isEmptyDigest(entry), ["digest"]);

/** A digest in a form that is not read as one, say `**Digest**`, is still no missing one. */
function mentionsDigest({ digest, children, source }: Entry, label: string): boolean {
  return (
    digest !== undefined ||
    children.some(({ start, end }) => source.slice(start, end).toLowerCase().includes(label))
  );
}

/** So many papers with a digest, for an example. */
function papers(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers
    .map(
      (number) =>
        `- Example Paper Number ${number}. [[paper]](https://arxiv.org/abs/2001.000${String(number).padStart(2, "0")})\n` +
        "  - Digest: Says something.\n",
    )
    .join("");
}
