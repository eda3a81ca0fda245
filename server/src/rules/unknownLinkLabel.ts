// unknown-link-label: a label that stands once and is nearly one that the list uses all the time.
import { replace } from "../base/textEdit.ts";
import type { Link } from "../model/entry.ts";
import { type List, type PlacedEntry, place } from "../model/list.ts";
import type { ListRule } from "./rule.ts";
import { type OptionSpecs, optionsIn } from "./ruleOptions.ts";
import { withinOneSlip } from "./text/oneSlip.ts";
import { quote } from "./wording.ts";

const options = {
  labels: { type: "texts", default: [], description: "Labels that are right as they stand." },
} as const satisfies OptionSpecs;

export const unknownLinkLabel: ListRule = {
  scope: "list",
  meta: {
    id: "unknown-link-label",
    summary: "A link label that is nearly one which the list uses everywhere else.",
    why:
      "Readers and tools find code and papers by their labels; one that is spelt or capitalised in a way of its own is " +
      "missed. A label is reported where it is rare and a slip away from one that is common; plurals, numbers and other " +
      "words are left alone.",
    severity: "information",
    fix: "suggested",
    options,
    examples: [
      {
        name: "a slip of the finger and a capital",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[⟦papaer⟧]](https://arxiv.org/abs/1806.07572) [[code]](https://github.com/a/b)
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635) [[code]](https://github.com/c/d)
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292) [[⟦Code⟧]](https://github.com/e/f)
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893) [[code]](https://github.com/g/h)
- Exploring Generalization. [[paper]](https://arxiv.org/abs/1706.08947) [[code]](https://github.com/i/j)
- Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178) [[code]](https://github.com/k/l)
- Sensitivity and Generalization. [[paper]](https://arxiv.org/abs/1802.08760) [[code]](https://github.com/m/n)
`,
        fixed: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]](https://github.com/a/b)
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635) [[code]](https://github.com/c/d)
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292) [[code]](https://github.com/e/f)
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893) [[code]](https://github.com/g/h)
- Exploring Generalization. [[paper]](https://arxiv.org/abs/1706.08947) [[code]](https://github.com/i/j)
- Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178) [[code]](https://github.com/k/l)
- Sensitivity and Generalization. [[paper]](https://arxiv.org/abs/1802.08760) [[code]](https://github.com/m/n)
`,
      },
      {
        name: "other words, plurals and numbers",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[codes]](https://github.com/a/b)
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635) [[code 2]](https://github.com/c/d)
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292) [[dataset]](https://example.org/data)
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893) [[code]](https://github.com/g/h)
- Exploring Generalization. [[paper]](https://arxiv.org/abs/1706.08947) [[code]](https://github.com/i/j)
- Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178) [[code]](https://github.com/k/l)
- Sensitivity and Generalization. [[book]](https://example.org/book) [[code]](https://github.com/m/n)
- On Exact Computation. [[page]](https://example.org/ntk) [[code]](https://github.com/o/p)
`,
      },
      {
        name: "a list that has no habit",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
- The Lottery Ticket Hypothesis. [[Paper]](https://arxiv.org/abs/1803.03635)
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
- Invariant Risk Minimization. [[Paper]](https://arxiv.org/abs/1907.02893)
`,
      },
    ],
  },
  *check(list, _style, _source, context) {
    const { labels } = optionsIn(options, context);
    const uses = usesOfLabels(list);
    const common = [...uses.keys()].filter((label) => uses.get(label)!.length >= often);
    for (const [label, places] of uses) {
      if (labels.includes(label)) continue;
      const meant = common.find((known) => isSlip(label, places.length, known, uses.get(known)!.length));
      if (meant === undefined) continue;
      for (const { entry, link } of places) {
        const span = place(link.label.span, entry);
        yield {
          span,
          message: `The label ${quote(label)} reads ${quote(meant)} in ${uses.get(meant)!.length} other links; write it so.`,
          fix: { title: `Write “${meant}”`, safe: false, edits: [replace(span, meant)] },
        };
      }
    }
  },
};

interface Use {
  readonly entry: PlacedEntry;
  readonly link: Link;
}

/** So often a label must stand to be one of the list's own. */
const often = 5;
/** A label that stands more often than once in so many uses of the other is a choice. */
const rarity = 20;

/** Labels in brackets, by how they are spelt; where the title itself is the link, it is no label. */
function usesOfLabels(list: List): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const entry of list.entries) {
    const title = entry.it.title.span;
    for (const link of entry.it.links) {
      const label = link.label.text;
      if (link.form === "bare" || label === "" || link.span.start < title.end) continue;
      const before = uses.get(label);
      if (before) before.push({ entry, link });
      else uses.set(label, [{ entry, link }]);
    }
  }
  return uses;
}

/** Words that stand beside a common label in their own right, however near: a poster is no post. */
const ownWords =
  /^(?:paper|pdf|code|data|dataset|page|post|poster|model|demo|talk|video|slide|slides|book|blog|site|note|notes|news|link)$/i;

/** Names that are spelt right whatever the list's habit. */
const brand = /^(?:arXiv|bioRxiv|GitHub|OpenReview|PyTorch|TensorFlow|YouTube)$/;

function isSlip(label: string, count: number, known: string, knownCount: number): boolean {
  if (label === known || brand.test(label) || count * rarity > Math.max(knownCount, rarity)) return false;
  if (label.toLowerCase() === known.toLowerCase()) return true;
  if (known.length < 4 || ownWords.test(label) || /[^\p{L} -]/u.test(label)) return false;
  const [one, other] = [label.toLowerCase(), known.toLowerCase()];
  return `${one}s` !== other && one !== `${other}s` && withinOneSlip(one, other);
}
