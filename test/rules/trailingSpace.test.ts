// trailing-space: blanks in code are left alone, wherever the code begins.
import { expect, test } from "vitest";
import { trailingSpace } from "../../server/src/rules/trailingSpace.ts";
import { checkText } from "../support/checkRule.ts";

const paper =
  "- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)\n  - Arthur Jacot, Franck Gabriel.\n";

test("a fence in raw HTML closes no fence of a later section", () => {
  const text = `# Papers\n\n## Theory\n\n${paper}\n<div>x</div>\n\`\`\`\n\n## Code\n\n${paper}\n\`\`\`\nread me  \n\n## No heading\n`;
  expect(checkText(text, [trailingSpace])).toEqual([]);
});

test("the last line of a section, and blank lines between two", () => {
  const text = `# Papers\n\n## Theory\n\n${paper}\nBy hand. \n  \n## Pruning\n\n${paper}`;
  const found = checkText(text, [trailingSpace]).map(({ span }) =>
    JSON.stringify(text.slice(span.start - 1, span.end + 1)),
  );
  expect(found).toEqual(['". \\n"', '"\\n  \\n"']);
});
