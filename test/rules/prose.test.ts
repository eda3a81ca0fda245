// Running text: what rules about words and punctuation look at, and what they must not see.
import { describe, expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { findInProse } from "../../server/src/rules/text/prose.ts";

/** The words that are found in a digest. */
function wordsIn(digest: string): string[] {
  const { list } = openSnapshot(`# Papers

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
  - Digest: ${digest}
`);
  const entry = list.entries[0]!.it;
  return findInProse(entry, /\p{L}+/gu, entry.digest!.text.span).map(({ span }) =>
    entry.source.slice(span.start, span.end),
  );
}

describe("a digest without", () => {
  test.each([
    ["code", "one `two` three"],
    ["formulas", "one $two$ three $$two\n  two$$"],
    ["formulas in code marks", "one $`two`$ three"],
    ["tags and comments", "one <b>three</b> <!-- two -->"],
    ["addresses of links", "one [three](https://two.two/two)"],
    ["bare addresses", "one https://two.two/(two) three"],
  ])("%s", (_name, digest) => expect(wordsIn(digest)).toEqual(["one", "three"]));
});

test("sums of money are no formula", () => {
  expect(wordsIn("from $5 to $6 a run")).toEqual(["from", "to", "a", "run"]);
});

test("astral characters keep the places of what follows", () => {
  expect(wordsIn("`𝒜` one $𝒜$ two")).toEqual(["one", "two"]);
});
