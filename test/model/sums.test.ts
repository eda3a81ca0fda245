// What is made of sums: kept for as long as those that it read are what they were, and no version is kept for it.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { perSums } from "../../server/src/model/sums.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { entryCount, entryTally, entryTotal } from "../../server/src/style/survey.ts";

const text =
  "# Papers\n\n## Theory\n\n" +
  ["Deep", "Wide", "Flat"]
    .map((title) => `- ${title} Nets. [[paper]](https://a.org)\n  - Ann Lee.\n`)
    .join("");

function changed(snapshot: Snapshot, now: string, then: string): Snapshot {
  const start = snapshot.text().indexOf(now);
  expect(start).toBeGreaterThanOrEqual(0);
  const edit = { span: { start, end: start + now.length }, text: then };
  return changeSnapshot(snapshot, [edit], snapshot.version + 1);
}

const closed = entryCount(({ title }) => title.text.endsWith("."));
const authors = entryTally((entry) => entry.authors?.names.map(({ text }) => text) ?? []);

test("a sum of the same value is the same object", () => {
  const before = openSnapshot(text);
  const all = authors(before.list);
  expect(authors(changed(before, "Deep", "Deeper").list)).toBe(all);
  const other = changed(before, "Ann Lee", "Ann Li").list;
  expect(authors(other).times("Ann Lee")).toBe(2);
  expect(all.times("Ann Lee")).toBe(3);
});

test("what is made of sums is made again only where one that it read is another", () => {
  let made = 0;
  const described = perSums((sums) => {
    made++;
    return { closed: closed(sums), total: entryTotal(sums) };
  });
  const before = openSnapshot(text);
  const first = described(before.list, undefined);
  const reworded = changed(before, "Ann Lee", "Ann Li");
  expect(described(reworded.list, undefined)).toBe(first);
  const unclosed = changed(reworded, "Nets.", "Nets");
  expect(described(unclosed.list, undefined)).toEqual({ closed: 2, total: 3 });
  expect(described(reworded.list, undefined)).toBe(first);
  expect(made).toBe(2);
});

test("what is made of something else besides is made again for another one", () => {
  const described = perSums((sums, other: string) => `${other}: ${entryTotal(sums)}`);
  const { list } = openSnapshot(text);
  expect([described(list, "a"), described(list, "b"), described(list, "a")]).toEqual([
    "a: 3",
    "b: 3",
    "a: 3",
  ]);
});

test("a version is freed that was typed over", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  let snapshot = openSnapshot(text);
  closed(snapshot.list);
  const first = new WeakRef(snapshot.list);
  for (const letter of "abcd") {
    snapshot = changed(snapshot, "Deep", `Deep${letter}`);
    closed(snapshot.list);
  }
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(first.deref()).toBeUndefined();
});
