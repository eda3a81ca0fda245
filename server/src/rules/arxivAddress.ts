// arxiv-address: a paper link to arXiv that is written another way than the list's other arXiv links.
import { replace } from "../base/textEdit.ts";
import { type ArxivId, arxivIdOfUrl, arxivUrl } from "../model/arxivId.ts";
import { type Link, paperLink } from "../model/entry.ts";
import { perEntry } from "../model/perEntry.ts";
import { entryCount } from "../style/survey.ts";
import type { EntryRule } from "./rule.ts";

export const arxivAddress: EntryRule = {
  scope: "entry",
  meta: {
    id: "arxiv-address",
    summary: "A link to arXiv that names a version, a file or more than the paper, where the others do not.",
    why:
      "Where the papers of a list are linked as https://arxiv.org/abs/ID, a link to the PDF, to an old version or with " +
      "stray characters takes readers elsewhere and hides the id from searches. Links labelled pdf, links over http that " +
      "are right otherwise, and lists that link to PDFs are left alone.",
    severity: "information",
    fix: "suggested",
    examples: [
      {
        name: "a version, a PDF and a stray sign",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- Stronger generalization bounds for deep nets. [[paper]](⟦https://arxiv.org/abs/1802.05296v2⟧)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
- The Lottery Ticket Hypothesis. [[paper]](⟦https://arxiv.org/pdf/1803.03635.pdf⟧)
  - Jonathan Frankle, Michael Carbin.
- Sensitivity and Generalization in Neural Networks. [[paper]](⟦https://arxiv.org/abs/1802.08760#⟧)
  - Roman Novak, Yasaman Bahri.
- Gradient Descent Provably Optimizes Over-parameterized Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos, Aarti Singh.
- Spectrally-normalized margin bounds. [[paper]](https://arxiv.org/abs/1706.08498)
  - Peter Bartlett, Dylan J. Foster, Matus Telgarsky.
- Exploring Generalization in Deep Learning. [[paper]](https://arxiv.org/abs/1706.08947)
  - Behnam Neyshabur, Srinadh Bhojanapalli.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
`,
        fixed: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge, Behnam Neyshabur, Yi Zhang.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
- Sensitivity and Generalization in Neural Networks. [[paper]](https://arxiv.org/abs/1802.08760)
  - Roman Novak, Yasaman Bahri.
- Gradient Descent Provably Optimizes Over-parameterized Neural Networks. [[paper]](https://arxiv.org/abs/1810.02054)
  - Simon S. Du, Xiyu Zhai, Barnabas Poczos, Aarti Singh.
- Spectrally-normalized margin bounds. [[paper]](https://arxiv.org/abs/1706.08498)
  - Peter Bartlett, Dylan J. Foster, Matus Telgarsky.
- Exploring Generalization in Deep Learning. [[paper]](https://arxiv.org/abs/1706.08947)
  - Behnam Neyshabur, Srinadh Bhojanapalli.
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou.
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
`,
      },
      {
        name: "a list that links to PDFs",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/pdf/1806.07572.pdf)
- Stronger generalization bounds for deep nets. [[paper]](https://arxiv.org/pdf/1802.05296v2.pdf)
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
- Deep Double Descent. [[paper]](https://arxiv.org/pdf/1912.02292.pdf)
`,
      },
      {
        name: "a PDF that is called one, and other addresses on arXiv",
        text: `# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[pdf]](https://arxiv.org/pdf/1806.07572)
- Stronger generalization bounds for deep nets. [[pdf]](https://arxiv.org/pdf/1802.05296)
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
- Invariant Risk Minimization. [[paper]](https://doi.org/10.48550/arXiv.1907.02893)
`,
      },
    ],
  },
  looksAt: [],
  survey(list) {
    const right = rightCount(list);
    return right < 3 || right < 0.7 * addressCount(list) ? undefined : true;
  },
  *check(entry) {
    const address = arxivAddressOf(entry);
    if (!address?.problem) return;
    const { link, id, problem } = address;
    const canonical = arxivUrl(id);
    yield {
      span: link.url.span,
      message: `The link to arXiv ${id.id} ${problem}; the list links to papers as ${canonical}.`,
      fix: {
        title: `Link to ${canonical}`,
        safe: false,
        edits: [replace(link.url.span, canonical)],
      },
    };
  },
};

interface ArxivAddress {
  readonly link: Link;
  readonly id: ArxivId;
  /** What is odd about the address, in words that follow "The link"; undefined where nothing is. */
  readonly problem: string | undefined;
}

const usualSite = "https://arxiv.org/";
const anySite = /^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(.*)$/is;

const arxivAddressOf = perEntry((entry): ArxivAddress | undefined => {
  const link = paperLink(entry);
  if (!link) return undefined;
  const url = link.url.text;
  const rest = url.startsWith(usualSite) ? url.slice(usualSite.length) : anySite.exec(url)?.[1];
  const id = arxivIdOfUrl(url);
  if (rest === undefined || !id || link.label.text.toLowerCase() === "pdf") return undefined;
  return { link, id, problem: problemOf(rest, id) };
});

const addressCount = entryCount((entry) => arxivAddressOf(entry) !== undefined, []);
const rightCount = entryCount((entry) => {
  const address = arxivAddressOf(entry);
  return address !== undefined && address.problem === undefined;
}, []);

/** The scheme is not looked at: `http-link` does that. */
function problemOf(rest: string, id: ArxivId): string | undefined {
  if (rest === `abs/${id.id}`) return undefined;
  if (/^(?:pdf|ftp)\//i.test(rest)) return "leads to the PDF";
  if (/^html\//i.test(rest)) return "leads to the HTML version";
  if (id.version !== undefined) return `is tied to version ${id.version}`;
  const tail = rest.slice(rest.indexOf(id.id) + id.id.length);
  return rest.startsWith(`abs/${id.id}`) ? `carries a needless “${tail}”` : "is written in an unusual way";
}
