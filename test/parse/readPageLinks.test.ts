// The links of a whole document, told by where their addresses are written.
import { expect, test } from "vitest";
import { place } from "../../server/src/model/list.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { markRanges, readMarks } from "../support/marks.ts";

test("addresses in a heading, in prose, in entries, in brackets, bare and in definitions", () => {
  const marked = `# Papers [![badge](https://a.org/badge.svg)](⟦https://a.org/⟧)

Inspired by [a workshop](⟦http://b.org/x_(y)⟧ "Title"), [another](<⟦http://c.org/a b⟧>), <⟦http://d.org⟧>
and ⟦http://e.org/f⟧, but not \`http://code.org\`. See [the notes][notes].

[notes]: <⟦http://f.org/notes⟧> "Notes"

## Theory

- Deep Double Descent. [[paper]](⟦https://arxiv.org/abs/1912.02292⟧) [[code]](⟦⟧)
  - Preetum Nakkiran, Gal Kaplun.
  - Digest: Goes on from [an earlier paper](⟦http://g.org⟧).
`;
  const { text, ranges } = readMarks(marked);
  const { list } = openSnapshot(text);
  const found = list.links.map((link) => place(link.it.url.span, link));
  expect(markRanges(text, found)).toBe(markRanges(text, ranges));
  expect(list.links.map((link) => link.it.url.text)).toContain("http://f.org/notes");
});
