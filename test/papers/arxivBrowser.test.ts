// arXiv as a browser asks it; `fetch` is Node's here, and stands in for one that keeps an answer back.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import { createBrowserArxivSource } from "../../server/src/papers/arxivSource.browser.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";

let double: ArxivDouble;

beforeEach(async () => {
  double = await startArxivDouble({ interval: 0 });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await double.close();
});

async function paper(id: string) {
  const made = createBrowserArxivSource({ endpoint: double.endpoint, interval: 0 });
  const reading = readArxivId(id);
  if (!made.ok || !reading.ok) throw new Error("not to be asked");
  return (await made.source.fetch([reading.id]))[0];
}

test("a paper is asked for as a simple request: with a header of ours, a browser would first ask whether it may", async () => {
  const asked = vi.fn(fetch);
  vi.stubGlobal("fetch", asked);
  expect(await paper("2006.10739")).toMatchObject({ ok: true });
  const [, init] = asked.mock.calls[0]!;
  expect(init?.headers).toEqual({ accept: "application/atom+xml" });
  // The browser follows redirects: where it is told not to, nobody is shown where they lead.
  expect(init?.redirect).toBeUndefined();
});

test("an answer that is kept back is told from one that says there is no such paper", async () => {
  expect(await paper("1001.0001")).toMatchObject({ ok: false, problem: { kind: "not-found" } });
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await paper("2006.10739")).toEqual({
    ok: false,
    problem: {
      kind: "offline",
      message: expect.stringContaining("or it lets no web page read its answers"),
    },
  });
});
