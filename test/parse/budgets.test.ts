// What a key may cost, in exact counts: no clock, so no noise.
import { describe, expect, test } from "vitest";
import type { PlacedEntry } from "../../server/src/model/list.ts";
import { changeSnapshot, chunksOf, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { type ParseWork, parseWork } from "../../server/src/parse/work.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

function workOf(work: () => void): ParseWork {
  const before = { ...parseWork };
  work();
  return {
    chunksRead: parseWork.chunksRead - before.chunksRead,
    parses: parseWork.parses - before.parses,
    charactersParsed: parseWork.charactersParsed - before.charactersParsed,
    wholeTexts: parseWork.wholeTexts - before.wholeTexts,
    authorsRenamed: parseWork.authorsRenamed - before.authorsRenamed,
    listsRevised: parseWork.listsRevised - before.listsRevised,
    stretchesRead: parseWork.stretchesRead - before.stretchesRead,
  };
}

/** A letter, a blank, a mark and a line break into a title, the names and the last line of entries all over the list. */
function placesIn({ list }: Snapshot): number[] {
  const step = Math.max(1, Math.floor(list.entries.length / 25));
  return list.entries
    .filter((_entry, index) => index % step === 0)
    .flatMap(({ it, offset }) =>
      [it.title.span.end, it.authors?.span.end ?? it.head.end, it.span.end].map((at) => offset + at),
    );
}

function expectCheapKeys(text: string): void {
  const opened = openSnapshot(text);
  for (const at of placesIn(opened)) {
    for (const key of ["x", " ", "*", "\n"]) {
      const work = workOf(
        () => void changeSnapshot(opened, [{ span: { start: at, end: at }, text: key }], 1).list,
      );
      expect(work.chunksRead).toBeLessThanOrEqual(2);
      expect(work.charactersParsed).toBeLessThanOrEqual(4096);
      expect(work.wholeTexts).toBe(0);
    }
  }
}

function expectWordsFree(text: string): void {
  const opened = openSnapshot(text);
  for (const { it, offset } of opened.list.entries) {
    const word = /[a-z]{3}/.exec(it.title.text.split(" ")[0]!);
    if (!word) continue;
    const at = offset + it.title.span.start + word.index + 1;
    const work = workOf(
      () => void changeSnapshot(opened, [{ span: { start: at, end: at }, text: "e" }], 1).list,
    );
    expect(work.chunksRead).toBe(1);
    // Those without a shape are parsed: an entry, and no more.
    expect(work.charactersParsed).toBeLessThanOrEqual(4096);
  }
}

/** Slices of one chunk each: what they give, and that they read each chunk once. */
function expectSlicesAsAtOnce(text: string): void {
  const sliced = openSnapshot(text);
  let calls = 0;
  const work = workOf(() => {
    do calls++;
    while (!sliced.prepare(() => false));
  });
  expect(work.chunksRead).toBe(chunksOf(sliced).length);
  // Each chunk is cut off and read, and then the stretches below the headings are put together.
  expect(calls).toBeLessThanOrEqual(2 * work.chunksRead + sliced.list.headings.length + 2);
  expect(calls).toBeGreaterThan(2 * work.chunksRead - 2);
  expect(workOf(() => void sliced.list).chunksRead).toBe(0);
  expect(sliced.list.entries.map(summary)).toEqual(openSnapshot(text).list.entries.map(summary));
}

function summary({ it, offset, line, section, yearGroup }: PlacedEntry): unknown {
  return { it, offset, line, section: section?.title, year: yearGroup?.year };
}

describe.each([
  ["sample", true, sampleText],
  ["seed.md (skipped without ../shared)", hasShared, () => sharedText("corpus/seed.md")],
  ["head.md (skipped without ../shared)", hasShared, () => sharedText("corpus/head.md")],
])("on %s", (_name, exists, read) => {
  test.skipIf(!exists)(
    "a key parses at most two chunks and builds no long string",
    { timeout: 60_000 },
    () => {
      expectCheapKeys(read());
    },
  );

  test.skipIf(!exists)("a letter in a word parses its entry and no more", { timeout: 60_000 }, () => {
    expectWordsFree(read());
  });

  test.skipIf(!exists)("read in slices, a list is what it is at once", { timeout: 60_000 }, () => {
    expectSlicesAsAtOnce(read());
  });
});

describe("reading in slices", () => {
  test("begins where the reader looks", () => {
    const snapshot = openSnapshot(sampleText());
    const chunks = chunksOf(snapshot);
    const last = { start: snapshot.source.length - 1, end: snapshot.source.length };
    expect(snapshot.prepare(() => false, last)).toBe(false);
    expect(chunks.map((chunk) => chunk.isParsed)).toEqual(
      chunks.map((_chunk, index) => index === chunks.length - 1),
    );
  });

  test("goes on where it was when the text has changed", () => {
    let snapshot = openSnapshot(sampleText());
    const end = snapshot.source.length;
    let left = 20;
    snapshot.prepare(() => --left > 0);
    snapshot = changeSnapshot(snapshot, [{ span: { start: end, end }, text: "x" }], 1);
    const work = workOf(() => expect(snapshot.prepare(() => true)).toBe(true));
    expect(work.chunksRead).toBe(chunksOf(snapshot).length - 20);
  });

  test("reads nothing of Markdown that is no list", () => {
    const snapshot = openSnapshot("# A program\n\n- fast\n- small\n");
    expect(workOf(() => expect(snapshot.prepare(() => true)).toBe(true)).chunksRead).toBe(0);
  });

  test("cuts a long document step by step, as at once", () => {
    const text = sampleText();
    const [sliced, atOnce] = [openSnapshot(text), openSnapshot(text)];
    let left = 30;
    expect(sliced.prepare(() => --left > 0)).toBe(false);
    const texts = (snapshot: Snapshot) => chunksOf(snapshot).map((chunk) => chunk.text);
    expect(texts(sliced)).toEqual(texts(atOnce));
    expect(sliced.length).toBe(text.length);
  });

  test.each(["", "\n", "\uFEFF", "one line", "- a\r\n\r\n- b"])("cuts %j whole", (text) => {
    expect(openSnapshot(text).text()).toBe(text);
  });
});
