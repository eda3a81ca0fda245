// The marks that every other test is written with.
import { expect, test } from "vitest";
import { markCursor, markRanges, readMarks, withCursor, withRange, withRanges } from "../support/marks.ts";

test("a cursor is where the mark stood", () => {
  expect(withCursor("ab<|>c")).toEqual({ text: "abc", cursor: 2 });
});

test("ranges are read in order, one inside the other too", () => {
  expect(withRanges("a⟦b⟦c⟧⟧d⟦⟧")).toEqual({
    text: "abcd",
    ranges: [
      { start: 1, end: 3 },
      { start: 2, end: 3 },
      { start: 4, end: 4 },
    ],
  });
  expect(withRange("𝕊⟦é⟧")).toEqual({ text: "𝕊é", range: { start: 2, end: 3 } });
});

test("a test that marks nothing, or half a range, is wrong", () => {
  expect(() => withCursor("abc")).toThrow("expected one <|>, found 0");
  expect(() => withRanges("abc")).toThrow("found none");
  expect(() => withRange("⟦a⟧⟦b⟧")).toThrow("found 2");
  expect(() => readMarks("a⟦b")).toThrow("never closed");
  expect(() => readMarks("a⟧b")).toThrow("closes nothing");
});

test.each(["⟦a⟧", "a⟦⟧b", "⟦a⟧⟦b⟧c", "⟦a⟦b⟧c⟧", "⟦ab⟦c⟧⟧", "⟦⟦a⟧b⟧"])(
  "%s is written as it was read",
  (marked) => {
    const { text, ranges } = readMarks(marked);
    expect(markRanges(text, ranges)).toBe(marked);
  },
);

test("a cursor is written as it was read", () => {
  expect(markCursor("abc", 1)).toBe("a<|>bc");
});
