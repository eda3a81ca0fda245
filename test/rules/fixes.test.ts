// Fixes together: which are made at once, which wait, and that it ends.
import { describe, expect, test } from "vitest";
import { applyEdits, replace } from "../../server/src/base/textEdit.ts";
import { compatibleFixes, editsOf, type FixOptions, fixText } from "../../server/src/rules/fixes.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { checkText } from "../support/checkRule.ts";

const finding = (start: number, end: number, text: string, safe = true): Finding => ({
  span: { start, end },
  message: "Wrong.",
  rule: "rule",
  severity: "hint",
  fix: { title: "Mend it", safe, edits: [replace({ start, end }, text)] },
});

const oneRound = (text: string, findings: readonly Finding[], options: FixOptions) =>
  applyEdits(text, editsOf(compatibleFixes(findings, options)));

describe("one round", () => {
  test("fixes that do not touch are made together", () => {
    expect(oneRound("a-b-c", [finding(0, 1, "A"), finding(4, 5, "C")], { safeOnly: true })).toBe("A-b-C");
  });

  test("of two that touch the first is made", () => {
    const two = [finding(0, 2, "x"), finding(2, 3, "y"), finding(4, 5, "z")];
    expect(compatibleFixes(two, { safeOnly: true })).toEqual([two[0], two[2]]);
    expect(oneRound("a-b-c", two, { safeOnly: true })).toBe("xb-z");
  });

  test("suggested fixes wait to be asked for", () => {
    const suggested = [finding(0, 1, "A", false)];
    expect(oneRound("abc", suggested, { safeOnly: true })).toBe("abc");
    expect(oneRound("abc", suggested, { safeOnly: false })).toBe("Abc");
  });
});

describe("until nothing is left", () => {
  const shorten = (text: string) => (text.length > 1 ? [finding(0, 2, "x"), finding(1, 2, "y")] : []);

  test("what waited is made in a later round", () => {
    const { text, repaired, left } = fixText("abcd", shorten, { safeOnly: true });
    expect({ text, repaired: repaired.length, left }).toEqual({ text: "x", repaired: 3, left: [] });
  });

  test("rules that undo each other stop", () => {
    const flip = (text: string) => [finding(0, 1, text === "a" ? "b" : "a")];
    expect(fixText("a", flip, { safeOnly: true }).left.length).toBe(1);
  });
});

const messy = `# Papers

## Theory

### 2019

- Are All Layers Created Equal? [[paper]](https://arxiv.org/abs/1902.01996)
  - Chiyuan Zhang,  Samy Bengio.
- Deep Double Descent.  [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun. **
- Fantastic Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang,  Behnam Neyshabur

- Pruning at Initialization. [[paper]](https://arxiv.org/abs/1906.06307)
  - Namhoon Lee, Thalaiyasingam Ajanthan.
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1905.02893)
  - Martin Arjovsky, Léon Bottou.
- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
- Identity Crisis. [[paper]](https://arxiv.org/abs/1902.04698)
  - Chiyuan Zhang, Samy Bengio, Moritz Hardt.

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

- Stronger Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
  - Sanjeev Arora, Rong Ge.

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`;

describe("a list with several slips", () => {
  test("all fixes together put it right, and a second run changes nothing", () => {
    const once = fixText(messy, checkText, { safeOnly: false });
    expect(once.text).toMatchInlineSnapshot(`
      "# Papers

      ## Theory

      ### 2019

      - Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
        - Preetum Nakkiran, Gal Kaplun.
      - Fantastic Measures. [[paper]](https://arxiv.org/abs/1912.02178)
        - Yiding Jiang, Behnam Neyshabur.

      - Pruning at Initialization. [[paper]](https://arxiv.org/abs/1906.06307)
        - Namhoon Lee, Thalaiyasingam Ajanthan.
      - Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1905.02893)
        - Martin Arjovsky, Léon Bottou.
      - On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
        - Sanjeev Arora, Simon S. Du.
      - Identity Crisis. [[paper]](https://arxiv.org/abs/1902.04698)
        - Chiyuan Zhang, Samy Bengio, Moritz Hardt.
      - Are All Layers Created Equal? [[paper]](https://arxiv.org/abs/1902.01996)
        - Chiyuan Zhang, Samy Bengio.

      ### 2018

      - Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
        - Arthur Jacot, Franck Gabriel.

      - The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
        - Jonathan Frankle, Michael Carbin.

      - Stronger Bounds. [[paper]](https://arxiv.org/abs/1802.05296)
        - Sanjeev Arora, Rong Ge.
      "
    `);
    expect(once.left).toEqual([]);
    expect(fixText(once.text, checkText, { safeOnly: false }).text).toBe(once.text);
  });

  test("safe fixes touch blanks alone", () => {
    const fixed = fixText(messy, checkText, { safeOnly: true }).text;
    expect(fixed).not.toBe(messy);
    expect(fixed.replaceAll(/\s/g, "")).toBe(messy.replaceAll(/\s/g, ""));
    expect(checkText(fixed).filter((finding) => finding.fix?.safe)).toEqual([]);
  });
});
