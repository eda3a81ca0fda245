// What services have said is kept: for a week where they know, for a day where they do not, and not at all of a failure.
import { beforeEach, describe, expect, test } from "vitest";
import type { ArxivId } from "../../server/src/model/arxivId.ts";
import type { TextStore } from "../../server/src/papers/cache.ts";
import type { CodeSource } from "../../server/src/papers/codeSource.ts";
import { rememberCode, rememberVenues } from "../../server/src/papers/rememberedServices.ts";
import type { FetchProblem } from "../../server/src/papers/source.ts";
import type { VenueSource } from "../../server/src/papers/venueSource.ts";

const day = 24 * 3_600_000;
const busy: FetchProblem = { kind: "busy", message: "Busy." };
const idOf = (number: number): ArxivId => ({
  ...{ id: `2001.${String(number).padStart(5, "0")}`, version: 2, year: 2020, month: 1, number },
});

let texts: Map<string, string>;
let store: TextStore;
let time: number;
let asked: number[];

beforeEach(() => {
  texts = new Map();
  store = { get: async (key) => texts.get(key), put: async (key, text) => void texts.set(key, text) };
  time = 1000;
  asked = [];
});
const now = () => time;

describe("venues", () => {
  /** Knows a venue of papers with odd numbers. */
  const source = (problem?: FetchProblem): VenueSource => ({
    name: "Crossref",
    async venuesOf(papers) {
      asked.push(...papers.map(({ id }) => id.number));
      const venue = { series: "ICML", year: 2020, track: undefined, evidence: "ICML 2020" };
      const odd = problem ? [] : papers.filter(({ id }) => id.number % 2 === 1);
      return { venues: new Map(odd.map(({ id }) => [id.id, { source: "Crossref", time, venue }])), problem };
    },
  });
  const ask = (numbers: number[], problem?: FetchProblem) =>
    rememberVenues(source(problem), store, now).venuesOf(
      numbers.map((it) => ({ id: idOf(it), doi: undefined })),
    );

  test("are asked for once, and keep the date on which they were said", async () => {
    const first = await ask([1, 2]);
    time += day / 2;
    expect(await ask([1, 2, 3])).toEqual({
      venues: new Map([...first.venues, [idOf(3).id, { ...first.venues.get(idOf(1).id)!, time }]]),
      problem: undefined,
    });
    expect(asked).toEqual([1, 2, 3]);
  });

  test("that are not known are asked for again after a day, the others after a week", async () => {
    await ask([1, 2]);
    time += day;
    await ask([1, 2]);
    time += 6 * day;
    await ask([1, 2]);
    expect(asked).toEqual([1, 2, 2, 1, 2]);
  });

  test("of a service that failed are not remembered as unknown", async () => {
    expect((await ask([1], busy)).problem).toBe(busy);
    expect(texts.size).toBe(0);
  });
});

describe("code", () => {
  const source: CodeSource = {
    name: "Hugging Face",
    async codeOf({ number }) {
      asked.push(number);
      if (number === 3) return { ok: false, problem: busy };
      const code = { source: "Hugging Face", time, url: "https://github.com/a/b", sure: false };
      return { ok: true, code: number === 1 ? code : undefined };
    },
  };
  const ask = (number: number) => rememberCode(source, store, now).codeOf(idOf(number));

  test("is asked for once, failures each time", async () => {
    for (const number of [1, 2, 3]) {
      const first = await ask(number);
      time += 1000;
      expect(await ask(number)).toEqual(first);
    }
    expect(asked).toEqual([1, 2, 3, 3]);
  });

  test.each([
    "",
    "{",
    "[]",
    '{"format":0}',
    '{"format":1,"time":"x","knows":true}',
    '{"format":1,"time":1000}',
  ])("a text of %s counts as absent", async (text) => {
    texts.set(idOf(1).id, text);
    expect(await ask(1)).toMatchObject({ code: { url: "https://github.com/a/b" } });
    expect(asked).toEqual([1]);
  });

  test("an address that is none of code, put there by anybody, is not taken", async () => {
    texts.set(
      idOf(1).id,
      JSON.stringify({ format: 1, time, knows: true, code: { url: "javascript:x", sure: true } }),
    );
    expect(await ask(1)).toEqual({ ok: true, code: undefined });
  });
});
