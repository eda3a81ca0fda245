// The feed reader: all shapes that arXiv has sent, its errors, and what is no feed.
import { describe, expect, test } from "vitest";
import { readFeed } from "../../server/src/papers/atom.ts";
import { errorFeed, type FeedShape, feedOf } from "../support/arxivDoubleFeed.ts";
import { storedPapers, versionAsked } from "../support/arxivDoublePapers.ts";

function feed(ids: readonly string[], shape: FeedShape = "new"): string {
  const page = ids.map((id) => versionAsked(storedPapers, id)!);
  return feedOf(
    { searchQuery: "", idList: ids.join(","), start: 0, maxResults: 10 },
    page,
    page.length,
    shape,
  );
}

function papersOf(body: string) {
  const read = readFeed(body);
  if (read.kind !== "papers") throw new Error(read.kind);
  return read.papers;
}

describe.each<FeedShape>(["new", "launch-day", "old"])("the %s shape", (shape) => {
  test("a paper with everything", () => {
    expect(papersOf(feed(["hep-th/9901001"], shape))).toEqual([
      {
        id: { id: "hep-th/9901001", version: 2, year: 1999, month: 1, number: 1 },
        title: "A paper with an identifier of the old form",
        authors: ["Ada Example", "Benoît Exemple"],
        published: "1999-01-01T12:00:00Z",
        updated: "1999-02-01T12:00:00Z",
        abstract:
          "Stands in for the many papers whose identifiers name their archive. Nothing in it is true or false. It has two versions.",
        comment: "12 pages, no figures",
        journalRef: "Nucl.Phys. B573 (2000) 94-100",
        doi: "10.1016/S0550-3213(99)00001-1",
        categories: ["hep-th", "math.GT"],
        withdrawn: false,
      },
    ]);
  });

  test("TeX, line breaks and wraps become plain text on one line", () => {
    const [paper] = papersOf(feed(["2001.99999"], shape));
    expect(paper!.title).toBe("On ẽtale tests & trees – Erdős, Ørsted and $\\mathbfθ$");
    expect(paper!.authors).toEqual(["Nguyễn Văn Example", "Gerhard Schröder-Škoda", "Bjørn Ås"]);
    expect(paper!.abstract).toMatch(
      /^Holds .* readers get plain text\. A second paragraph, after a line break\.$/,
    );
    expect(paper!.comment).toBe("Test data; see also https://example.org/~nobody/a--b © 2020");
  });

  test("a title of 0 is a text, and names are many", () => {
    const papers = papersOf(feed(["2104.12255", "2303.17719"], shape));
    expect(papers[0]!.title).toBe("0");
    expect(papers[1]!.authors).toHaveLength(125);
    expect(papers[1]!.authors.at(-1)).toBe("Lena Maier-Hein");
  });

  test("what an old version says is what was asked for", () => {
    const [paper] = papersOf(feed(["1803.03635v2"], shape));
    expect(paper!.title).toBe("The Lottery Ticket Hypothesis: Training Pruned Neural Networks");
    expect(paper!.id.version).toBe(2);
    expect(paper!.published).toBe("2018-03-09T18:51:28Z");
    expect(paper!.updated).toBe("2018-04-23T18:05:19Z");
  });
});

test("a withdrawn paper is known by its comment, its first version is not withdrawn", () => {
  const papers = papersOf(feed(["2412.17866", "2412.17866v1"]));
  expect(papers.map((paper) => paper.withdrawn)).toEqual([true, false]);
});

test.each([
  ["This paper has been withdrawn by the author due to an error in Lemma 2", true],
  ["Withdrawn by the authors. A corrected work will be posted separately", true],
  ["arXiv admin note: This paper has been withdrawn by arXiv due to unverifiable authorship", true],
  ["This submission has been temporarily withdrawn", true],
  ["We study how money is withdrawn from banks", false],
  ["Section 3 was withdrawn from the talk, 12 pages", false],
])("comment: %s", (comment, withdrawn) => {
  const body = feed(["2006.10739"]).replace(
    /<arxiv:comment>.*<\/arxiv:comment>/,
    `<arxiv:comment>${comment}</arxiv:comment>`,
  );
  expect(papersOf(body)[0]!.withdrawn).toBe(withdrawn);
});

test("only a publisher's DOI counts", () => {
  const doi = (text: string) =>
    papersOf(
      feed(["hep-th/9901001"]).replace(/<arxiv:doi>.*<\/arxiv:doi>/, `<arxiv:doi>${text}</arxiv:doi>`),
    )[0]!.doi;
  expect(doi("10.48550/arXiv.hep-th/9901001")).toBeUndefined();
  expect(doi("10.48550/arXiv.hep-th/9901001 10.1000/1")).toBe("10.1000/1");
  expect(doi("https://doi.org/10.1000/1")).toBe("10.1000/1");
});

test("codes of ACM and MSC are no categories of arXiv", () => {
  const body = feed(["2006.10739"]).replace(
    "<published>",
    `<category term="I.2.6"/><category term="68T07; 65D18"/><published>`,
  );
  expect(papersOf(body)[0]!.categories).toEqual(["cs.CV", "cs.LG"]);
});

test("the error feed gives arXiv's words, by http or https", () => {
  const body = errorFeed("incorrect id format for abc");
  expect(readFeed(body)).toEqual({ kind: "error", words: "incorrect id format for abc" });
  expect(readFeed(body.replaceAll("https://", "http://"))).toEqual({
    kind: "error",
    words: "incorrect id format for abc",
  });
});

test("an empty feed holds no papers", () =>
  expect(readFeed(feed([]))).toEqual({ kind: "papers", papers: [] }));

test.each([
  ["nothing", ""],
  ["plain text", "Rate exceeded."],
  ["a page", "<html><body><h1>Access Denied</h1></body></html>"],
  ["half a feed", feed(["2006.10739"]).slice(0, 900)],
])("%s is unreadable", (_, body) => expect(readFeed(body)).toEqual({ kind: "unreadable" }));
