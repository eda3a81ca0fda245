// Every fault of the table, as the source meets it: one kind, one sentence, nothing remembered.
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import { createArxivSource } from "../../server/src/papers/arxivSource.ts";
import { memoryCache } from "../../server/src/papers/cache.ts";
import { fetchHttp } from "../../server/src/papers/fetch.http.ts";
import { createThrottle } from "../../server/src/papers/throttle.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { type FakeClock, fakeClock } from "../support/fakeClock.ts";
import { faultTable } from "../support/faultTable.ts";

let double: ArxivDouble;
let clock: FakeClock;

beforeEach(async () => {
  double = await startArxivDouble({ interval: 0 });
  clock = fakeClock();
});
afterEach(() => double.close());

test.each(faultTable)("$name", async ({ fault, endpoint, id = "2006.10739", timeout, kind, told }) => {
  if (fault) double.faults.set(fault);
  const cache = memoryCache();
  const made = createArxivSource({
    http: fetchHttp("paper-list/test"),
    clock,
    cache,
    endpoint: endpoint?.(double.endpoint) ?? double.endpoint,
    interval: 3000,
    timeout,
    throttle: createThrottle(),
  });
  const reading = readArxivId(id);
  if (!made.ok || !reading.ok) throw new Error("not to be asked");
  const [result] = await made.source.fetch([reading.id]);
  expect(result).toMatchObject({ ok: false, problem: { kind, message: expect.stringMatching(told) } });
  // That there is no such paper is an answer; of everything else nothing is kept.
  expect((await cache.get(id)) !== undefined).toBe(kind === "not-found");
  expect(double.requests.length).toBeLessThanOrEqual(6);
});
