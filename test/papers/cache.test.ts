// The caches: what they keep, how long it counts, and files that anything may have happened to.
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Paper } from "../../server/src/model/paper.ts";
import { isFresh, layeredCache, memoryCache } from "../../server/src/papers/cache.ts";
import { fileCache, startLogFile } from "../../server/src/papers/fileCache.node.ts";

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
    await startLogFile(file).write(1);
    expect(await startLogFile(file).read()).toBeUndefined();
  });

  test("tell another process of the last request", async () => {
    expect(await startLogFile(folder).read()).toBeUndefined();
    await startLogFile(folder).write(1_700_000_000_250);
    expect(await startLogFile(folder).read()).toBeCloseTo(1_700_000_000_250, -1);
  });
});
