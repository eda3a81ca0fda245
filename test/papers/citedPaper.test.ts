// BibTeX entries as papers: what Google Scholar, DBLP, publishers and people write, and what a list needs of it.
import { describe, expect, test } from "vitest";
import { readBibtex } from "../../server/src/model/bibtex.ts";
import { venueText } from "../../server/src/model/paper.ts";
import { readCitedPaper } from "../../server/src/papers/citedPaper.ts";

function read(text: string) {
  const [entry] = readBibtex(text) ?? [];
  const reading = entry && readCitedPaper(entry);
  if (!reading?.ok) throw new Error(reading?.problem ?? "no BibTeX");
  return reading.paper;
}

const paper = (fields: string, kind = "inproceedings") =>
  read(`@${kind}{a, title = {T}, author = {A B}, year = {2019}, ${fields}}`);

const venue = (fields: string, kind?: string) => {
  const it = paper(fields, kind).venue;
  return it && venueText(it);
};

test("an entry of DBLP", () =>
  expect(
    read(`@inproceedings{DBLP:conf/icml/FrankleD0C20,
  author       = {Jonathan Frankle and
                  Gintare Karolina Dziugaite and
                  Daniel M. Roy},
  title        = {Linear Mode Connectivity and the Lottery Ticket Hypothesis},
  booktitle    = {Proceedings of the 37th International Conference on Machine Learning,
                  {ICML} 2020, 13-18 July 2020, Virtual Event},
  series       = {Proceedings of Machine Learning Research},
  year         = {2020},
  url          = {http://proceedings.mlr.press/v119/frankle20a.html},
}`),
  ).toMatchObject({
    id: undefined,
    key: "DBLP:conf/icml/FrankleD0C20",
    title: "Linear Mode Connectivity and the Lottery Ticket Hypothesis",
    authors: ["Jonathan Frankle", "Gintare Karolina Dziugaite", "Daniel M. Roy"],
    url: "http://proceedings.mlr.press/v119/frankle20a.html",
    appeared: { year: 2020, month: undefined },
    venue: { series: "ICML", year: 2020, track: undefined },
  }));

describe("names", () => {
  test.each([
    ["Knuth, Donald E. and Leslie Lamport", ["Donald E. Knuth", "Leslie Lamport"]],
    ["van der Maaten, Laurens and Hinton, Geoffrey", ["Laurens van der Maaten", "Geoffrey Hinton"]],
    ["King, Jr., Martin Luther", ["Martin Luther King Jr."]],
    ["{Barnes and Noble, Inc.} and {OpenAI}", ["Barnes and Noble, Inc.", "OpenAI"]],
    ['M\\"uller, J{\\"o}rg AND Erd{\\H{o}}s, P{\\\'a}l', ["Jörg Müller", "Pál Erdős"]],
    ["{\\L}ukasz Kaiser\n  and Garc{\\'\\i}a~M{\\'a}rquez, Ana", ["Łukasz Kaiser", "Ana García Márquez"]],
    ["Tom B. Brown and others", ["Tom B. Brown", "et al."]],
    ["", []],
  ])("%s", (written, names) => {
    expect(read(`@misc{a, title = {T}, author = {${written}}}`).authors).toEqual(names);
  });
});

describe("titles", () => {
  test.each([
    ["{{Deep Learning}}", "Deep Learning"],
    [
      "{Do {ImageNet} Classifiers\n   Generalize to {ImageNet}?}",
      "Do ImageNet Classifiers Generalize to ImageNet?",
    ],
    [String.raw`"On {$L^{2}$} and $\mathcal{N}$-ness"`, String.raw`On $L^{2}$ and $\mathcal{N}$-ness`],
    ["{Profit \\& Loss: 5\\% of \\$10 -- a Survey}", "Profit & Loss: 5% of $10 – a Survey"],
  ])("%s", (written, title) => expect(read(`@misc{a, title = ${written}, author = {A}}`).title).toBe(title));

  test("are needed", () => expect(() => read("@misc{a, author = {B}}")).toThrow('entry "a" has no title.'));
});

describe("addresses", () => {
  test.each([
    ["url = {https://example.org/a\\_b\\%20c}", "https://example.org/a_b%20c"],
    ["url = {\\url{https://example.org/~a}}", "https://example.org/~a"],
    ["howpublished = {Blog, \\url{https://example.org/b}.}", "https://example.org/b"],
    ["note = {https://example.org}", undefined],
  ])("%s", (fields, url) => expect(paper(fields).url).toBe(url));

  test.each([
    ["10.1145/3065386", "10.1145/3065386"],
    ["https://doi.org/10.1007/s10994-015-5517-9", "10.1007/s10994-015-5517-9"],
    ["10.1007/978-3-030-58452-8{\\_}24", "10.1007/978-3-030-58452-8_24"],
    ["soon", undefined],
  ])("DOI %s", (written, doi) => expect(paper(`doi = {${written}}`).doi).toBe(doi));
});

describe("dates", () => {
  test.each([
    ["year = {2019}, month = jul", { year: 2019, month: 7 }],
    ["year = 2019, month = {15~Sept.}", { year: 2019, month: 9 }],
    ["year = 2019, month = {07}", { year: 2019, month: 7 }],
    ["date = {2019-05-21}", { year: 2019, month: 5 }],
    ["year = {in press}", undefined],
  ])("%s", (fields, appeared) =>
    expect(read(`@misc{a, title = {T}, author = {A}, ${fields}}`).appeared).toEqual(appeared),
  );
});

describe("venues", () => {
  test.each([
    ["booktitle = {Advances in Neural Information Processing Systems}", "NeurIPS 2019"],
    [
      "booktitle = {2018 {IEEE} Conference on Computer Vision and Pattern Recognition, {CVPR} 2018}",
      "CVPR 2018",
    ],
    ["booktitle = {Proc. of the 25th {ACM} {SIGKDD} Conference}, series = {KDD '19}", "KDD 2019"],
    ["booktitle = {Proceedings of the Third Workshop on Gradients}", "Workshop on Gradients 2019"],
    ["booktitle = {Proceedings of the International Conference on Foo Bars (ICFB)}", "ICFB 2019"],
    ["journal = {CoRR}", undefined],
    ["publisher = {Elsevier}", undefined],
  ])("%s", (fields, text) => expect(venue(fields)).toBe(text));

  test.each([
    ["journal = {Journal of Machine Learning Research}", "JMLR 2019"],
    ["journaltitle = {Annals of Gardening}", "Annals of Gardening 2019"],
    ["journal = {arXiv preprint}", undefined],
  ])("of an article: %s", (fields, text) => expect(venue(fields, "article")).toBe(text));
});
