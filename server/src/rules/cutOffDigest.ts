// cut-off-digest: a digest that ends in the middle of a sentence, where the others close with a period.
import { letterPattern } from "../base/letterPattern.ts";
import { type Digest, type Entry, written } from "../model/entry.ts";
import { perEntry } from "../model/perEntry.ts";
import { entryCount } from "../style/survey.ts";
import type { EntryRule, Severity } from "./rule.ts";
import { goesOn } from "./text/digestEnd.ts";
import { quoteTitle } from "./wording.ts";

export const cutOffDigest: EntryRule = {
  scope: "entry",
  meta: {
    id: "cut-off-digest",
    summary: "A digest that ends in the middle of a sentence where the others close theirs.",
    why:
      "A digest is often copied, and part of its end is easily left behind. It ends at a comma, a hyphen or a word that " +
      "wants another, or in dots; where it only lacks the period, look whether a word is lost with it, and close it. A list " +
      "that does not close its digests is left alone.",
    severity: "information",
    fix: "none",
    examples: [
      {
        name: "a comma, a word that wants another, and no period",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
  - Digest: In the limit of wide ⟦layers training follows a kernel,⟧
${closed("1803.03635", "1912.02292", "1904.11955")}- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
  - Digest: ⟦Networks compress, and the⟧
${closed("1802.08760", "1706.08947", "1907.02893")}- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
  - Digest: Compares what is said ⟦to predict generalization of network⟧
${closed("1810.02054", "1703.00810", "1706.03825", "2002.04599", "1909.11942", "2003.01054", "2006.10739")}`,
      },
      {
        name: "a quotation, a formula, a link, items, an address",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
  - Digest: They call it a “tangent kernel.”
- Deep Graph Kernels. [[paper]](https://arxiv.org/abs/1802.05296)
  - Digest: It grows with $n^2$
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Digest: Told in [a talk](https://example.org/talk)
- Sensitivity and Generalization. [[paper]](https://arxiv.org/abs/2002.08791)
  - Digest: The code is at https://example.org/code
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Digest: Two things
    - Environments.
    - Invariance.
${closed("1912.02292", "1904.11955", "1802.08760", "1706.08947", "1810.02054", "1703.00810")}`,
      },
      {
        name: "a list that does not close its digests",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Digest: Training follows a kernel
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Digest: Sparse from the start
${closed("1912.02292", "1904.11955", "1802.08760")}`,
      },
    ],
  },
  looksAt: ["digest"],
  survey(list) {
    const digests = digestCount(list);
    const cut = cutCount(list);
    return digests < 5 || cut > Math.max(1, 0.2 * digests) ? undefined : true;
  },
  *check(entry) {
    if (!isCut(entry)) return;
    const { words, severity } = said[endOf(entry)];
    yield {
      span: lastWords(entry, entry.digest!),
      message: `The digest of ${quoteTitle(entry)} ${words}.`,
      severity,
    };
  },
};

/** How a digest ends: `wanting` where a sentence cannot end so; `none` where there is no end to judge. */
type End = "closed" | "unclosed" | "dots" | "wanting" | "none";

const said: Record<End, { readonly words: string; readonly severity: Severity }> = {
  closed: { words: "is closed", severity: "hint" },
  none: { words: "is not there", severity: "hint" },
  unclosed: {
    words: "lacks the punctuation that closes the others; complete the sentence or close it",
    severity: "hint",
  },
  dots: { words: "ends in dots, as if cut off where it was copied; complete it", severity: "hint" },
  wanting: { words: "ends in the middle of a sentence; complete it", severity: "information" },
};

/** Words after which an English sentence goes on; a capital `A` may be a name. */
const wantsMore =
  /(?:^|\s)(?:a|an|the|and|or|but|nor|of|to|with|for|from|by|at|than|that|which|whose|because|while|although|is|are|our|their|its)$/;

const wordAtEnd = letterPattern(String.raw`[\p{L}\p{N}]$`);

const endOf = perEntry((entry): End => {
  const { digest } = entry;
  const text = digest?.text.text.trimEnd() ?? "";
  if (!digest || text === "" || goesOn(entry)) return "none";
  if (text.endsWith("...") || text.endsWith("…")) return "dots";
  if (text.endsWith(".")) return "closed";
  // Markup and addresses end as they like.
  if (!written(entry, digest.text.span).trimEnd().endsWith(text.slice(-1)) || /:\/\/\S*$/.test(text))
    return "closed";
  if (/[,;([{‐‑–—-]$/u.test(text) || wantsMore.test(text)) return "wanting";
  return wordAtEnd(text).test(text) ? "unclosed" : "closed";
});

function isCut(entry: Entry): boolean {
  return endOf(entry) !== "none" && endOf(entry) !== "closed";
}

const digestCount = entryCount((entry) => endOf(entry) !== "none", ["digest"]);
const cutCount = entryCount((entry) => isCut(entry), ["digest"]);

/** Up to the last five words, without the blanks around them; counts from the start of `Entry.source`. */
function lastWords(entry: Entry, digest: Digest): { start: number; end: number } {
  const prose = written(entry, digest.text.span).trimEnd();
  const words = /(?:\S+[ \t]+){0,4}\S+$/.exec(prose)?.[0] ?? "";
  const end = digest.text.span.start + prose.length;
  return { start: end - words.length, end };
}

/** Entries whose digests are closed, for examples. */
function closed(...ids: readonly string[]): string {
  return ids
    .map(
      (id, index) =>
        `- Example Paper Number ${index + 1}. [[paper]](https://arxiv.org/abs/${id})\n  - Digest: Says something.\n`,
    )
    .join("");
}
