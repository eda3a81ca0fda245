// No text is nested too deep to be read.
import { expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { checkText } from "../support/checkRule.ts";

const entries =
  "- Paper One. [[paper]](https://arxiv.org/abs/2003.01054)\n  - Jane Roe. *ICML 2020*\n".repeat(3);

test.each([
  ["quotes", `${">".repeat(8_000)} x`],
  ["quotes with a definition", `${">".repeat(8_000)} [x]: y`],
  ["bullets", `${"- ".repeat(1_000)}x`],
  ["emphasis", `${"*a **b ".repeat(1_500)}c${"** *".repeat(1_500)}`],
  ["brackets", `${"[".repeat(3_000)}x${"](y)".repeat(3_000)}`],
])("%s", (_what, deep) => {
  const text = `## Theory\n\n${entries}\n${deep}\n\n## Practice\n\n${entries}`;
  const { list } = openSnapshot(text);
  expect(list.entries).toHaveLength(6);
  expect(() => checkText(text)).not.toThrow();
});
