// A snapshot's text: places, lines and slices as one long string would give them, and what an edit shares.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineStarts } from "../../server/src/base/lines.ts";
import { changeSnapshot, chunksOf, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { sampleText } from "../support/lists.ts";

const lines = fc.array(fc.constantFrom("- a", "# h", "", "text 𝔸", "  - b", "\t"), { maxLength: 12 });
const text = fc.tuple(lines, fc.constantFrom("\n", "\r\n", "\r")).map(([all, end]) => all.join(end));

describe("places and slices", () => {
  test("agree with the plain string at every offset", () => {
    const property = fc.property(text, (whole) => {
      const { source } = openSnapshot(whole);
      const starts = lineStarts(whole);
      expect(source.lineCount).toBe(starts.length);
      for (let offset = 0; offset <= whole.length; offset++) {
        const line = starts.findLastIndex((start) => start <= offset);
        expect(source.placeAt(offset)).toEqual({ line, column: offset - starts[line]! });
        expect(source.slice({ start: 0, end: offset })).toBe(whole.slice(0, offset));
      }
      for (const [line, start] of starts.entries()) {
        const content = whole.slice(start).split(/\r\n|\n|\r/, 1)[0]!;
        expect(source.slice(source.lineSpan(line))).toBe(content);
        expect(source.offsetAt({ line, column: content.length })).toBe(start + content.length);
      }
    });
    fc.assert(property, { numRuns: 200, seed: 7 });
  });

  test("places outside the text are its ends, columns outside a line are its end", () => {
    const { source } = openSnapshot("ab\ncd");
    expect(source.offsetAt({ line: 0, column: 99 })).toBe(2);
    expect(source.offsetAt({ line: 99, column: 0 })).toBe(5);
    expect(source.offsetAt({ line: -1, column: 5 })).toBe(0);
    expect(source.placeAt(99)).toEqual({ line: 1, column: 2 });
  });
});

describe("an edit", () => {
  test("costs at most two chunks: all others are the same objects", () => {
    const before = openSnapshot(sampleText());
    const known = new Set(chunksOf(before));
    for (const entry of before.list.entries) {
      const at = entry.offset + (entry.it.authors?.span.start ?? entry.it.head.start);
      const after = changeSnapshot(before, [{ span: { start: at, end: at }, text: "x" }], 1);
      const fresh = chunksOf(after).filter((chunk) => !known.has(chunk));
      expect(fresh.length).toBeLessThanOrEqual(2);
      expect(fresh.reduce((sum, chunk) => sum + chunk.text.length, 0)).toBeLessThan(4096);
    }
  });

  test("of several parts is made one after the other", () => {
    const before = openSnapshot("abc");
    const edits = [
      { span: { start: 0, end: 1 }, text: "xyz" },
      { span: { start: 3, end: 4 }, text: "" },
    ];
    expect(changeSnapshot(before, edits, 1).text()).toBe("xyzc");
    expect(before.text()).toBe("abc");
  });

  test("that opens a fence takes in all that follows, and gives it back when it is closed", () => {
    const text = "# h\n\n- a\n\n- b\n\n- c\n";
    const open = changeSnapshot(openSnapshot(text), [{ span: { start: 5, end: 5 }, text: "```\n" }], 1);
    expect(chunksOf(open)).toHaveLength(2);
    const closed = changeSnapshot(open, [{ span: { start: 9, end: 9 }, text: "```\n" }], 2);
    expect(chunksOf(closed).map((chunk) => chunk.text)).toEqual([
      "# h\n\n",
      "```\n```\n",
      "- a\n\n",
      "- b\n\n",
      "- c\n",
    ]);
  });

  test("that closes a fence again finds all that was behind it as it was, parsed", () => {
    const before = openSnapshot(sampleText());
    const known = chunksOf(before);
    expect(before.list.entries.length).toBeGreaterThan(0);
    const fence = { span: { start: 0, end: 0 }, text: "```\n" };
    const open = changeSnapshot(before, [fence], 1);
    const typed = changeSnapshot(open, [{ span: { start: 4, end: 4 }, text: "x" }], 2);
    const closed = changeSnapshot(typed, [{ span: { start: 0, end: 5 }, text: "" }], 3);
    expect(chunksOf(open)).toHaveLength(1);
    expect(chunksOf(closed).map(({ text }) => text)).toEqual(known.map(({ text }) => text));
    // Of chunks that read alike (the sample lists a paper twice) one is remembered.
    const texts = new Set(known.map(({ text }) => text));
    expect(chunksOf(closed).filter((chunk) => known.includes(chunk))).toHaveLength(texts.size);
  });

  test.each([
    "\n",
    "\n\n",
    "- ",
    "\n<br>\n",
    "`",
    "|",
    ">",
    "\n- A New One. [[paper]](https://arxiv.org/abs/2001.00001)\n",
  ])("of %j in any author line or digest stays with its entry", (typed) => {
    const before = openSnapshot(sampleText());
    const known = new Set(chunksOf(before));
    for (const { it, offset } of before.list.entries) {
      for (const at of [it.authors!.span.start + 4, it.digest!.text.span.start + 9]) {
        const span = { start: offset + at, end: offset + at };
        const fresh = chunksOf(changeSnapshot(before, [{ span, text: typed }], 1)).filter(
          (it) => !known.has(it),
        );
        expect(fresh.reduce((sum, chunk) => sum + chunk.text.length, 0)).toBeLessThan(4096);
      }
    }
  });

  test("of a reference definition reaches the entries that use it", () => {
    const before = openSnapshot("- see [that][ref]\n\ntext\n\n[ref]: https://a.b\n");
    const gone = changeSnapshot(before, [{ span: { start: 25, end: 26 }, text: "" }], 1);
    expect(gone.text()).toContain("\nref]: ");
    expect(chunksOf(gone)[0]).toBe(chunksOf(before)[0]);
    expect(gone.list.entries).toEqual([]);
  });
});
