// arXiv as a browser asks it; `fetch` is Node's here, and stands in for one that keeps an answer back.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import { createBrowserArxivSource } from "../../server/src/papers/arxivSource.browser.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { startDataCiteDouble } from "../support/dataCiteDouble.ts";

let double: ArxivDouble;

beforeEach(async () => {
  double = await startArxivDouble({ interval: 0 });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await double.close();
});

async function paper(id: string) {
  const made = createBrowserArxivSource({ endpoint: double.endpoint, interval: 0, standIn: true });
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

test.each([undefined, "https://export.arxiv.org/api/query"])(
  "in place of arXiv's own address (%s) DataCite is asked",
  async (endpoint) => {
    const dataCite = await startDataCiteDouble();
    const made = createBrowserArxivSource({ endpoint, standIn: true, standInEndpoint: dataCite.endpoint });
    const id = readArxivId("2006.10739");
    if (!made.ok || !id.ok) throw new Error("not to be asked");
    const [result] = await made.source.fetch([id.id]);
    expect(result).toMatchObject({ ok: true, paper: { title: expect.stringMatching(/^Fourier Features/) } });
    expect(dataCite.requests).toEqual(["/dois/10.48550/arXiv.2006.10739"]);
    await dataCite.close();
  },
);
