// arXiv ids: every form people paste, what cannot exist and why, and what in free text is none.
import { describe, expect, test } from "vitest";
import {
  arxivIdOfUrl,
  arxivUrl,
  compareArxivIds,
  findArxivIds,
  readArxivId,
} from "../../server/src/model/arxivId.ts";

/** `2003.01054`, `2003.01054v2`, or the problem in words. */
function read(text: string): string {
  const reading = readArxivId(text);
  if (!reading.ok) return reading.problem;
  return reading.id.id + (reading.id.version === undefined ? "" : `v${reading.id.version}`);
}

const found = (text: string) => findArxivIds(text).map((it) => it.id.id);
const foundText = (text: string) => findArxivIds(text).map((it) => text.slice(it.span.start, it.span.end));

const addresses: [address: string, id: string][] = [
  ["https://arxiv.org/abs/1706.03762", "1706.03762"],
  ["http://arxiv.org/abs/1706.03762v5", "1706.03762v5"],
  ["https://www.arxiv.org/abs/1706.03762", "1706.03762"],
  ["https://export.arxiv.org/abs/1706.03762/", "1706.03762"],
  ["https://browse.arxiv.org/html/1706.03762v7", "1706.03762v7"],
  ["arxiv.org/abs/1706.03762", "1706.03762"],
  ["HTTPS://ARXIV.ORG/ABS/1706.03762", "1706.03762"],
  ["https://arxiv.org/abs/arXiv:1706.03762", "1706.03762"],
  ["https://arxiv.org/pdf/1706.03762", "1706.03762"],
  ["https://arxiv.org/pdf/1706.03762v5.pdf", "1706.03762v5"],
  ["https://arxiv.org/pdf/1706.03762.pdf#page=3", "1706.03762"],
  ["https://arxiv.org/html/2403.12345v1/x1.png", "2403.12345v1"],
  ["https://arxiv.org/format/1706.03762", "1706.03762"],
  ["https://arxiv.org/ps/1706.03762", "1706.03762"],
  ["https://arxiv.org/src/1706.03762v2", "1706.03762v2"],
  ["https://arxiv.org/e-print/1706.03762", "1706.03762"],
  ["https://arxiv.org/tb/1706.03762", "1706.03762"],
  ["https://arxiv.org/abs/1706.03762?fmt=txt", "1706.03762"],
  ["https://arxiv.org/abs/1706.03762?context=cs.LG", "1706.03762"],
  ["https://arxiv.org/abs/1904.10902#", "1904.10902"],
  ["https://arxiv.org/abs//1706.03762", "1706.03762"],
  ["https://arxiv.org/abs/hep-th/9901001", "hep-th/9901001"],
  ["https://arxiv.org/abs/hep-th%2F9901001", "hep-th/9901001"],
  ["https://arxiv.org/abs/math.GT/0309136v2", "math/0309136v2"],
  ["https://arxiv.org/pdf/math.GT/0309136.pdf", "math/0309136"],
  ["https://arxiv.org/ftp/arxiv/papers/1706/1706.03762.pdf", "1706.03762"],
  ["https://arxiv.org/ftp/hep-th/papers/9901/9901001.pdf", "hep-th/9901001"],
  ["http://xxx.lanl.gov/abs/hep-th/9901001", "hep-th/9901001"],
  ["http://de.arxiv.org/abs/1706.03762", "1706.03762"],
  ["http://lanl.arxiv.org/abs/1706.03762", "1706.03762"],
  ["https://doi.org/10.48550/arXiv.1706.03762", "1706.03762"],
  ["https://dx.doi.org/10.48550/ARXIV.1706.03762", "1706.03762"],
  ["https://doi.org/10.48550/arXiv.hep-th/9901001", "hep-th/9901001"],
  ["https://doi.org/10.48550%2FarXiv.1706.03762", "1706.03762"],
  ["https://huggingface.co/papers/1706.03762", "1706.03762"],
  ["https://huggingface.co/papers/1706.03762.md", "1706.03762"],
  ["https://hf.co/papers/1706.03762#community", "1706.03762"],
  ["https://www.alphaxiv.org/abs/1706.03762v7", "1706.03762v7"],
  ["https://alphaxiv.org/overview/1706.03762", "1706.03762"],
  ["https://www.alphaxiv.org/zh/overview/1706.03762", "1706.03762"],
  ["https://ar5iv.labs.arxiv.org/html/1706.03762", "1706.03762"],
  ["https://ar5iv.org/abs/1706.03762", "1706.03762"],
  ["https://scirate.com/arxiv/1706.03762", "1706.03762"],
  ["https://api.semanticscholar.org/arXiv:1706.03762", "1706.03762"],
  ["https://www.semanticscholar.org/arxiv/1706.03762", "1706.03762"],
  ["https://api.semanticscholar.org/graph/v1/paper/arXiv:1706.03762", "1706.03762"],
  ["https://www.arxiv-vanity.com/papers/1706.03762/", "1706.03762"],
  ["https://papers.cool/arxiv/1706.03762", "1706.03762"],
  ["https://paperswithcode.co/paper/1706.03762", "1706.03762"],
  ["https://www.emergentmind.com/papers/1706.03762", "1706.03762"],
  ["https://arxiv.gg/abs/1706.03762", "1706.03762"],
  ["https://dblp.org/rec/journals/corr/abs-1706-03762.html", "1706.03762"],
  ["https://ui.adsabs.harvard.edu/abs/2017arXiv170603762V/abstract", "1706.03762"],
  ["http://cn.arxiv.org/pdf/1706.03762v1", "1706.03762v1"],
  ["https://arxiv.org/pdf/1706.03762.pdf?download=1", "1706.03762"],
  ["https://www.alphaxiv.org/replicate/1706.03762", "1706.03762"],
  ["https://www.alphaxiv.org/audio/1706.03762v2", "1706.03762v2"],
  ["https://www.alphaxiv.org/pdf/1706.03762", "1706.03762"],
  ["https://web.archive.org/web/2019/https://arxiv.org/abs/1706.03762", "1706.03762"],
];

const texts: [text: string, id: string][] = [
  ["1706.03762", "1706.03762"],
  ["  1706.03762v5\n", "1706.03762v5"],
  ["arXiv:1706.03762v5", "1706.03762v5"],
  ["arxiv: 1706.03762 [cs.CL]", "1706.03762"],
  ["ARXIV:hep-th/9901001", "hep-th/9901001"],
  ["1706.03762.pdf", "1706.03762"],
  ["<https://arxiv.org/abs/1706.03762>", "1706.03762"],
  ["10.48550/arXiv.1706.03762", "1706.03762"],
  ['"https://arxiv.org/abs/1706.03762"', "1706.03762"],
  ["https://arxiv.org/abs/1706.03762,", "1706.03762"],
  ["(arXiv:1706.03762).", "1706.03762"],
  ["[1706.03762]", "1706.03762"],
  ["abs/1706.03762v2", "1706.03762v2"],
  ["arXiv:1706.03762v5 [cs.CL] 6 Dec 2017", "1706.03762v5"],
  ["doi:10.48550/arXiv.1706.03762v1", "1706.03762v1"],
  ["arXiv preprint arXiv:1706.03762, 2017", "1706.03762"],
  ["0704.0001", "0704.0001"],
  ["1412.9999", "1412.9999"],
  ["1501.00001", "1501.00001"],
  ["9912.12345", "9912.12345"],
  ["math.GT/0309136", "math/0309136"],
  ["cond-mat.str-el/0309136", "cond-mat/0309136"],
  ["math/9201304", "math/9201304"],
  ["hep-th/9108001", "hep-th/9108001"],
  ["quant-ph/0703263v2", "quant-ph/0703263v2"],
  ["alg-geom/9712001", "alg-geom/9712001"],
];

describe("one id", () => {
  test.each([...texts, ...addresses])("%s", (text, id) => expect(read(text)).toBe(id));

  test("in its parts", () => {
    expect(readArxivId("arXiv:math.GT/0309136v3")).toEqual({
      ok: true,
      id: { id: "math/0309136", version: 3, year: 2003, month: 9, number: 136 },
    });
    expect(readArxivId("2003.01054")).toEqual({
      ok: true,
      id: { id: "2003.01054", version: undefined, year: 2020, month: 3, number: 1054 },
    });
  });
});

const impossible: [text: string, reason: RegExp][] = [
  ["2613.00001", /there is no month 13/],
  ["https://arxiv.org/abs/2613.00001", /there is no month 13/],
  ["2500.00001", /there is no month 00/],
  ["0000.0000", /there is no month 00/],
  ["2512.00000", /begin at 1/],
  ["hep-th/0703000", /begin at 1/],
  ["0703.0001", /began in April 2007/],
  ["hep-th/0704001", /ended in March 2007/],
  ["1304.12345", /four digits/],
  ["2003.0105412", /is not an arXiv id/],
  ["2003.010541", /five digits/],
  ["706.03762", /is not an arXiv id/],
  ["foo-bar/9901001", /no archive "foo-bar"/],
  ["hep-th/9107001", /hep-th began in August 1991/],
  ["alg-geom/9801001", /alg-geom ended in December 1997/],
  ["stat/0612001", /stat began in April 2007/],
  ["9901001", /lacks the archive/],
  ["", /empty/],
  ["hello", /is not an arXiv id/],
  ["https://arxiv.org/abs/xxxx.xxxx", /"xxxx.xxxx" is not an arXiv id/],
  ["https://arxiv.org/list/cs.LG/recent", /is not an arXiv id|holds no arXiv id/],
  ["https://openreview.net/forum?id=SkgsACVKPH", /holds no arXiv id/],
  ["https://doi.org/10.1109/5.771073", /holds no arXiv id/],
  ["https://example.org/2003.01054", /holds no arXiv id/],
  ["1706.03762 or 2003.01054", /more than one/],
  ["no id at all", /no arXiv id/],
];

test.each(impossible)("%s is refused in one plain sentence", (text, reason) => {
  const problem = read(text);
  expect(problem).toMatch(reason);
  expect(problem).toMatch(/^[^\n]+\.$/);
});

const repairs: [text: string, repair: string | undefined][] = [
  ["1501.0001", "1501.00001"],
  ["2101.1234v2", "2101.01234v2"],
  ["1412.00001", "1412.0001"],
  ["arXiv:1501.0001", "1501.00001"],
  ["https://arxiv.org/abs/1501.0001", "1501.00001"],
  ["hepth/9901001", "hep-th/9901001"],
  ["HEP-TH/9901001", "hep-th/9901001"],
  ["cond-mat//9901001", "cond-mat/9901001"],
  ["1706.03762v0", "1706.03762"],
  ["1706.03762v01", "1706.03762"],
  ["1304.12345", undefined],
  ["2613.0001", undefined],
  ["hepth/9107001", undefined],
];

test.each(repairs)("%s could be meant as %s", (text, repair) => {
  const reading = readArxivId(text);
  expect(reading.ok).toBe(false);
  expect(reading.ok ? undefined : reading.repair).toBe(repair);
});

describe("the id of a link", () => {
  test.each(addresses)("%s", (address, id) => {
    const it = arxivIdOfUrl(address);
    expect(it && it.id + (it.version ? `v${it.version}` : "")).toBe(id);
  });

  test.each([
    "",
    "#others",
    "paper.pdf",
    "2003.01054",
    "https://arxiv.org/abs/xxxx.xxxx",
    "https://arxiv.org/abs/1706.03762v1f",
    "https://arxiv.org/abs/1501.0001",
    "https://arxiv.org",
    "https://arxiv.org/list/hep-th/9901",
    "https://arxiv.org/a/warner_s_1",
    "https://arxiv.org/search/?query=1706.03762",
    "https://psyarxiv.com/5zf4s/",
    "https://github.com/nopperl/clip_arxiv_pmc",
    "https://openaccess.thecvf.com/content/1706.03762.pdf",
    "https://paperswithcode.com/paper/attention-is-all-you-need",
    "https://notarxiv.example.com/some/1706.03762",
  ])("%s has none", (address) => expect(arxivIdOfUrl(address)).toBeUndefined());
});

describe("ids in free text", () => {
  test("whole addresses, prefixes and DOIs, in order", () => {
    const text =
      "See [[paper]](https://arxiv.org/abs/2003.01054v2), arXiv:1706.03762 [cs.CL]; doi:10.48550/arXiv.1803.03635, " +
      "1412.6980v9 and math.GT/0309136 (arxiv.org/pdf/2006.10739.pdf).";
    expect(foundText(text)).toEqual([
      "https://arxiv.org/abs/2003.01054v2",
      "arXiv:1706.03762 [cs.CL]",
      "doi:10.48550/arXiv.1803.03635",
      "1412.6980v9",
      "math.GT/0309136",
      "arxiv.org/pdf/2006.10739.pdf",
    ]);
    expect(found(text)).toEqual([
      "2003.01054",
      "1706.03762",
      "1803.03635",
      "1412.6980",
      "math/0309136",
      "2006.10739",
    ]);
  });

  test.each([
    ["https://arxiv.org/abs/1706.03762.", "https://arxiv.org/abs/1706.03762"],
    ["**https://arxiv.org/abs/1706.03762**", "https://arxiv.org/abs/1706.03762"],
    ["`1706.03762`", "1706.03762"],
    ["“1706.03762”", "1706.03762"],
    ["论文1706.03762，", "1706.03762"],
    ["https://arxiv.org/abs/1706.03762，next", "https://arxiv.org/abs/1706.03762"],
    ["CoRR abs/1706.03762 (2017)", "abs/1706.03762"],
    ["[a](https://example.org)[b](https://arxiv.org/abs/1706.03762)", "https://arxiv.org/abs/1706.03762"],
    ["1706.03762.pdf", "1706.03762"],
    ["(see hep-th/9901001)", "hep-th/9901001"],
  ])("%s", (text, expected) => expect(foundText(text)).toEqual([expected]));

  test.each([
    "10.1109/5.771073",
    "doi:10.1234/1706.03762",
    "https://doi.org/10.1234/1706.03762",
    "https://example.org/1706.03762",
    "https://arxiv.org/abs/xxxx.xxxx",
    "https://arxiv.org/abs/xxxx.xxxxx`",
    "[[paper](https://arxiv.org/abs/xxxx.xxxx)]",
    "v=1706.03762",
    "version 3.1706.03762",
    "version 1706.03762.1",
    "1706.037621",
    "1706.03762v",
    "1706.03762%",
    "$1205.1234",
    "1,205.1234",
    "Phys. Lett. B573:94-100, 2003",
    "pp. 2001.2003, 1234.5678",
    "32(1):2503-2510",
    "arXiv:2613.00001",
    "2612.1234",
    "foo/bar/9901001",
    "and/9901001",
    "https://github.com/math/0309136",
  ])("%s holds none", (text) => expect(found(text)).toEqual([]));

  test("a long line of digits and dots costs no time", () => {
    const started = performance.now();
    findArxivIds("1706.0376.".repeat(20_000) + "a.".repeat(20_000) + "(".repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

test("ids sort by submission, not as text", () => {
  const sorted = ["2003.01054", "hep-th/9901001", "0704.0001", "math/0309136", "1412.6980", "2003.00001"]
    .map((text) => readArxivId(text))
    .flatMap((reading) => (reading.ok ? [reading.id] : []))
    .sort(compareArxivIds);
  expect(sorted.map((it) => it.id)).toEqual([
    "hep-th/9901001",
    "math/0309136",
    "0704.0001",
    "1412.6980",
    "2003.00001",
    "2003.01054",
  ]);
});

test("the address to write has no version", () => {
  const reading = readArxivId("arXiv:math.GT/0309136v3");
  if (!reading.ok) throw new Error(reading.problem);
  expect(arxivUrl(reading.id)).toBe("https://arxiv.org/abs/math/0309136");
});

test("an address as most are written is read as one in capitals, which takes the long way", () => {
  const months = ["0703", "0704", "1412", "1501", "2003", "2013", "2000"];
  const numbers = ["0001", "00001", "00000", "12345", "123456"];
  const versions = ["", "v1", "v12", "v0", "v"];
  const texts = months.flatMap((month) =>
    numbers.flatMap((number) => versions.map((it) => `${month}.${number}${it}`)),
  );
  for (const path of texts.flatMap((text) => [`abs/${text}`, `pdf/${text}`, `pdf/${text}.pdf`])) {
    expect(arxivIdOfUrl(`https://arxiv.org/${path}`)).toEqual(arxivIdOfUrl(`HTTPS://ARXIV.ORG/${path}`));
  }
});
