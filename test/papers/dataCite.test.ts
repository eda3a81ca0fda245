// DataCite against its double: the same papers as arXiv's, and what becomes of its moods.
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import { memoryCache } from "../../server/src/papers/cache.ts";
import { createDataCite, type DataCiteOptions } from "../../server/src/papers/dataCite.ts";
import { fetchHttp } from "../../server/src/papers/fetch.http.ts";
import type { FetchResult } from "../../server/src/papers/source.ts";
import { type DataCiteDouble, type DataCiteFault, startDataCiteDouble } from "../support/dataCiteDouble.ts";
import { type FakeClock, fakeClock } from "../support/fakeClock.ts";

let double: DataCiteDouble;
let clock: FakeClock;

beforeEach(async () => {
  double = await startDataCiteDouble();
  clock = fakeClock();
});
afterEach(() => double.close());

const ids = (texts: string) =>
  texts.split(" ").map((text) => {
    const reading = readArxivId(text);
    if (!reading.ok) throw new Error(reading.problem);
    return reading.id;
  });

function ask(texts: string, options: Partial<DataCiteOptions> = {}): Promise<FetchResult[]> {
  const http = fetchHttp("paper-list/test");
  return createDataCite({ http, clock, endpoint: double.endpoint, ...options })!.fetch(ids(texts));
}

/** `Title` or `kind: message`. */
const told = (result: FetchResult) =>
  result.ok ? result.paper.title : `${result.problem.kind}: ${result.problem.message}`;

test("a paper by its DOI, with all that arXiv itself would say but the journal", async () => {
  const [result] = await ask("hep-th/9711200v2");
  expect(double.requests).toEqual(["/dois/10.48550/arXiv.hep-th/9711200"]);
  expect(result).toMatchObject({
    ok: true,
    paper: {
      id: { id: "hep-th/9711200", version: undefined },
      title: "The Large N Limit of Superconformal Field Theories and Supergravity",
      authors: [expect.stringMatching(/Maldacena$/)],
      published: expect.stringMatching(/^1997-11-2\dT[\d:]+Z$/),
      doi: "10.1023/A:1026654312961",
      journalRef: undefined,
      categories: ["hep-th"],
      withdrawn: false,
    },
  });
});

test("several in one request, in the order asked, each once", async () => {
  const results = await ask("2006.10739 2003.99998 1706.03762");
  expect(results.map(told)).toEqual([
    "Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains",
    "not-found: DataCite has no paper with the arXiv id 2003.99998, or not yet.",
    "Attention Is All You Need",
  ]);
  expect(results[0]).toMatchObject({
    paper: {
      authors: expect.arrayContaining(["Matthew Tancik", "Pratul P. Srinivasan"]),
      comment: expect.stringMatching(/^NeurIPS 2020/),
      categories: ["cs.CV", "cs.LG"],
    },
  });
  expect(double.requests).toEqual([
    '/dois?query=doi:("10.48550/arxiv.2006.10739" OR "10.48550/arxiv.2003.99998" OR "10.48550/arxiv.1706.03762")&page[size]=3',
  ]);
});

test("fifty go in a request", async () => {
  await ask(Array.from({ length: 120 }, (_, at) => `2003.${at + 10_000}`).join(" "));
  expect(double.requests.map((url) => /size]=(\d+)/.exec(url)?.[1])).toEqual(["50", "50", "20"]);
});

test("a withdrawn paper is known by its comment", async () => {
  expect((await ask("2412.17866"))[0]).toMatchObject({ paper: { withdrawn: true } });
});

test("the cache answers for a day", async () => {
  const cache = memoryCache();
  await ask("2006.10739", { cache });
  expect((await ask("2006.10739", { cache }))[0]).toMatchObject({ ok: true, fromCache: true });
  expect(double.requests).toHaveLength(1);
  clock.advance(24 * 3_600_000);
  expect((await ask("2006.10739", { cache }))[0]).toMatchObject({ ok: true, fromCache: false });
});

test("a paper that is not there", async () => {
  expect((await ask("2003.99998")).map(told)).toEqual([
    "not-found: DataCite has no paper with the arXiv id 2003.99998, or not yet.",
  ]);
});

test.each<[DataCiteFault, RegExp]>([
  ["too-many", /^busy: DataCite is busy; try again in 3 seconds\.$/],
  ["broken", /^busy: DataCite is busy/],
  ["page", /^bad-reply: The answer of DataCite could not be read/],
  ["slow", /^busy: DataCite \(127\.0\.0\.1:\d+\) took too long to answer/],
  ["odd", /^bad-reply: The answer of DataCite could not be read/],
])("%s for good: one sentence", async (fault, sentence) => {
  double.set(fault);
  expect((await ask("2006.10739", { timeout: 200 })).map(told)).toEqual([expect.stringMatching(sentence)]);
});

test("nobody there", async () => {
  await double.close();
  expect((await ask("2006.10739")).map(told)).toEqual([
    expect.stringMatching(/^offline: DataCite \(.*\) cannot be reached/),
  ]);
  double = await startDataCiteDouble();
});
