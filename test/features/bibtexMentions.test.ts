// Which BibTeX of a list is meant to become an entry, and which is only shown there.
import { expect, test } from "vitest";
import { bibtexMentions } from "../../server/src/features/codeActions/bibtexMentions.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";

const paper = (at: number) =>
  `- Graph Kernels of Kind ${at}. [[paper]](https://arxiv.org/abs/190${at}.00001)\n  - Ann Lee, Bo Ray.\n`;
const list = `# Graphs\n\n## Theory\n\n${[1, 2, 3].map(paper).join("")}\n`;
const bibtex = (key: string) => `@article{${key},\n  title = {On ${key}},\n  year = 2019\n}\n`;

/** The keys of those that the cursor behind `@article{here` is offered, or a selection of all the text. */
function offered(text: string, isSelected = false): string[] {
  const at = text.indexOf("{here") + 5;
  const selection = isSelected ? { start: 0, end: text.length } : { start: at, end: at };
  return bibtexMentions(openSnapshot(text), selection).map(({ entry }) => entry.key);
}

test.each([
  ["below papers", bibtex("here")],
  ["right below code", `\`\`\`\ncode\n\`\`\`\n${bibtex("here")}`],
  ["below what opens an element", `<details>\n\n${bibtex("here")}\n</details>\n`],
])("one %s is offered", (_, text) => expect(offered(list + text)).toEqual(["here"]));

test.each([
  ["in code", `\`\`\`bibtex\n${bibtex("here")}\`\`\`\n`],
  ["in code behind another one", `\`\`\`bibtex\n${bibtex("other")}\n${bibtex("here")}\`\`\`\n`],
  ["in code below a blank line", `~~~\n\n${bibtex("here")}~~~\n`],
  ["in a comment", `<!--\n${bibtex("here")}-->\n`],
  ["set as it is written", `<pre>\n${bibtex("here")}</pre>\n`],
  ["in the text of a paragraph", `See ${bibtex("here")}`],
])("one %s is not", (_, text) => expect(offered(list + text)).toEqual([]));

test("those of a selection are, wherever it begins", () => {
  expect(offered(`${list}${bibtex("one")}\n${bibtex("here")}`, true)).toEqual(["one", "here"]);
});

test("those of another section stay", () => {
  const other = `\n## Practice\n\n${paper(4)}\n${bibtex("other")}`;
  expect(offered(list + bibtex("here") + other, true)).toEqual(["here"]);
});
