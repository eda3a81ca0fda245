// Several papers at once: what people paste, in order, each once, and what of it is no id.
import { describe, expect, test } from "vitest";
import { readArxivIds } from "../../server/src/model/arxivIdBatch.ts";

const read = (text: string) =>
  readArxivIds(text).ids.map(({ id, version }) => (version === undefined ? id : `${id}v${version}`));

describe("a batch", () => {
  test.each([
    ["a column", "1706.03762\n2003.01054\n\n1803.03635\n", ["1706.03762", "2003.01054", "1803.03635"]],
    [
      "addresses of all kinds",
      "https://arxiv.org/abs/1706.03762v5\r\nhttps://huggingface.co/papers/2003.01054\r\nhttps://doi.org/10.48550/arXiv.1803.03635",
      ["1706.03762v5", "2003.01054", "1803.03635"],
    ],
    ["one line", "1706.03762, 2003.01054; hep-th/9901001", ["1706.03762", "2003.01054", "hep-th/9901001"]],
    [
      "with subjects",
      "arXiv:1706.03762 [cs.CL]\narXiv: 2003.01054v2 [cs.LG]",
      ["1706.03762", "2003.01054v2"],
    ],
    [
      "a list",
      "- https://arxiv.org/abs/1706.03762\n- 2003.01054\n3. 1803.03635",
      ["1706.03762", "2003.01054", "1803.03635"],
    ],
    [
      "each once, as it stands first",
      "2003.01054v1\n1706.03762\nhttps://arxiv.org/abs/2003.01054v3",
      ["2003.01054v1", "1706.03762"],
    ],
    ["quoted", '"1706.03762", "2003.01054"', ["1706.03762", "2003.01054"]],
    [
      "prose",
      "We follow arXiv:1706.03762 and the table (https://arxiv.org/abs/2003.01054), not 10.1109/5.771073.",
      ["1706.03762", "2003.01054"],
    ],
    [
      "Markdown",
      "- A. [[paper]](https://arxiv.org/abs/1706.03762)\n- B. [[paper]](https://arxiv.org/abs/2003.01054)",
      ["1706.03762", "2003.01054"],
    ],
    ["nothing", "", []],
    ["words", "no id at all", []],
  ])("%s", (_, text, ids) => {
    expect(read(text)).toEqual(ids);
    expect(readArxivIds(text).unread).toEqual([]);
  });

  test("says what in a column is no id, and what it may be meant for", () => {
    const { ids, unread } = readArxivIds(
      "1706.03762\n2101.1234\n2613.00001\nhttps://openreview.net/forum?id=abc",
    );
    expect(ids.map(({ id }) => id)).toEqual(["1706.03762"]);
    expect(unread.map(({ text, repair }) => [text, repair])).toEqual([
      ["2101.1234", "2101.01234"],
      ["2613.00001", undefined],
      ["https://openreview.net/forum?id=abc", undefined],
    ]);
    for (const { problem } of unread) expect(problem).toMatch(/^[^\n]+\.$/);
  });

  test("is whole where it is long", () => {
    const column = Array.from({ length: 500 }, (_, at) => `2003.${String(at + 1).padStart(5, "0")}`);
    expect(read(column.join("\n"))).toEqual(column);
  });
});

const bibtex = `
@misc{vaswani2017,
      title={Attention Is All You Need},
      author={Ashish Vaswani and others},
      year={2017},
      eprint={1706.03762},
      archivePrefix={arXiv},
      primaryClass={cs.CL},
      abstract={Unlike arXiv:1409.0473 we need no recurrence.}
}

@article{old, title = "An {Old} One", journal = {J. High Energy Phys.}, eprint = "hep-th/9901001", year = 1999}
@article{older, eprint = {9901002}, archivePrefix = {hep-th}}
@article{scholar, title={Double Trouble}, journal={arXiv preprint arXiv:2003.01054}, year={2020}}
@online{lab, url = {https://arxiv.org/abs/1803.03635v5}, note = {see arXiv:1901.00001}}
@article{bio, eprint = {2020.01.01.123456}, eprinttype = {bioRxiv}, doi = {10.1101/2020.01.01.123456}}
@inproceedings{none, title = {No Preprint}, doi = {10.1109/CVPR.2016.90}, pages = {1234.5678}}
@misc{again, eprint={1706.03762}, archivePrefix={arXiv}}
@misc{wrong, eprint={2101.1234}, archivePrefix={arXiv}}
`;

describe("a BibTeX file", () => {
  test("gives the paper of each entry, not those it cites", () =>
    expect(read(bibtex)).toEqual([
      "1706.03762",
      "hep-th/9901001",
      "hep-th/9901002",
      "2003.01054",
      "1803.03635v5",
    ]));

  test("with an eprint that cannot be says so, and hands on what is not on arXiv", () => {
    const { cited, unread } = readArxivIds(bibtex);
    expect(unread).toEqual([
      { text: "2101.1234", problem: expect.stringContaining("five digits"), repair: "2101.01234" },
    ]);
    expect(cited.map(({ key }) => key)).toEqual(["bio", "none"]);
  });

  test("with an entry that breaks off has a sentence instead, unless it names its id before", () => {
    const { ids, cited, unread } = readArxivIds(
      "@misc{a, eprint = {1706.03762}, title = {Attention\n@article{b, title = {Open\n@misc{c, title = {Whole}}",
    );
    expect(ids.map(({ id }) => id)).toEqual(["1706.03762"]);
    expect(cited.map(({ key }) => key)).toEqual(["c"]);
    expect(unread.map(({ problem }) => problem)).toEqual([
      'The BibTeX entry "b" breaks off at "title": a brace, a quote or a value is missing.',
    ]);
  });

  test("has blocks that are no entries", () =>
    expect(readArxivIds('@string{icml = "ICML"}\n@misc{a, eprint={1706.03762}}').unread).toEqual([]));
});
