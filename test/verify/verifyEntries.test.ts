// Many entries at once: batches, progress, what is kept when it stops, and the search for the right paper.
import { afterEach, beforeEach, expect, test } from "vitest";
import { createArxivSource } from "../../server/src/papers/arxivSource.ts";
import { memoryCache } from "../../server/src/papers/cache.ts";
import { fetchHttp } from "../../server/src/papers/fetch.http.ts";
import { createThrottle } from "../../server/src/papers/throttle.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import {
  type VerifyOptions,
  type VerifyProgress,
  verifyEntries,
} from "../../server/src/verify/verifyEntries.ts";
import { habitsOf } from "../../server/src/verify/verifyEntry.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { type FakeClock, fakeClock } from "../support/fakeClock.ts";

let double: ArxivDouble;
let clock: FakeClock;

beforeEach(async () => {
  double = await startArxivDouble({ interval: 0 });
  clock = fakeClock();
});
afterEach(() => double.close());

const head = `# Papers

## Theory

- Adam: A Method for Stochastic Optimization. [[paper]](https://arxiv.org/abs/1412.6980v1)
  - Diederik P. Kingma, Jimmy Ba. *ICLR 2015*
- Attention Is All You Need. [[paper]](https://arxiv.org/abs/2006.10739)
  - Ashish Vaswani, Noam Shazeer, et al.
- A Talk. [[paper]](https://example.org/talk)
  - Ada Lovelace.
`;

function strangers(count: number): string {
  const line = (at: number) =>
    `- Nobody Knows ${at}. [[paper]](https://arxiv.org/abs/2003.${String(at + 20_000)})\n`;
  return Array.from({ length: count }, (_, at) => line(at)).join("");
}

async function verify(text: string, options: Partial<VerifyOptions> = {}) {
  const made = createArxivSource({
    http: fetchHttp("paper-list/test"),
    clock,
    cache: memoryCache(),
    endpoint: double.endpoint,
    interval: 3000,
    throttle: createThrottle(),
  });
  if (!made.ok) throw new Error(made.problem);
  const { list, source } = openSnapshot(text);
  const habits = habitsOf(list, inferHouseStyle(list, source));
  return verifyEntries(list.entries, { habits, source: made.source, now: clock.now, ...options });
}

test("one request asks for all; a wrong link is followed by a search that finds the right paper", async () => {
  const { findings, ...rest } = await verify(head);
  expect(rest).toEqual({ verified: 2, unanswered: 0, withoutId: 1, problem: undefined, notes: [] });
  expect(findings).toMatchObject([
    { rule: "verify-link", message: expect.stringMatching(/“Attention Is All You Need” is 1706\.03762\.$/) },
  ]);
  expect(findings[0]!.fix).toMatchObject({
    title: "Link to 1706.03762",
    edits: [{ text: "https://arxiv.org/abs/1706.03762" }],
  });
  expect(double.requests.map(({ ids }) => ids)).toEqual([["1412.6980", "2006.10739"], []]);
  expect(decodeURIComponent(double.requests[1]!.url)).toBe(
    '/api/query?search_query=ti:"attention is all you need"&start=0&max_results=5',
  );
});

test("an id that arXiv does not know", async () => {
  const { findings } = await verify(strangers(1));
  expect(findings.map(({ message }) => message)).toEqual([
    "arXiv has no paper 2003.20000, where “Nobody Knows 0” leads (arXiv, 2026-01-01); mend the link.",
  ]);
});

test("fifty papers go in a request, and it is told how far it is", async () => {
  const told: VerifyProgress[] = [];
  await verify(head + strangers(118), { onProgress: (it) => told.push(it) });
  expect(told.map(({ done, total }) => `${done}/${total}`)).toEqual([
    "0/120",
    "50/120",
    "100/120",
    "120/120",
  ]);
  expect(told[0]!.left).toBeUndefined();
  expect(told[2]!.left).toBeGreaterThan(0);
  expect(told[3]!.left).toBe(0);
});

test("what is known is kept when it is called off", async () => {
  const stop = new AbortController();
  const onProgress = ({ done }: VerifyProgress) => {
    if (done === 50) stop.abort();
  };
  const outcome = await verify(head + strangers(118), { signal: stop.signal, onProgress });
  expect(outcome).toMatchObject({ verified: 50, unanswered: 70, problem: { kind: "cancelled" } });
  expect(outcome.findings).toHaveLength(49);
  expect(double.requests.every(({ ids }) => ids.length > 0)).toBe(true);
});

test("what is known is kept when arXiv is busy, and nobody is searched for then", async () => {
  const onProgress = ({ done }: VerifyProgress) => {
    if (done === 50) double.faults.set("rate-exceeded");
  };
  const outcome = await verify(head + strangers(118), { onProgress });
  expect(outcome).toMatchObject({ verified: 50, unanswered: 70, problem: { kind: "busy" } });
  expect(outcome.findings).toHaveLength(49);
});
