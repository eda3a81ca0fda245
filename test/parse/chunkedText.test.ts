// A row of chunks in which some were replaced measures the same as one that is put together anew.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Chunk } from "../../server/src/parse/chunk.ts";
import { ChunkedText } from "../../server/src/parse/chunkedText.ts";

const chunks = (minLength: number) =>
  fc.array(
    fc.constantFrom("a\n", "\n", "- b\n  - c\n", "é\r\n").map((text) => new Chunk(text)),
    { minLength, maxLength: 9 },
  );
const edit = fc.record({ at: fc.nat(), gone: fc.nat(3), came: chunks(1) });

/** What is said to be shared is the same, and nothing is counted twice. */
function expectShared(text: ChunkedText, others: readonly Chunk[]): void {
  const { start, end } = text.sharedWith(others);
  expect(start + end).toBeLessThanOrEqual(Math.min(text.chunks.length, others.length));
  const same = (chunk: Chunk, index: number) => chunk === others[index];
  expect(text.chunks.slice(0, start).every(same)).toBe(true);
  const moved = others.length - text.chunks.length;
  const last = text.chunks.length - end;
  expect(text.chunks.slice(last).every((chunk, index) => same(chunk, last + index + moved))).toBe(true);
}

test("chunks that were replaced leave the places of a text made anew", () => {
  fc.assert(
    fc.property(chunks(1), fc.array(edit, { maxLength: 9 }), (first, edits) => {
      let text = new ChunkedText(first);
      for (const { at, gone, came } of edits) {
        const start = at % (text.chunks.length + 1);
        const end = Math.min(start + gone, text.chunks.length);
        const expected = text.chunks.toSpliced(start, end - start, ...came);
        const before = text.chunks;
        text = text.edited({ start, end, came });
        expect(text.chunks).toEqual(expected);
        expect(text).toEqual(new ChunkedText(expected));
        expectShared(text, before);
        expectShared(text, first);
      }
    }),
    { numRuns: 300 },
  );
});

test("as many chunks as a document has may come at once", () => {
  const text = new ChunkedText([new Chunk("a\n"), new Chunk("b\n")]);
  const came = Array.from({ length: 200_000 }, () => new Chunk("\n"));
  const after = text.edited({ start: 1, end: 1, came });
  expect(after.chunks).toHaveLength(200_002);
  expect(after.chunks.at(-1)).toBe(text.chunks[1]);
});
