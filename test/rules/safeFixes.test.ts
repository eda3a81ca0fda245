// Safe fixes, on nasty lists (fixGuarantees.test.ts tries the real ones): the page reads the same, nothing fixable is left, a second run changes nothing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixText } from "../../server/src/rules/fixes.ts";
import { checkText } from "../support/checkRule.ts";
import { fraction } from "../support/fraction.ts";
import { page } from "../support/page.ts";

/** How many random lists are tried; PAPER_LIST_RUNS multiplies it for a long search, PAPER_LIST_SEED=N tries others. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? 20261123);

function expectSafe(text: string): void {
  const fixed = fixText(text, checkText, { safeOnly: true });
  expect(fixed.left.filter((finding) => finding.fix?.safe)).toEqual([]);
  expect(page(fixed.text)).toBe(page(text));
  expect(fixText(fixed.text, checkText, { safeOnly: true }).text).toBe(fixed.text);
}

test("a blank that keeps a backslash from breaking the line", () => {
  expectSafe(`# Papers

By hand.\\ 

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: One line ends in a backslash \\ 
    and another follows.
`);
});

test("blanks behind code that a list item begins with", () => {
  expectSafe(`# Papers

## Theory

### 2019

-     Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292) 
  - Preetum Nakkiran, Gal Kaplun.
- Fantastic Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
`);
});

test("blanks in code below a list item in which other code stands open", () => {
  expectSafe(`# Papers

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
-   \`\`\`
  And words.
  \`\`\`
- Fantastic Measures. [[paper]](https://arxiv.org/abs/1912.02178) 
`);
});

test("blanks in code below a comment that ends with its item before another fence", () => {
  expectSafe(`# Papers

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.

 F<!--antastic Measures.
  - Yiding Jiang, Behnam Neyshabur.
\`\`\`
-->
  \`\`\`
  x  y
  \`\`\`
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955) 
`);
});

test("blanks in code that a fence with text behind it does not end", () => {
  expectSafe(`# Papers

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
- Fantastic Measures, without a link.

  \`\`\`
  x  y
  \`\`\`- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora. 
`);
});

test("a tag without a line break behind it, right below an entry", () => {
  expectSafe(`# Papers

## Theory

### 2019

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
</pre>`);
});

const pieces = [
  " ",
  "  ",
  "\t",
  "\n",
  "\n\n",
  "  \n",
  "    ",
  "`",
  "``",
  "```\n",
  "~~~\n",
  "*",
  "**",
  "[",
  "](",
  "]()",
  ")",
  "<",
  ">",
  "<!--",
  "-->",
  "<pre>",
  "</pre>",
  "|",
  "- ",
  "1. ",
  "# ",
  "\\",
  "\\ \n",
  "$",
  "a  b",
  "https://a.b/c  d",
  "&nbsp; ",
];

describe("any edit of a list", () => {
  const base = `# Papers

## Theory

### 2019

- Deep Double Descent.  [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.  *ICLR 2020*
  - Digest:  Code \`a  b\` and more   \n    over two lines.  \n  and a lazy one.\n- Fantastic Measures. [[paper]](https://arxiv.org/abs/1912.02178) \n  - Yiding Jiang,  Behnam Neyshabur.\n\n      code  here  \n\n  \`\`\`\n  x  y  \n  \`\`\`
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)\n  - Sanjeev Arora.   \n`;
  const edit = fc.record({
    at: fraction,
    cut: fc.nat(12),
    put: fc.constantFrom("", ...pieces),
  });

  test("leaves a list that safe fixes do not change for its readers", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = base;
        for (const { at, cut, put } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + cut);
        }
        expectSafe(text);
      }),
      { numRuns: 150 * effort, seed },
    );
  });
});
