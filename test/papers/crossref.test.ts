// Crossref against its double: which venues are taken, and what becomes of its moods.
import { afterEach, beforeEach, expect, test } from "vitest";
import { venueText } from "../../server/src/model/paper.ts";
import { createCrossref } from "../../server/src/papers/crossref.ts";
import { fetchHttp } from "../../server/src/papers/fetch.http.ts";
import type { JsonServiceOptions } from "../../server/src/papers/jsonService.ts";
import { type CrossrefDouble, type CrossrefFault, startCrossrefDouble } from "../support/crossrefDouble.ts";
import { type FakeClock, fakeClock } from "../support/fakeClock.ts";

let double: CrossrefDouble;
let clock: FakeClock;

beforeEach(async () => {
  double = await startCrossrefDouble();
  clock = fakeClock();
});
afterEach(() => double.close());

/** What it says of papers with these DOIs; the papers are numbered. */
async function ask(dois: readonly (string | undefined)[], options: Partial<JsonServiceOptions> = {}) {
  const http = fetchHttp("paper-list/test");
  const source = createCrossref({ http, clock, endpoint: double.endpoint, ...options })!;
  const papers = dois.map((doi, at) => ({
    id: { id: `2001.${String(at + 1).padStart(5, "0")}`, version: 1, year: 2020, month: 1, number: at + 1 },
    doi,
  }));
  const { venues, problem } = await source.venuesOf(papers);
  return { told: papers.map(({ id }) => venueOrNone(venues.get(id.id)?.venue)), problem };
}

const venueOrNone = (venue: Parameters<typeof venueText>[0] | undefined) => venue && venueText(venue);

test("conferences by their names, journals as they are, series and preprints not at all", async () => {
  const dois = [
    "10.1109/cvpr.2016.90",
    "10.1007/978-3-030-58452-8_24",
    "10.1073/pnas.1903070116",
    "10.1103/PhysRevX.9.031003",
    "10.1007/978-3-000-00000-0_1",
    "10.1101/2020.01.01.000001",
    "10.9999/unknown",
  ];
  expect(await ask(dois)).toEqual({
    told: ["CVPR 2016", "ECCV 2020", "PNAS 2019", "Physical Review X 2019", undefined, undefined, undefined],
    problem: undefined,
  });
  expect(double.requests).toEqual([dois.map((doi) => doi.toLowerCase())]);
});

test("papers without a DOI, and DOIs of arXiv's own, are not asked for", async () => {
  expect((await ask([undefined, "10.48550/arXiv.2001.00001", "10.1000/a,b"])).told).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(double.requests).toEqual([]);
});

test("twenty go in a request, a second apart", async () => {
  await ask(Array.from({ length: 45 }, (_, at) => `10.1000/${at}`));
  expect(double.requests.map((dois) => dois.length)).toEqual([20, 20, 5]);
  expect(clock.waits).toEqual([1000, 1000]);
});

test("where it says how long to wait, it is waited for", async () => {
  double.set("too-many", 1);
  expect((await ask(["10.1109/cvpr.2016.90"])).told).toEqual(["CVPR 2016"]);
  expect(clock.waits).toContain(2000);
});

test.each<[CrossrefFault, RegExp]>([
  ["too-many", /^Crossref is busy; try again in 2 seconds\.$/],
  ["broken", /^Crossref is busy/],
  ["page", /^The answer of Crossref could not be read/],
  ["slow", /^Crossref \(127\.0\.0\.1:\d+\) took too long to answer/],
])("%s for good: one sentence, and no venue", async (fault, sentence) => {
  double.set(fault);
  const { told, problem } = await ask(["10.1109/cvpr.2016.90"], { timeout: 200 });
  expect({ told, message: problem?.message }).toEqual({
    told: [undefined],
    message: expect.stringMatching(sentence),
  });
});

test("odd answers say nothing", async () => {
  double.set("odd");
  expect(await ask(["10.1109/cvpr.2016.90"])).toEqual({ told: [undefined], problem: undefined });
});

test("nobody there", async () => {
  await double.close();
  expect((await ask(["10.1000/1"])).problem?.message).toMatch(/^Crossref \(.*\) cannot be reached/);
  double = await startCrossrefDouble();
});
