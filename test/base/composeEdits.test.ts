// Two rounds of edits as one: what comes of them is the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import { composeEdits } from "../../server/src/base/composeEdits.ts";
import { applyEdits, insert, remove, replace, type TextEdit } from "../../server/src/base/textEdit.ts";

test("edits at other places stay apart", () => {
  const first = [remove({ start: 0, end: 2 })];
  const second = [replace({ start: 1, end: 2 }, "X")];
  expect(applyEdits(applyEdits("abcdef", first), second)).toBe("cXef");
  expect(composeEdits(first, second)).toEqual([
    { span: { start: 0, end: 2 }, text: "" },
    { span: { start: 3, end: 4 }, text: "X" },
  ]);
});

test("edits that meet become one", () => {
  const first = [replace({ start: 2, end: 4 }, "XY")];
  const second = [remove({ start: 1, end: 3 })];
  expect(applyEdits(applyEdits("abcdef", first), second)).toBe("aYef");
  expect(composeEdits(first, second)).toEqual([{ span: { start: 1, end: 4 }, text: "Y" }]);
});

test("what is put in and taken out again is no edit", () => {
  expect(composeEdits([insert(3, "new")], [remove({ start: 3, end: 6 })])).toEqual([]);
});

/** Sorted offsets, taken two by two, are edits that do not overlap. */
const round = fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom("", "\n", "XY", "abc")), {
  maxLength: 5,
});

function editsIn(text: string, steps: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [gap, length, put] of steps) {
    const start = Math.min(text.length, at + gap);
    at = Math.min(text.length, start + length);
    edits.push({ span: { start, end: at }, text: put });
  }
  return edits;
}

test("any two rounds", () => {
  const text = "The quick brown fox jumps over the lazy dog.";
  fc.assert(
    fc.property(round, round, (one, other) => {
      const first = editsIn(text, one);
      const between = applyEdits(text, first);
      const second = editsIn(between, other);
      const both = composeEdits(first, second);
      expect(applyEdits(text, both)).toBe(applyEdits(between, second));
    }),
    { numRuns: 2000, seed: 1 },
  );
});
