// Which lines of a text are new or other than before.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedSince } from "../../server/src/lsp/changedSince.ts";

/** The changed lines themselves. */
function changed(before: string, now: string): string[] {
  const lines = now.split("\n");
  return changedSince(before, now).flatMap(({ first, last }) => lines.slice(first - 1, last));
}

test.each([
  ["nothing", "a\nb\nc\n", "a\nb\nc\n", []],
  ["a line that is other", "a\nb\nc\n", "a\nB\nc\n", ["B"]],
  ["a line that was put in", "a\nb\n", "a\nx\nb\n", ["x"]],
  ["no line where one was taken out", "a\nb\nc\n", "a\nc\n", []],
  ["two places, and not what stands between", "a\nb\nc\nd\ne\n", "A\nb\nc\nd\nE\n", ["A", "E"]],
  ["a line that moved", "a\nb\nc\n", "b\nc\na\n", ["a"]],
  ["a last line that has no line break", "a\n", "a\nb", ["b"]],
  ["all of what was empty", "", "a\nb", ["a", "b"]],
])("%s", (_name, before, now, lines) => {
  expect(changed(before, now)).toEqual(lines);
});

test("no line for a byte-order mark and line breaks of another kind", () => {
  expect(changedSince("\ufeffa\r\nb\r\n", "a\nb\n")).toEqual([]);
});

test("all between the first and the last where thousands changed", () => {
  const lines = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`);
  const text = (word: string) => ["start", ...lines(word), "same", ...lines(word), "end"].join("\n");
  expect(changedSince(text("old"), text("new"))).toEqual([{ first: 2, last: 6002 }]);
});

describe("any two texts", () => {
  test("differ by the changed lines and by what was taken out", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });
    const property = fc.property(text, text, (before, now) => {
      const ranges = changedSince(before.join("\n"), now.join("\n"));
      const isNew = (line: number) => ranges.some(({ first, last }) => first <= line && line <= last);
      const kept = (now.length === 0 ? [""] : now).filter((_, index) => !isNew(index + 1));
      const rest = [...(before.length === 0 ? [""] : before)];
      for (const line of kept) expect(rest.splice(0, rest.indexOf(line) + 1)).toContain(line);
    });
    fc.assert(property, { numRuns: 300, seed: 20261123 });
  });
});
