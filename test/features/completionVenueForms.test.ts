// Venues in the forms that lists have for them, besides the stars behind the authors. Lines as real lists write them.
import { describe, expect, test } from "vitest";
import { complete } from "../../server/src/features/completion/complete.ts";
import { venueForms } from "../../server/src/features/completion/venueForms.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { withCursor } from "../support/marks.ts";

/** In parentheses at the end of a bold title; the links are items of their own. */
const inTitles = `# Graph Classification

## Deep Learning

- **Few-Shot Learning on Graphs via Super-Classes (ICLR 2020)**
  - Jatin Chauhan, Deepak Nathani, Manohar Kaul
  - [[Paper]](https://arxiv.org/abs/2002.12815)
- **Memory-Based Graph Networks (ICLR 2020)**
  - Amir Hosein Khasahmadi, Kaveh Hassani, Parsa Moradi, Leo Lee, Quaid Morris
  - [[Paper]](https://arxiv.org/abs/2002.09518)
- **K-hop Graph Neural Networks (Arxiv 2019)**
  - Giannis Nikolentzos, George Dasoulas, Michalis Vazirgiannis
  - [[Paper]](https://arxiv.org/abs/1907.06051v1)
- **Wasserstein Weisfeiler-Lehman Graph Kernels (NIPS 2019)**
  - Matteo Togninalli, Elisabetta Ghisu
  - [[Paper]](https://arxiv.org/abs/1906.01277)
- **How Powerful are Graph Neural Networks? MARK**
  - Keyulu Xu, Weihua Hu, Jure Leskovec, Stefanie Jegelka
  - [[Paper]](https://arxiv.org/abs/1810.00826)
`;

/** In brackets behind the link, and remarks in parentheses there. */
const inBrackets = `# Federated Learning

## Papers

* QSGD: Communication-efficient SGD via gradient quantization [[Paper]](https://arxiv.org/abs/1610.02132) [NIPS 2017], Dan Alistarh, and Demjan Grubic.
* Distributed Mean Estimation with Limited Communication [[Paper]](https://arxiv.org/abs/1611.00429) [ICML 2017], Ananda Theertha Suresh, and Felix X. Yu.
* Federated Optimization [[Paper]](https://arxiv.org/abs/1610.02527) [Google]
* Agnostic Federated Learning [[Paper]](https://arxiv.org/abs/1902.00146) [ICML 2019] (with an appendix)
* Variance Reduction [[Paper]](https://arxiv.org/abs/1902.00147) MARK
`;

/** In italics before the link. */
const inItalics = `# Robotics

## Manipulation

* **PaLM-E**: "PaLM-E: An Embodied Multimodal Language Model", *arXiv, Mar 2023*, [[Paper](https://arxiv.org/abs/2303.03378)]
* **Matcha**: "Chat with the Environment", *IROS, Mar 2023*. [[Paper](https://arxiv.org/abs/2303.08268)]
* **UnrealZoo**: "UnrealZoo: Enriching Photo-realistic Virtual Worlds", *ICCV, 2025*. [[Paper](https://arxiv.org/abs/2412.20977)]
* **SayCan**: "Do As I Can, Not As I Say", *CoRL, 2022*. [[Paper](https://arxiv.org/abs/2204.01691)]
* **VIMA**: "General Robot Manipulation", MARK [[Paper](https://arxiv.org/abs/2210.03094)]
`;

/** As the label of the first link. */
const inLabels = `# Domain Adaptation

## Papers

- Domain Adaptation for Structured Output [[ICCV2019 Oral]](https://arxiv.org/abs/1901.05427) [[Pytorch]](https://github.com/wasidennis/AdaptSegNet)
- Deep Adversarial Attention Alignment [[ECCV2018]](https://arxiv.org/abs/1801.10068)
- Gradient Regularized Contrastive Learning [[AAAI2021]](https://arxiv.org/abs/2103.12294v1) [[Pytorch]](https://github.com/a/b)
- Bi-Directional Generation [[12 Feb 2020]](https://arxiv.org/abs/2002.04869v1)
- Learning Domain Adaptive Features [[ICCV2019]](https://arxiv.org/abs/1904.10001) MARK
`;

/** Behind the emphasis of title or authors. */
const behindEmphasis = `# Graph Attacks

## Attack Papers

1. **Adversarial Attacks on Deep Graph Matching.** NeurIPS 2020. [[paper]](https://papers.nips.cc/paper/2020/file/ef126722)
1. **Scalable Attack on Graph Data by Injecting Vicious Nodes.**
   *Jihong Wang, Minnan Luo, Fnu Suya.* arxiv 2020. [[paper]](https://arxiv.org/pdf/2004.14734.pdf)
1. **GARNET: Reduced-Rank Topology Learning.** LoG 2022 [[paper]](https://openreview.net/forum?id=kvwWjYQtmw)
1. **Adversarial Examples on Graph Data.** IJCAI 2019. [[paper]](https://arxiv.org/abs/1903.01610)
1. **Attacking Graph Convolutional Networks.** KDD 2020. [[paper]](https://arxiv.org/abs/1911.00001)
1. **MGA: Momentum Gradient Attack on Network.** MARK [[paper]](https://arxiv.org/pdf/2002.11320.pdf)
`;

/** Last behind the authors, before a bar. */
const behindAuthors = `# Radiance Fields

## Compression

- [Variable Bitrate Neural Fields](https://nv-tlabs.github.io/vqad/), Takikawa et al., SIGGRAPH 2022 | [github](https://github.com/nv-tlabs/vqad)
- [UNISURF](https://arxiv.org/abs/2104.10078), Oechsle et al., ICCV 2021 | [bibtex](./citations/unisurf.txt)
- [D-NeRF](https://arxiv.org/abs/2011.13961), Pumarola et al., CVPR 2021 | [github](https://github.com/albertpumarola/D-NeRF)
- [NeRF-VAE](https://arxiv.org/pdf/2104.00587.pdf), Kosiorek et al., ICML 2021 | [bibtex](./citations/nerf-vae.txt)
- [DeRF](https://arxiv.org/abs/2011.12490), Rebain et al. Arxiv 2020 | [bibtex](./NeRF-and-Beyond.bib#L222-L228)
- [Mip-NeRF](https://arxiv.org/abs/2103.13415), MARK | [bibtex](./citations/mip-nerf.txt)
`;

/** Between the year and the title. */
const beforeTitles = `# Efficient Deep Learning

## Papers

-   2016-ICLR-[All you need is a good init](https://arxiv.org/abs/1511.06422) [[Code](https://github.com/ducha-aiki/LSUVinit)]
-   2016-ICLR-[Data-dependent Initializations](https://arxiv.org/abs/1511.06856) [[Code](https://github.com/philkr/magic_init)]
-   2016-NIPS-[Learning Structured Sparsity](https://proceedings.neurips.cc/paper/2016/hash/41bfd20a) [[Caffe Code](https://github.com/wenwei202/caffe)]
-   2018-AAAI-[Auto-balanced Filter Pruning](https://www.aaai.org/ocs/index.php/AAAI/AAAI18/paper/view/16450)
-   2016.08-[Recurrent Neural Networks With Limited Numerical Precision](https://arxiv.org/abs/1608.06902)
-   2019-MARK-[Importance Estimation](https://arxiv.org/abs/1906.10771) [[Code](https://github.com/NVlabs/Taylor_pruning)]
`;

function offered(list: string, typed: string) {
  const { text, cursor } = withCursor(list.replace("MARK", typed));
  const { list: read, source } = openSnapshot(text);
  const completion = complete(read, source, cursor);
  const line = source.placeAt(cursor).line;
  const taken = completion?.candidates[0];
  const after =
    taken && text.slice(0, completion.replace.start) + taken.newText + text.slice(completion.replace.end);
  return {
    labels: completion?.candidates.map(({ label }) => label) ?? [],
    kinds: new Set(completion?.candidates.map(({ kind }) => kind)),
    line: after?.split("\n")[line],
  };
}

const formsOf = (text: string) => [...venueForms(openSnapshot(text.replace("MARK", "")).list)];

test.each([
  ["in parentheses in the title", inTitles, "title ("],
  ["in brackets behind the link", inBrackets, "tail ["],
  ["in italics before the link", inItalics, "title *"],
  ["as the label of a link", inLabels, "tail [["],
  ["behind emphasis", behindEmphasis, "title * "],
  ["behind the authors", behindAuthors, "tail , "],
  ["between year and title", beforeTitles, "title 2019-"],
])("the form is read from the list: %s", (_how, list, form) => {
  expect(formsOf(list)).toEqual([form]);
});

describe("what is typed becomes a venue, the mark closed where it is open", () => {
  test.each([
    [
      "in parentheses",
      inTitles,
      "(iclr 2019<|>)",
      "- **How Powerful are Graph Neural Networks? (ICLR 2019)**",
    ],
    [
      "in open parentheses",
      inTitles,
      "(iclr 2019<|>",
      "- **How Powerful are Graph Neural Networks? (ICLR 2019)**",
    ],
    [
      "in brackets",
      inBrackets,
      "[icm<|>], Ann Lee.",
      "* Variance Reduction [[Paper]](https://arxiv.org/abs/1902.00147) [ICML 2019], Ann Lee.",
    ],
    [
      "in italics",
      inItalics,
      "*corl, 2022<|>*",
      '* **VIMA**: "General Robot Manipulation", *CoRL, 2022* [[Paper](https://arxiv.org/abs/2210.03094)]',
    ],
    [
      "in italics that are open",
      inItalics,
      "*iros, mar<|>",
      '* **VIMA**: "General Robot Manipulation", *IROS, Mar 2023* [[Paper](https://arxiv.org/abs/2210.03094)]',
    ],
    [
      "behind the title",
      behindEmphasis,
      "neu<|>.",
      "1. **MGA: Momentum Gradient Attack on Network.** NeurIPS 2020. [[paper]](https://arxiv.org/pdf/2002.11320.pdf)",
    ],
    [
      "behind the authors on a line of their own",
      behindEmphasis,
      "\n   *Jinyin Chen, Yixian Chen.* ijcai 2019<|>",
      "   *Jinyin Chen, Yixian Chen.* IJCAI 2019 [[paper]](https://arxiv.org/pdf/2002.11320.pdf)",
    ],
    [
      "behind authors and commas",
      behindAuthors,
      "Barron et al., icc<|>",
      "- [Mip-NeRF](https://arxiv.org/abs/2103.13415), Barron et al., ICCV 2021 | [bibtex](./citations/mip-nerf.txt)",
    ],
    [
      "the series alone where the year stands before it",
      beforeTitles,
      "aa<|>",
      "-   2019-AAAI-[Importance Estimation](https://arxiv.org/abs/1906.10771) [[Code](https://github.com/NVlabs/Taylor_pruning)]",
    ],
  ])("%s", (_how, list, typed, line) => {
    expect(offered(list, typed).line).toBe(line);
  });
});

test("other years are written as the list writes years", () => {
  expect(offered(inItalics, "*iccv<|>*").labels).toContain("ICCV, 2023");
  expect(offered(inLabels.replace(/ MARK/, "\n- New Paper MARK"), "[[aa<|>").labels).toContain("AAAI2021");
});

test("a series that the list does not name yet is offered too", () => {
  expect(offered(inTitles, "(sigkdd<|>").labels).toEqual(
    expect.arrayContaining([expect.stringMatching(/^KDD/)]),
  );
});

describe("labels of links", () => {
  const first = inLabels.replace(" MARK", "\n- A New Paper MARK");

  test("the first one is a venue, if it is none of the list's other labels", () => {
    const { labels, kinds, line } = offered(first, "[[<|>");
    expect(labels.slice(0, 4).sort()).toEqual(["AAAI2021", "ECCV2018", "ICCV2019", "ICCV2019 Oral"]);
    expect(labels.slice(4)).toEqual(["Pytorch", "12 Feb 2020"]);
    expect(kinds).toEqual(new Set(["venue", "label"]));
    expect(line).toMatch(/^- A New Paper \[\[\w+\]\]$/);
  });

  test("behind the first one the other labels come first", () => {
    expect(offered(inLabels, "[[<|>").labels[0]).toBe("Pytorch");
  });
});

describe("in items below the title", () => {
  const list = (venue: string) =>
    ["ICML 2019", "CVPR 2020", "AAAI 2018"]
      .map((text, at) =>
        `- Paper ${at}. [[paper]](https://arxiv.org/abs/190${at}.00001)\n  - Ann Lee.\n  - ${venue}\n`.replace(
          "VENUE",
          text,
        ),
      )
      .join("");
  const typed = (venue: string, line: string) =>
    offered(
      `# Papers\n\n## Theory\n\n${list(venue)}- New. [[paper]](https://arxiv.org/abs/1905.00009)\n  - Ann Lee.\n  - MARK\n`,
      line,
    );

  test.each([
    ["bold", "**VENUE**", "**cv<|>", "  - **CVPR 2019**"],
    ["underscores", "_VENUE_", "_cv<|>_", "  - _CVPR 2019_"],
    ["backticks", "`VENUE`", "`cv<|>`", "  - `CVPR 2019`"],
    [
      "the text of a badge",
      "![VENUE](https://img.shields.io/badge/venue-blue)",
      "![cv<|>](https://img.shields.io/badge/venue-blue)",
      "  - ![CVPR 2019](https://img.shields.io/badge/venue-blue)",
    ],
    ["alone between stars", "*VENUE*", "*cv<|>", "  - *CVPR 2019*"],
    ["behind a label", "Venue: *VENUE*", "Venue: *cv<|>", "  - Venue: *CVPR 2019*"],
  ])("%s", (_how, venue, line, then) => {
    expect(typed(venue, line).line).toBe(then);
  });

  test("but not behind another label", () => {
    expect(typed("*VENUE*", "Note: *cv<|>").labels).toEqual([]);
  });
});

describe("nothing is offered", () => {
  test.each([
    ["in parentheses of a list that has remarks in them", inBrackets, "(ic<|>)"],
    ["in brackets of a list that has venues in parentheses", inTitles, "[ic<|>]"],
    ["in the address of a link", inTitles, "[x](ic<|>)"],
    ["between other marks than the list's", inTitles, "*ic<|>*"],
    ["behind marks that are closed", inTitles, "(ICLR 2019) ic<|>"],
    ["where the authors begin", behindAuthors, "ic<|>"],
    ["behind emphasis before a letter is typed", behindEmphasis, "<|>"],
    ["where a sentence is typed", inTitles, `(${"long words ".repeat(8)}<|>`],
  ])("%s", (_where, list, typed) => {
    expect(offered(list, typed).labels).toEqual([]);
  });

  test("where two venues stand so by chance", () => {
    const rare = inTitles.replaceAll(/ \((?:ICLR 2020|Arxiv 2019)\)/g, "");
    expect(formsOf(rare)).toEqual([]);
    expect(offered(rare, "(ic<|>").labels).toEqual([]);
  });

  test("in the prose of a digest, whatever the title does", () => {
    const { text, cursor } = withCursor(
      inTitles.replace("MARK", "(ICLR 2019)").replace(/\n$/, "\n  - Digest: We compare with others (ic<|>\n"),
    );
    const { list, source } = openSnapshot(text);
    expect(complete(list, source, cursor)).toBeUndefined();
  });
});
