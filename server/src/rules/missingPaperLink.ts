// missing-paper-link: an entry that leads to no paper where the others do.
import { type Entry, paperLink } from "../model/entry.ts";
import { perEntry } from "../model/perEntry.ts";
import { entryCount, entryTotal } from "../style/survey.ts";
import type { EntryRule } from "./rule.ts";
import { quoteTitle } from "./wording.ts";

export const missingPaperLink: EntryRule<Authors> = {
  scope: "entry",
  meta: {
    id: "missing-paper-link",
    summary: "An entry without a link to its paper, where the others have one.",
    why:
      "The link is what readers come for. An entry that names its authors and has no link at all, or links to nothing but " +
      "code, data, slides and the like, lost it or never had it. Links without an address are told by empty-link.",
    severity: "warning",
    fix: "none",
    examples: [
      {
        name: "no link at all, and only the code",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- ⟦Stronger generalization bounds for deep nets.⟧
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
- ⟦The Lottery Ticket Hypothesis.⟧ [[code]](https://github.com/jane/lottery)
  - Jonathan Frankle, Michael Carbin.
- Sensitivity and Generalization in Neural Networks. [[paper]](https://arxiv.org/abs/1802.08760)
  - Roman Novak, Yasaman Bahri.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292) [[code]](https://github.com/jane/descent)
  - Preetum Nakkiran, Gal Kaplun.
- Exploring Generalization in Deep Learning. [[paper]](https://arxiv.org/abs/1706.08947)
  - Behnam Neyshabur, Srinadh Bhojanapalli.
`,
      },
      {
        name: "a book, an empty link, a link by reference, raw HTML",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
- Understanding Deep Learning. [[book]](https://example.org/book)
  - Jane Roe.
- Deep Double Descent. [[paper]]()
  - Preetum Nakkiran, Gal Kaplun.
- Exploring Generalization in Deep Learning. [[paper]][exploring]
  - Behnam Neyshabur, Srinadh Bhojanapalli.
- Invariant Risk Minimization. <a href="https://arxiv.org/abs/1907.02893">paper</a>
  - Martin Arjovsky, Léon Bottou.
- Sensitivity and Generalization in Neural Networks. [[paper]](https://arxiv.org/abs/1802.08760)
  - Roman Novak, Yasaman Bahri.

[exploring]: https://arxiv.org/abs/1706.08947
`,
      },
      {
        name: "items that are no papers",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
- Tutorials
  - Kernels by hand
`,
      },
    ],
  },
  survey(list, style) {
    const authors = style.authorLine.value === true ? "named" : "seldom";
    const all = entryTotal(list);
    const lost = lostCounts[authors](list);
    // One in ten without a paper is no slip: such a list holds other things as well.
    return all - lost < 3 || lost > Math.max(2, 0.1 * all) ? undefined : authors;
  },
  *check(entry, _style, _context, authors) {
    if (!isLost(entry, authors)) return;
    const others = entry.links.length > 0;
    yield {
      span: entry.title.span,
      message: others
        ? `${quoteTitle(entry)} links to nothing but ${named(entry)}; add the link to the paper.`
        : `${quoteTitle(entry)} has no link; add the one to the paper.`,
    };
  },
};

/** Whether the entries of the list name their authors. */
type Authors = "named" | "seldom";

function isLost(entry: Entry, authors: Authors): boolean {
  return lacksPaper(entry) && isPaper(entry, authors);
}

/** Where the others name no authors, one nested line of text makes no paper; two names do. */
function isPaper({ authors: own }: Entry, authors: Authors): boolean {
  return own !== undefined && (authors === "named" || own.names.length > 1);
}

const lostCounts = {
  named: entryCount((entry) => isLost(entry, "named")),
  seldom: entryCount((entry) => isLost(entry, "seldom")),
};

/** Labels under which a paper does not stand. */
const besidesPaper =
  /^(?:.*\bcode|.*\breference|codes|github|git|repo|implementation|dataset|datasets|data|project|project page|page|website|web|homepage|video|talk|slides|poster|demo|model|models|weights|bib|bibtex|citation|tweet|thread|colab|notebook)$/i;

const lacksPaper = perEntry((entry): boolean => {
  if (leadsToPaper(entry) || entry.title.text === "" || entry.emptyLinks.length > 0) return false;
  return !mayHideLink(entry) && entry.links.every((link) => besidesPaper.test(link.label.text));
});

/** A project page may hold the paper itself: `[[project]](https://arxiv.org/...)`, `.../paper.pdf`. */
function leadsToPaper(entry: Entry): boolean {
  const link = paperLink(entry);
  return (
    link !== undefined &&
    (entry.arxivId !== undefined || /\.pdf\b|openreview\.net|doi\.org/i.test(link.url.text))
  );
}

/** Reference links and raw HTML are not read as links of the entry; nor is what stands under it unlabelled. */
function mayHideLink(entry: Entry): boolean {
  const outsideDigest = [entry.head, ...entry.children.filter((child) => !holds(child, entry.digest?.span))];
  const text = outsideDigest.map(({ start, end }) => entry.source.slice(start, end)).join("\n");
  if (/\]\s?\[|<a\b/i.test(text)) return true;
  return entry.links.length === 0 && /\]\(|https?:\/\//i.test(text);
}

function holds(child: { start: number; end: number }, digest: { start: number } | undefined): boolean {
  return digest !== undefined && child.start <= digest.start && digest.start < child.end;
}

function named(entry: Entry): string {
  return [...new Set(entry.links.map((link) => link.label.text))].join(" and ");
}
