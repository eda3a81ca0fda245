// unknown-link-label: a label that stands once and is nearly one that the list uses all the time.
import { letterPattern } from "../base/letterPattern.ts";
import { replace } from "../base/textEdit.ts";
import type { Entry, Link } from "../model/entry.ts";
import { entryTally } from "../style/survey.ts";
import type { EntryRule } from "./rule.ts";
import { type OptionSpecs, optionsIn } from "./ruleOptions.ts";
import { withinOneSlip } from "./text/oneSlip.ts";
import { quote } from "./wording.ts";

const options = {
  labels: { type: "texts", default: [], description: "Labels that are right as they stand." },
} as const satisfies OptionSpecs;

export const unknownLinkLabel: EntryRule<readonly Slip[]> = {
  scope: "entry",
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
  looksAt: [],
  survey(list, _style, context) {
    const { labels } = optionsIn(options, context);
    const uses = labelUses(list);
    const common = uses.values.filter((label) => uses.times(label) >= often);
    const slips = uses.values.flatMap((label) => {
      const isLike = (known: string) => isSlip(label, uses.times(label), known, uses.times(known));
      const meant = labels.includes(label) ? undefined : common.find(isLike);
      return meant === undefined ? [] : [{ label, meant, times: uses.times(meant) }];
    });
    return slips.length === 0 ? undefined : slips;
  },
  *check(entry, _style, _context, slips) {
    for (const { label } of labelledLinks(entry)) {
      const slip = slips.find((one) => one.label === label.text);
      if (!slip) continue;
      const { meant, times } = slip;
      yield {
        span: label.span,
        message: `The label ${quote(label.text)} reads ${quote(meant)} in ${times} other links; write it so.`,
        fix: { title: `Write “${meant}”`, safe: false, edits: [replace(label.span, meant)] },
      };
    }
  },
};

interface Slip {
  readonly label: string;
  readonly meant: string;
  /** How often the label that is meant stands in the list. */
  readonly times: number;
}

/** So often a label must stand to be one of the list's own. */
const often = 5;
/** A label that stands more often than once in so many uses of the other is a choice. */
const rarity = 20;

/** Those with labels in brackets; where the title itself is the link, it is no label. */
function labelledLinks({ links, title }: Entry): readonly Link[] {
  return links.filter(
    ({ form, label, span }) => form !== "bare" && label.text !== "" && span.start >= title.span.end,
  );
}

const labelUses = entryTally((entry) => labelledLinks(entry).map(({ label }) => label.text), []);

/** Words that stand beside a common label in their own right, however near: a poster is no post. */
const ownWords =
  /^(?:paper|pdf|code|data|dataset|page|post|poster|model|demo|talk|video|slide|slides|book|blog|site|note|notes|news|link)$/i;

const noWord = letterPattern(String.raw`[^\p{L} -]`);

/** Names that are spelt right whatever the list's habit. */
const brand = /^(?:arXiv|bioRxiv|GitHub|OpenReview|PyTorch|TensorFlow|YouTube)$/;

function isSlip(label: string, count: number, known: string, knownCount: number): boolean {
  if (label === known || brand.test(label) || count * rarity > Math.max(knownCount, rarity)) return false;
  if (label.toLowerCase() === known.toLowerCase()) return true;
  if (known.length < 4 || ownWords.test(label) || noWord(label).test(label)) return false;
  const [one, other] = [label.toLowerCase(), known.toLowerCase()];
  return `${one}s` !== other && one !== `${other}s` && withinOneSlip(one, other);
}
