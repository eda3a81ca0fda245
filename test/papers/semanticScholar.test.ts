// Semantic Scholar against its double: which venues are taken, and what becomes of its moods.
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import { venueText } from "../../server/src/model/paper.ts";
import { fetchHttp } from "../../server/src/papers/fetch.http.ts";
import type { JsonServiceOptions } from "../../server/src/papers/jsonService.ts";
import { createSemanticScholar } from "../../server/src/papers/semanticScholar.ts";
import { type FakeClock, fakeClock } from "../support/fakeClock.ts";
import {
  type ScholarDouble,
  type ScholarFault,
  startScholarDouble,
} from "../support/semanticScholarDouble.ts";

let double: ScholarDouble;
let clock: FakeClock;

beforeEach(async () => {
  double = await startScholarDouble();
  clock = fakeClock();
});
afterEach(() => double.close());

const ids = (texts: string) =>
  texts.split(" ").map((text) => {
    const reading = readArxivId(text);
    if (!reading.ok) throw new Error(reading.problem);
    return reading.id;
  });

async function ask(texts: string, options: Partial<JsonServiceOptions> = {}) {
  const http = fetchHttp("paper-list/test");
  const source = createSemanticScholar({ http, clock, endpoint: double.endpoint, ...options })!;
  const { venues, problem } = await source.venuesOf(ids(texts).map((id) => ({ id, doi: undefined })));
  const told = Object.fromEntries([...venues].map(([id, { venue }]) => [id, venueText(venue)]));
  return { told, problem };
}

test("venues that are sure, with a year only where the record of the publication has one", async () => {
  const asked = "1803.03635 2006.10739 2102.00554 2003.01054 1412.6980 1806.07572 1902.01996 2003.99998";
  expect(await ask(asked)).toEqual({
    told: {
      "1803.03635": "ICLR 2019",
      "2006.10739": "NeurIPS 2020",
      "2102.00554": "JMLR 2021",
      "1806.07572": "NeurIPS",
      "1902.01996": "ICML Workshop",
    },
    problem: undefined,
  });
  expect(double.requests).toHaveLength(1);
  expect(double.requests[0]!.ids[0]).toBe("ARXIV:1803.03635");
});

test("two hundred papers go in a request", async () => {
  const many = Array.from({ length: 450 }, (_, at) => `2003.${String(at + 10_000)}`).join(" ");
  await ask(many);
  expect(double.requests.map((it) => it.ids.length)).toEqual([200, 200, 50]);
  expect(clock.waits).toEqual([3000, 3000]);
});

test.each<ScholarFault>(["too-many", "broken"])("%s once is waited for", async (fault) => {
  double.set(fault, 1);
  expect(await ask("1803.03635")).toEqual({ told: { "1803.03635": "ICLR 2019" }, problem: undefined });
});

test.each<[ScholarFault, RegExp]>([
  ["too-many", /^Semantic Scholar is busy; try again in a minute\.$/],
  ["broken", /^Semantic Scholar is busy/],
  ["forbidden", /^Semantic Scholar answered with the status 403 instead of a paper\.$/],
  ["page", /^The answer of Semantic Scholar could not be read/],
  ["short", /^The answer of Semantic Scholar could not be read/],
  ["slow", /^Semantic Scholar \(127\.0\.0\.1:\d+\) took too long to answer/],
])("%s for good: one sentence, and no venue", async (fault, sentence) => {
  double.set(fault);
  const { told, problem } = await ask("1803.03635 2006.10739", { timeout: 200 });
  expect({ told, message: problem?.message }).toEqual({ told: {}, message: expect.stringMatching(sentence) });
});

test.each<ScholarFault>(["shuffled", "odd"])(
  "%s answers give no paper the venue of another",
  async (fault) => {
    double.set(fault);
    expect((await ask("1803.03635 2006.10739")).told).toEqual({});
  },
);

test("nobody there", async () => {
  await double.close();
  expect((await ask("1803.03635")).problem?.message).toMatch(/^Semantic Scholar \(.*\) cannot be reached/);
  double = await startScholarDouble();
});
