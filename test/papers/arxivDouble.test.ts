// The double itself: it must be as strict as arXiv, or the tests that lean on it prove nothing.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";

let double: ArxivDouble;

beforeEach(async () => {
  double = await startArxivDouble({ interval: 0 });
});
afterEach(() => double.close());

const get = (query: string) => fetch(`${double.endpoint}?${query}`);
const idsIn = (feed: string) =>
  [...feed.matchAll(/<id>http:\/\/arxiv\.org\/abs\/(.*)<\/id>/g)].map((it) => it[1]);
const idsFor = async (query: string) => idsIn(await (await get(query)).text());

test("papers come newest first, unknown ones not at all, and each in its latest version", async () => {
  expect(
    await idsFor("id_list=1412.6980,0808.05394,2006.10739,0000.0000,math.GT/0309136,1706.03762v2"),
  ).toEqual(["2006.10739v1", "1706.03762v2", "1412.6980v9"]);
});

test("ten are sent where nobody says how many", async () => {
  const many = Array.from({ length: 9 }, (_, i) => `1412.6980v${i + 1}`).join(",");
  expect(await idsFor(`id_list=${many},2006.10739,1706.03762`)).toHaveLength(10);
  expect(await idsFor(`id_list=${many},2006.10739,1706.03762&max_results=20`)).toHaveLength(11);
  expect(await idsFor(`id_list=${many}&start=7&max_results=20`)).toHaveLength(2);
});

test("the question is echoed, and no page of another origin may read the answer", async () => {
  const reply = await get("id_list=2006.10739,9912.00001&max_results=7");
  const feed = await reply.text();
  expect(feed).toContain(
    "<title>arXiv Query: search_query=&amp;id_list=2006.10739,9912.00001&amp;start=0&amp;max_results=7</title>",
  );
  expect(feed).toContain("<opensearch:itemsPerPage>7</opensearch:itemsPerPage>");
  expect(feed).toContain("<opensearch:totalResults>1</opensearch:totalResults>");
  expect(feed).toMatch(/<id>https:\/\/arxiv\.org\/api\/[\w+/]{27}<\/id>/);
  expect(reply.headers.get("access-control-allow-origin")).toBeNull();
});

test.each([
  ["id_list=2006.10739,abc,def", "incorrect id format for abc"],
  ["id_list=https://arxiv.org/abs/2402.13284", "incorrect id format for https://arxiv.org/abs/2402.13284"],
  ["id_list=2006.10739&max_results=x", "max_results must be an integer"],
  ["id_list=2006.10739&start=-1", "start must be &gt;= 0"],
])("%s gives status 400 and says so", async (query, words) => {
  const reply = await get(query);
  expect(reply.status).toBe(400);
  const feed = await reply.text();
  expect(feed).toContain(`<summary>${words}</summary>`);
  expect(idsIn(feed)).toEqual([]);
});

test("a long address is refused, the same by POST is not", async () => {
  const ids = Array.from({ length: 900 }, (_, i) => `2003.${String(i + 1).padStart(5, "0")}`).join(",");
  expect((await get(`id_list=${ids}`)).status).toBe(414);
  const body = new URLSearchParams({ id_list: `${ids},2003.01054`, max_results: "901" });
  const reply = await fetch(double.endpoint, { method: "POST", body });
  expect(idsIn(await reply.text())).toEqual(["2003.01054v2"]);
});

describe("the pace", () => {
  test("a second request within the interval is refused in plain text", async () => {
    const strict = await startArxivDouble();
    const statuses: number[] = [];
    for (let i = 0; i < 2; i++) statuses.push((await fetch(`${strict.endpoint}?id_list=2006.10739`)).status);
    await strict.close();
    expect(statuses).toEqual([200, 429]);
  });

  test("so is one that overlaps another", async () => {
    double.faults.set("slow", 1);
    const first = get("id_list=2006.10739");
    await double.nextRequest();
    const second = await get("id_list=1412.6980");
    expect([second.status, await second.text()]).toEqual([429, "Rate exceeded."]);
    double.faults.clear();
    expect((await first).status).toBe(200);
  });
});
