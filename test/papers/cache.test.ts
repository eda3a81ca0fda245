// The caches: what they keep, how long it counts, and files that anything may have happened to.
import { mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Paper } from "../../server/src/model/paper.ts";
import { readEndpoint } from "../../server/src/papers/arxivQuery.ts";
import { isFresh, layeredCache, memoryCache } from "../../server/src/papers/cache.ts";
import { type CacheLimits, clearCache, sweepCache } from "../../server/src/papers/cacheFiles.node.ts";
import { answersFolder, fileCache } from "../../server/src/papers/fileCache.node.ts";

const paper: Paper = {
  id: { id: "hep-th/9901001", version: 2, year: 1999, month: 1, number: 1 },
  title: "0",
  authors: ["Ada Example"],
  published: "1999-01-01T12:00:00Z",
  updated: "1999-02-01T12:00:00Z",
  abstract: "Nothing.",
  comment: undefined,
  journalRef: undefined,
  doi: "10.1000/1",
  categories: ["hep-th"],
  withdrawn: false,
};

const hour = 3_600_000;

test("a paper counts for a day, its absence for an hour", () => {
  const known = { time: 1000, paper };
  const unknown = { time: 1000, paper: undefined };
  expect(isFresh(known, 1000 + 24 * hour - 1)).toBe(true);
  expect(isFresh(known, 1000 + 24 * hour)).toBe(false);
  expect(isFresh(unknown, 1000 + hour - 1)).toBe(true);
  expect(isFresh(unknown, 1000 + hour)).toBe(false);
  expect(isFresh(known, 999)).toBe(false);
});

test("a memory forgets what was not used for longest", async () => {
  const cache = memoryCache(2);
  for (const key of ["a", "b", "c"]) await cache.put(key, { time: 1, paper });
  expect(await cache.get("a")).toBeUndefined();
  expect(await cache.get("c")).toEqual({ time: 1, paper });
});

test("what lies behind is brought to the front", async () => {
  const front = memoryCache();
  const back = memoryCache();
  const cache = layeredCache(front, back);
  await back.put("a", { time: 1, paper });
  expect(await cache.get("a")).toEqual({ time: 1, paper });
  expect(await front.get("a")).toEqual({ time: 1, paper });
  await cache.put("b", { time: 2, paper: undefined });
  expect(await back.get("b")).toEqual({ time: 2, paper: undefined });
});

describe("files", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "paper-list-cache-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("come back as they were, one for each id, with nothing left over", async () => {
    const cache = fileCache(join(folder, "deep", "er"));
    await cache.put("hep-th/9901001", { time: 1, paper });
    await cache.put("2003.99999", { time: 2, paper: undefined });
    const again = fileCache(join(folder, "deep", "er"));
    expect(await again.get("hep-th/9901001")).toEqual({ time: 1, paper });
    expect(await again.get("2003.99999")).toEqual({ time: 2, paper: undefined });
    expect(await again.get("2003.00001")).toBeUndefined();
    expect(readdirSync(join(folder, "deep", "er")).sort()).toEqual([
      "2003.99999.json",
      "hep-th%2F9901001.json",
    ]);
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    `{"format":1,"time":1,"paper":{"id":{"id":"2003.01054"},"title":0}}`,
    `{"format":0,"time":1,"paper":null}`,
    `{"format":1,"time":"1","paper":null}`,
  ])("that hold %s count as absent", async (text) => {
    writeFileSync(join(folder, "2003.01054.json"), text);
    expect(await fileCache(folder).get("2003.01054")).toBeUndefined();
  });

  test("that were renamed answer for nobody else", async () => {
    await fileCache(folder).put("hep-th/9901001", { time: 1, paper });
    const [name] = readdirSync(folder);
    renameSync(join(folder, name!), join(folder, "2003.01054.json"));
    expect(await fileCache(folder).get("2003.01054")).toBeUndefined();
  });

  test("that cannot be written trouble nobody", async () => {
    const file = join(folder, "a file");
    writeFileSync(file, "");
    await fileCache(file).put("2003.01054", { time: 1, paper });
    expect(await fileCache(file).get("2003.01054")).toBeUndefined();
  });

  test("are kept apart by the address that answered", () => {
    const folderOf = (address: string) => answersFolder("/cache", readEndpoint(address)!);
    expect(folderOf("https://export.arxiv.org/api/query")).toBe(join("/cache", "arxiv.org"));
    expect(folderOf("http://arxiv.org:80/api/query")).toBe(join("/cache", "arxiv.org"));
    expect(folderOf("http://127.0.0.1:8080/api/query")).toBe(
      join("/cache", "127.0.0.1%3A8080%2Fapi%2Fquery"),
    );
  });

  test("that are too old or too many go, the oldest first, and nothing else does", async () => {
    const names = ["2001.00001", "2001.00002v3", "2001.00003", "hep-th%2F9901001"].map((it) => `${it}.json`);
    names.push("2001.00004.json.17-3.part", "notes.json");
    for (const [age, name] of names.entries()) {
      writeFileSync(join(folder, name), "12345");
      utimesSync(join(folder, name), 10_000 - age * 100, 10_000 - age * 100);
    }
    const sweep = (limits: Partial<CacheLimits>, now = 10_000_000) =>
      sweepCache(folder, { age: 1e9, files: 100, bytes: 1e6, ...limits }, now);
    await sweep({});
    expect(readdirSync(folder)).toHaveLength(6);
    await sweep({ files: 3 });
    expect(readdirSync(folder).sort()).toEqual([...names.slice(0, 3), "notes.json"].sort());
    await sweep({ bytes: 14 });
    expect(readdirSync(folder).sort()).toEqual([...names.slice(0, 2), "notes.json"].sort());
    await sweep({ age: 50_000 });
    expect(readdirSync(folder).sort()).toEqual([names[0], "notes.json"]);
  });

  test("drafts that a crash left are swept with the first paper of a process", async () => {
    const draft = join(folder, "2001.00004.json.17-3.part");
    writeFileSync(draft, "{");
    utimesSync(draft, 1, 1);
    await fileCache(folder).put("hep-th/9901001", { time: 1, paper });
    expect(readdirSync(folder)).toEqual(["hep-th%2F9901001.json"]);
  });

  test("are all deleted where that is asked for, and nothing that is not ours", async () => {
    await fileCache(join(folder, "arxiv.org")).put("hep-th/9901001", { time: 1, paper });
    await fileCache(join(folder, "other")).put("2003.99999", { time: 1, paper: undefined });
    writeFileSync(join(folder, "2003.01054.json"), "{}");
    writeFileSync(join(folder, "other", "thesis.json"), "{}");
    expect(await clearCache(folder)).toBe(3);
    expect(readdirSync(folder)).toEqual(["other"]);
    expect(readdirSync(join(folder, "other"))).toEqual(["thesis.json"]);
    expect(await clearCache(join(folder, "gone"))).toBe(0);
  });

  test("that two write at the same time are whole", async () => {
    const long = { ...paper, abstract: "word ".repeat(20_000) };
    const [one, other] = [fileCache(folder), fileCache(folder)];
    const writing = Array.from({ length: 40 }, (_, time) =>
      (time % 2 ? one : other).put("hep-th/9901001", { time, paper: long }),
    );
    const seen = await Promise.all(writing.map(() => fileCache(folder).get("hep-th/9901001")));
    await Promise.all(writing);
    for (const it of [...seen, await one.get("hep-th/9901001")]) {
      if (it) expect(it.paper?.abstract).toHaveLength(100_000);
    }
    expect(readdirSync(folder)).toEqual(["hep-th%2F9901001.json"]);
  });
});
