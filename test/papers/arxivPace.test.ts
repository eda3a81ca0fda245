// The source at the double's own pace, with the real clock: it is never told that it asks too often.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ArxivId, readArxivId } from "../../server/src/model/arxivId.ts";
import { createNodeArxivSource } from "../../server/src/papers/arxivSource.node.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";

const interval = 40;
let double: ArxivDouble;
let cacheFolder: string;

beforeEach(async () => {
  double = await startArxivDouble({ interval });
  cacheFolder = mkdtempSync(join(tmpdir(), "paper-list-pace-"));
});
afterEach(async () => {
  await double.close();
  rmSync(cacheFolder, { recursive: true, force: true });
});

/** As another process would make it, but for the throttle that one process shares. */
function source(): ReturnType<typeof createNodeArxivSource> {
  return createNodeArxivSource({
    endpoint: double.endpoint,
    interval,
    cacheFolder,
    paceFolder: cacheFolder,
    userAgent: "paper-list/test",
  });
}

async function fetch(text: string): Promise<boolean> {
  const reading = readArxivId(text);
  const made = source();
  if (!reading.ok || !made.ok) throw new Error("not to be fetched");
  const [result] = await made.source.fetch([reading.id as ArxivId]);
  return result!.ok;
}

test("many at once stand in one line", async () => {
  const texts = ["1412.6980", "2006.10739", "1706.03762", "1803.03635"];
  expect(await Promise.all(texts.map(fetch))).toEqual([true, true, true, true]);
  expect(double.requests.map((it) => it.status)).toEqual([200, 200, 200, 200]);
});

test("what one process asked, the next finds on disk", async () => {
  await fetch("2006.10739");
  await fetch("2006.10739");
  expect(double.requests).toHaveLength(1);
});
