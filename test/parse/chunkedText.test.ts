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

test("chunks that were replaced leave the places of a text made anew", () => {
  fc.assert(
    fc.property(chunks(1), fc.array(edit, { maxLength: 9 }), (first, edits) => {
      let text = new ChunkedText(first);
      for (const { at, gone, came } of edits) {
        const start = at % (text.chunks.length + 1);
        const end = Math.min(start + gone, text.chunks.length);
        const expected = text.chunks.toSpliced(start, end - start, ...came);
        text = text.edited({ start, end, came });
        expect(text.chunks).toEqual(expected);
        expect(text).toEqual(new ChunkedText(expected));
      }
    }),
    { numRuns: 300 },
  );
});
