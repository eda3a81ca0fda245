// missing-digest: an entry without a digest where nearly all have one, and a label with no digest behind it.
import type { Entry } from "../model/entry.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import { place } from "../model/list.ts";
import type { ListRule } from "./rule.ts";
import { isEmptyDigest } from "./text/digestEnd.ts";
import { quoteTitle } from "./wording.ts";

export const missingDigest: ListRule = {
  scope: "list",
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
  *check(list, style) {
    const labelled = list.entries.filter((entry) => entry.it.digest);
    const empty = labelled.filter((entry) => isEmptyDigest(entry.it));
    const without = list.entries.filter((entry) => !mentionsDigest(entry.it, style));
    const filled = labelled.length - empty.length;
    if (filled >= 3 && empty.length <= Math.max(1, 0.1 * labelled.length)) {
      for (const entry of empty) {
        const message = `The digest of ${quoteTitle(entry)} is empty; write it or delete the label.`;
        yield { span: place(entry.it.digest!.span, entry), message };
      }
    }
    const { pinned, value } = style.digestLine;
    const isHabit = list.entries.length >= 20 && filled >= 0.95 * list.entries.length;
    if (pinned ? !value : !isHabit) return;
    const others = isHabit ? `, as ${filled} of ${list.entries.length} papers have` : "";
    for (const entry of without) {
      const message = `${quoteTitle(entry)} has no digest${others}; write one.`;
      yield { span: place(entry.it.title.span, entry), message };
    }
  },
};

/** A digest in a form that is not read as one, say `**Digest**`, is still no missing one. */
function mentionsDigest(entry: Entry, style: HouseStyle): boolean {
  if (entry.digest) return true;
  const label = style.digestLabel.leading?.toLowerCase() ?? "digest";
  return entry.children.some(({ start, end }) =>
    entry.source.slice(start, end).toLowerCase().includes(label),
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
