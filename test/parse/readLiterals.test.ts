// Where blanks count in an entry, and which of its links lead nowhere.
import { expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { markRanges, readMarks } from "../support/marks.ts";

const list = (lines: string) => `# Papers

## Theory

- Deep Double Descent. [[paper]⟦](https://arxiv.org/abs/1912.02292)⟧
${lines}
`;

test.each([
  ["code", "  - Digest: prose ⟦`a  b`⟧ prose ⟦``c\n    d``⟧."],
  ["a stray backtick that pairs with nothing", "  - Digest: a ` and\n  - Key Word: another `."],
  ["a fence", "  - Digest:\n\n    ⟦```\n    a  b\n    ```⟧"],
  ["line breaks", "  - Digest: one⟦  \n⟧    two⟦\\\n⟧    three \n    four."],
  [
    "tags, not what stands between them",
    '  - ⟦<details>⟧⟦<summary class="a  b">⟧Digest⟦</summary>⟧ prose  prose',
  ],
  ["a comment", "  - Digest: one ⟦<!-- a  b -->⟧ two."],
  ["what is set as it is", "  - ⟦<pre>a  b\n    </pre>⟧ prose"],
  ["addresses and titles, not labels", '  - Digest: [a  b⟦](https://a.b "c  d")⟧ ⟦![e  f](g.png)⟧.'],
])("%s", (_, lines) => {
  const { text } = readMarks(list(lines));
  const entry = openSnapshot(text).list.entries[0]!;
  const literals = entry.it.literals.map((at) => ({
    start: at.start + entry.offset,
    end: at.end + entry.offset,
  }));
  expect(markRanges(text, literals)).toBe(list(lines));
});

test.each([
  ["in the head", "- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292) [[code]]()", ["code"]],
  [
    "in a digest",
    "- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)\n  - Digest: [Roe *et al.*](<>).",
    ["Roe et al."],
  ],
  [
    "not in code, nor escaped",
    "- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)\n  - Digest: `[a]()` \\[b]().",
    [],
  ],
])("links without an address %s", (_, entry, names) => {
  const { list } = openSnapshot(`# Papers\n\n## Theory\n\n${entry}\n`);
  expect(list.entries[0]!.it.emptyLinks.map((link) => link.text)).toEqual(names);
});
