// The client's cheap question must never say no where the server would say yes.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { looksLikeList } from "../../client/src/looksLikeList.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasShared, sampleText, sharedPath, sharedText } from "../support/lists.ts";

const addresses = [
  "https://arxiv.org/abs/2003.01054",
  "https://export.arxiv.org/abs/2003.01054",
  "https://openreview.net/forum?id=ry_WPG-A-",
  "https://doi.org/10.1000/182",
  "https://aclanthology.org/2020.emnlp-main.746/",
  "https://www.aclweb.org/anthology/2020.acl-main.1/",
  "https://proceedings.mlr.press/v119/a.html",
  "https://papers.nips.cc/paper/1",
  "https://proceedings.neurips.cc/paper/1",
  "https://jmlr.org/papers/v1/a.html",
  "https://openaccess.thecvf.com/content/a.html",
  "https://dl.acm.org/doi/10.1145/1",
  "https://ieeexplore.ieee.org/document/1",
  "https://link.springer.com/article/1",
  "https://www.sciencedirect.com/science/article/pii/1",
  "https://www.nature.com/articles/1",
  "https://www.biorxiv.org/content/1",
  "https://www.semanticscholar.org/paper/1",
  "https://ojs.aaai.org/index.php/AAAI/article/view/1",
  "https://www.ijcai.org/proceedings/2020/1",
  "https://www.pnas.org/doi/1",
  "https://www.science.org/doi/1",
];

function serverSaysList(text: string): boolean {
  return openSnapshot(text).list.isPaperList;
}

describe("what the server takes for a list", () => {
  const list = (links: string) => `# Papers\n\n## Theory\n\n- A Title. ${links}\n  - A. Author.\n`;

  test.each(addresses)("an entry that links %s", (address) => {
    const text = list(`[[link]](${address})`);
    expect([serverSaysList(text), looksLikeList(text)]).toEqual([true, true]);
  });

  test.each([
    "[[paper]](https://a.org/)",
    "[pdf](https://a.org/)",
    "[(arXiv)](a.pdf)",
    "[[Preprint](a.pdf)]",
  ])("an entry with the label of %s", (links) => {
    const text = list(links);
    expect([serverSaysList(text), looksLikeList(text)]).toEqual([true, true]);
  });

  test("the sample", () => expect(looksLikeList(sampleText())).toBe(true));

  test.skipIf(!hasShared)("real lists (skipped where ../shared is absent)", () => {
    const folder = "corpus/lists/";
    const names = readdirSync(sharedPath(folder)).filter((name) => name.endsWith(".md"));
    const texts = names.map((name) => ({ name, text: sharedText(folder + name) }));
    const lists = texts.filter(({ text }) => text.length < 60_000 && serverSaysList(text));
    expect(lists.length).toBeGreaterThan(2);
    expect(lists.filter(({ text }) => !looksLikeList(text)).map(({ name }) => name)).toEqual([]);
  });
});

test.each([
  ["notes", "# Notes\n\n- Water the plants.\n- Read [this](https://example.org/).\n"],
  ["a paper in prose", "# Notes\n\nSee https://arxiv.org/abs/2003.01054 for the proof.\n"],
  ["an empty file", ""],
])("%s: no list", (_, text) => {
  expect([serverSaysList(text), looksLikeList(text)]).toEqual([false, false]);
});
