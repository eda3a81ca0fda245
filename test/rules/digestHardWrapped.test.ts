// digest-hard-wrapped joins lines only where the page reads the same.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarkdown } from "../../server/src/parse/mdast.ts";
import { digestHardWrapped } from "../../server/src/rules/digestHardWrapped.ts";
import { fixText } from "../../server/src/rules/fixes.ts";
import { checkText } from "../support/checkRule.ts";

const check = (text: string) => checkText(text, [digestHardWrapped]);

/** The page as a reader sees it: the tree without places; in running text a line break is a blank. */
function page(text: string): string {
  return JSON.stringify(parseMarkdown(text), (key, value) => {
    if (key === "position") return undefined;
    return value?.type === "text"
      ? { ...value, value: value.value.replace(/[ \t]*\r?\n[ \t]*/g, " ") }
      : value;
  });
}

function listWith(digest: string): string {
  return `# Papers

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: ${digest}
- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
  - Digest: Compares what is said to predict generalization.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
  - Digest: Computes a kernel.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
  - Digest: Prunes.
`;
}

test("the lines are joined by one blank, whatever the indentation and the line break", () => {
  const text = listWith("More data\n    hurts,\nat \r\n\ttimes.");
  const fixed = fixText(text, check, { safeOnly: true });
  expect(fixed.text).toBe(listWith("More data hurts, at times."));
  expect(page(fixed.text)).toBe(page(text));
});

test.each([
  ["two blanks break the line", "More data  \n    hurts."],
  ["code over two lines", "More `data\n    hurts`."],
  ["a comment over two lines", "More data <!-- and\n    time --> hurts."],
])("%s: nothing is said", (_name, digest) => expect(check(listWith(digest))).toEqual([]));

const pieces = [
  "word",
  " ",
  "  ",
  "\n    ",
  "\n",
  "\\",
  "`",
  "*",
  "[a](https://a.b)",
  "<b>",
  "<!--",
  "-->",
  "1. ",
  "> ",
  "|",
];

test("whatever stands in a digest, the page reads the same", () => {
  const digests = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 12 });
  let joined = 0;
  fc.assert(
    fc.property(digests, (parts) => {
      const text = listWith(parts.join(""));
      const fixed = fixText(text, check, { safeOnly: true });
      joined += fixed.repaired.length;
      expect(page(fixed.text)).toBe(page(text));
      expect(check(fixed.text)).toEqual([]);
    }),
    { numRuns: 80, seed: 20261123 },
  );
  expect(joined).toBeGreaterThan(10);
});
