// The source against the double, over real HTTP: papers, faults, and what it says of them.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ArxivId, readArxivId } from "../../server/src/model/arxivId.ts";
import { type ArxivSourceOptions, createArxivSource } from "../../server/src/papers/arxivSource.ts";
import { memoryCache } from "../../server/src/papers/cache.ts";
import { fetchHttp } from "../../server/src/papers/fetch.http.ts";
import type { FetchResult, PaperSource } from "../../server/src/papers/source.ts";
import { createThrottle } from "../../server/src/papers/throttle.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import type { Fault } from "../support/arxivDoubleFaults.ts";
import { type FakeClock, fakeClock } from "../support/fakeClock.ts";

let double: ArxivDouble;
let clock: FakeClock;

beforeEach(async () => {
  double = await startArxivDouble({ interval: 0 });
  clock = fakeClock();
});
afterEach(() => double.close());

/** With a clock that jumps, so that nothing here takes real time. */
function source(options: Partial<ArxivSourceOptions> = {}): PaperSource {
  const made = createArxivSource({
    http: fetchHttp("paper-list/test"),
    clock,
    endpoint: double.endpoint,
    interval: 3000,
    throttle: createThrottle(),
    random: () => 0,
    ...options,
  });
  if (!made.ok) throw new Error(made.problem);
  return made.source;
}

function id(text: string): ArxivId {
  const reading = readArxivId(text);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.id;
}

const ids = (texts: string) => texts.split(" ").map(id);

/** `Title`, `Title (cached)` or `kind: message`. */
function told(result: FetchResult): string {
  if (!result.ok) return `${result.problem.kind}: ${result.problem.message}`;
  return result.paper.title + (result.fromCache ? " (cached)" : "");
}

const fourier = "Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains";

async function fetchFourier(options: Partial<ArxivSourceOptions> = {}): Promise<string> {
  const [result] = await source(options).fetch([id("2006.10739")]);
  return told(result!);
}

describe("papers", () => {
  test("come in the order asked, from one request that says how many", async () => {
    const results = await source().fetch(ids("1412.6980 2104.12255 hep-th/9711200 1706.03762v1"));
    expect(results.map(told)).toEqual([
      "Adam: A Method for Stochastic Optimization",
      "0",
      "The Large N Limit of Superconformal Field Theories and Supergravity",
      "Attention Is All You Need",
    ]);
    expect(double.requests.map((it) => it.url)).toEqual([
      "/api/query?id_list=1412.6980,2104.12255,hep-th/9711200,1706.03762v1&start=0&max_results=4",
    ]);
    expect(double.requests[0]!.userAgent).toBe("paper-list/test");
  });

  test("that do not exist are told apart from those that do", async () => {
    const results = await source().fetch(ids("2003.99998 2006.10739 1706.03762v99"));
    expect(results.map(told)).toEqual([
      "not-found: arXiv has no paper with the id 2003.99998.",
      fourier,
      "not-found: arXiv has no paper with the id 1706.03762v99.",
    ]);
    expect(double.requests).toHaveLength(1);
  });

  test("are asked for once, however often they stand in the question", async () => {
    const results = await source().fetch(ids("2006.10739 2006.10739 2006.10739"));
    expect(results.map(told)).toEqual([fourier, fourier, fourier]);
    expect(double.requests[0]!.ids).toEqual(["2006.10739"]);
  });

  test("of two versions keep them apart", async () => {
    const results = await source().fetch(ids("1803.03635v2 1803.03635 1803.03635v5"));
    expect(results.map(told)).toEqual([
      "The Lottery Ticket Hypothesis: Training Pruned Neural Networks",
      "The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks",
      "The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks",
    ]);
  });

  test("more than a hundred go in several requests, three seconds apart", async () => {
    const many = Array.from({ length: 250 }, (_, i) => id(`2003.${String(i + 1).padStart(5, "0")}`));
    const results = await source().fetch([...many, id("2003.01054")]);
    expect(told(results.at(-1)!)).toMatch(/^Double Trouble/);
    expect(double.requests.map((it) => it.ids.length)).toEqual([100, 100, 100, 100, 51]);
    expect(clock.waits).toEqual([3000, 3000, 3000, 3000]);
  });

  test("nothing is asked for nothing", async () => {
    expect(await source().fetch([])).toEqual([]);
    expect(double.requests).toEqual([]);
  });
});

describe("the cache", () => {
  test("answers for a day", async () => {
    const cache = memoryCache();
    expect(await fetchFourier({ cache })).toBe(fourier);
    expect(await fetchFourier({ cache })).toBe(`${fourier} (cached)`);
    expect((await source({ cache }).cached(id("2006.10739")))?.title).toBe(fourier);
    clock.advance(24 * 3_600_000);
    expect(await fetchFourier({ cache })).toBe(fourier);
    expect(double.requests).toHaveLength(2);
  });

  test("remembers for an hour that there is no such paper", async () => {
    const cache = memoryCache();
    const ask = async () => told((await source({ cache }).fetch([id("2003.99998")]))[0]!);
    expect(await ask()).toMatch(/^not-found/);
    const asked = double.requests.length;
    expect(await ask()).toMatch(/^not-found/);
    expect(double.requests).toHaveLength(asked);
    clock.advance(3_600_000);
    await ask();
    expect(double.requests.length).toBeGreaterThan(asked);
  });

  test("answers for two who ask at the same time with one request", async () => {
    const one = source();
    const [first, second] = await Promise.all([one.fetch([id("2006.10739")]), one.fetch([id("2006.10739")])]);
    expect([told(first[0]!), told(second[0]!)].sort()).toEqual([fourier, `${fourier} (cached)`]);
    expect(double.requests).toHaveLength(1);
  });

  test("has the last word when arXiv cannot be had", async () => {
    const cache = memoryCache();
    await fetchFourier({ cache });
    clock.advance(48 * 3_600_000);
    double.faults.set("unavailable");
    expect(await fetchFourier({ cache })).toBe(`${fourier} (cached)`);
  });

  test("keeps nothing of a failure", async () => {
    const cache = memoryCache();
    double.faults.set("half-a-feed", 1);
    expect(await fetchFourier({ cache })).toMatch(/^bad-reply/);
    expect(await source({ cache }).cached(id("2006.10739"))).toBeUndefined();
    expect(await fetchFourier({ cache })).toBe(fourier);
  });
});

describe("faults that pass", () => {
  test.each<Fault>(["unavailable", "rate-exceeded", "reset", "empty"])("%s once", async (fault) => {
    double.faults.set(fault, 1);
    expect(await fetchFourier()).toBe(fourier);
    expect(double.requests).toHaveLength(2);
  });

  test.each<Fault>(["old-shape", "launch-day"])("%s is read like any other", async (fault) => {
    double.faults.set(fault);
    expect(await fetchFourier()).toBe(fourier);
  });

  test("as long as arXiv asks for, where that is not too long", async () => {
    double.faults.set("seven-seconds", 1);
    expect(await fetchFourier()).toBe(fourier);
    expect(clock.waits).toEqual([7000]);
    double.faults.set("two-minutes", 1);
    expect(await fetchFourier()).toBe("busy: arXiv is busy; try again in 120 seconds.");
    expect(double.requests).toHaveLength(3);
  });

  test("a patient source waits 10, 30 and 60 seconds", async () => {
    double.faults.set("unavailable", 3);
    expect(await fetchFourier({ patience: { retries: 3, longestWait: 120_000 } })).toBe(fourier);
    expect(clock.waits).toEqual([10_000, 30_000, 60_000]);
  });
});

const failures: [fault: Fault, told: RegExp, requests: number][] = [
  ["unavailable", /^busy: arXiv is busy; try again in a minute\.$/, 2],
  ["rate-exceeded", /^busy: arXiv is busy; try again in a minute\.$/, 2],
  ["denied", /^busy: arXiv denies this network access/, 1],
  ["empty", /^not-found: /, 2],
  ["half-a-feed", /^bad-reply: The answer of arXiv could not be read/, 1],
  ["cut-off", /^bad-reply: The answer of arXiv \(127\.0\.0\.1:\d+\) broke off in the middle\.$/, 1],
  ["reset", /^offline: The connection to arXiv \(127\.0\.0\.1:\d+\) broke off\.$/, 2],
  ["insecure-redirect", /^bad-reply: .* not https, which was not followed\.$/, 1],
  // Followed, but nobody speaks https there.
  ["redirect", /^offline: /, 1],
];

describe("faults that stay", () => {
  test.each(failures)("%s", async (fault, expected, requests) => {
    double.faults.set(fault);
    expect(await fetchFourier()).toMatch(expected);
    expect(double.requests).toHaveLength(requests);
  });

  test("a dead endpoint is offline", async () => {
    await double.close();
    expect(await fetchFourier()).toMatch(
      /^offline: arXiv \(127\.0\.0\.1:\d+\) cannot be reached; is there a network\?$/,
    );
  });

  test("a wrong path", async () => {
    expect(await fetchFourier({ endpoint: double.endpoint.replace("query", "other") })).toBe(
      "bad-reply: arXiv answered with the status 404 instead of a paper.",
    );
  });

  test("no answer in time", async () => {
    double.faults.set("slow");
    expect(await fetchFourier({ timeout: 30 })).toMatch(/^busy: arXiv \(.*\) took too long to answer/);
  });

  test("a busy host ends the batch, and what came before is kept", async () => {
    const many = Array.from({ length: 150 }, (_, i) => id(`2003.${String(i + 1).padStart(5, "0")}`));
    const batches = source();
    double.nextRequest().then(() => double.nextRequest().then(() => double.faults.set("unavailable")));
    const results = await batches.fetch([id("2006.10739"), ...many]);
    expect(told(results[0]!)).toBe(fourier);
    expect(results.at(-1)).toMatchObject({ ok: false, problem: { kind: "busy" } });
  });

  test("after which it is left alone for a while", async () => {
    const one = source({ pauseAfterBusy: 60_000 });
    const ask = async () => told((await one.fetch([id("2006.10739")]))[0]!);
    double.faults.set("unavailable");
    await ask();
    const asked = double.requests.length;
    double.faults.clear();
    expect(await ask()).toBe("busy: arXiv is busy; try again in 60 seconds.");
    expect(double.requests).toHaveLength(asked);
    clock.advance(60_000);
    expect(await ask()).toBe(fourier);
  });
});

test("an id that arXiv calls malformed is named, and the others are fetched without it", async () => {
  const odd = { ...id("2006.10739"), id: "2006.1073" + "9999" };
  const results = await source().fetch([id("1412.6980"), odd]);
  expect(results.map(told)).toEqual([
    "Adam: A Method for Stochastic Optimization",
    "bad-id: arXiv does not accept 2006.10739999 as the id of a paper.",
  ]);
});

describe("cancelling", () => {
  test("before anything", async () => {
    const [result] = await source().fetch([id("2006.10739")], AbortSignal.abort());
    expect(told(result!)).toBe("cancelled: The request to arXiv was cancelled.");
    expect(double.requests).toEqual([]);
  });

  test("while arXiv thinks", async () => {
    double.faults.set("slow");
    const stop = new AbortController();
    double.nextRequest().then(() => stop.abort());
    const [result] = await source().fetch([id("2006.10739")], stop.signal);
    expect(told(result!)).toMatch(/^cancelled/);
  });

  test("while standing in line, without disturbing who is being served", async () => {
    double.faults.set("slow");
    const one = source();
    const stop = new AbortController();
    const served = one.fetch([id("2006.10739")]);
    await double.nextRequest();
    const waiting = one.fetch([id("1412.6980")], stop.signal);
    stop.abort();
    expect(told((await waiting)[0]!)).toMatch(/^cancelled/);
    double.faults.clear();
    expect(told((await served)[0]!)).toBe(fourier);
    expect(double.requests).toHaveLength(1);
  });
});

describe("the options", () => {
  const problem = (options: Partial<ArxivSourceOptions>) => {
    const made = createArxivSource({ http: fetchHttp("test"), clock, ...options });
    return made.ok ? undefined : made.problem;
  };

  test.each([undefined, "https://export.arxiv.org/api/query", "http://EXPORT.arxiv.org:443/api/query"])(
    "%s is not asked more often than every three seconds",
    (endpoint) => {
      expect(problem({ endpoint, interval: 2999 })).toBe(
        "arXiv asks for at least 3000 ms between requests, not 2999.",
      );
      expect(problem({ endpoint, interval: 3000 })).toBeUndefined();
      expect(problem({ endpoint })).toBeUndefined();
    },
  );

  test("another host may be asked as often as one likes", () => {
    expect(problem({ endpoint: double.endpoint, interval: 0 })).toBeUndefined();
    expect(problem({ endpoint: "https://notarxiv.org/api/query", interval: 0 })).toBeUndefined();
  });

  test.each(["", "ftp://arxiv.org", "export.arxiv.org", "https://a b/"])("%j is no endpoint", (endpoint) =>
    expect(problem({ endpoint })).toMatch(/is not the address of an arXiv API/),
  );

  test("an interval must be a number", () => {
    expect(problem({ interval: Number.NaN })).toMatch(/number of milliseconds/);
    expect(problem({ interval: -1 })).toMatch(/number of milliseconds/);
  });
});
