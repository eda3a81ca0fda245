// When words of one field are all that an edit changed.
import { expect, test } from "vitest";
import { retyped } from "../../server/src/model/retyped.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";

const text = `# Papers

Some prose, and [a link](#theory).

## Theory

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun. *ICLR 2020*
  - Key Word: Double Descent; Scaling.
  - Digest: More data can hurt.

A remark.

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du.
`;

function after(
  ...changes: readonly (readonly [what: string, becomes: string])[]
): ReturnType<typeof retyped> {
  const before = openSnapshot(text);
  expect(retyped(before.list)).toBeUndefined();
  let length = 0;
  const edits = changes.map(([what, becomes]) => {
    const start = text.indexOf(what) + length;
    length += becomes.length - what.length;
    return { span: { start, end: start + what.length }, text: becomes };
  });
  return retyped(changeSnapshot(before, edits, 1).list);
}

test.each([
  ["authors", "Gal Kap", "Gal Kaap", 1],
  ["authors", "Simon S. Du", "Simon Du", -3],
  ["title", "Deep Double", "Very Deep Double", 5],
  ["keywords", "Scaling", "Scales", -1],
  ["digest", "can hurt", "cAn hurt", 0],
  ["venue", "ICLR 2020", "ICLR 2021", 0],
] as const)("%s: “%s” becomes “%s”", (field, what, becomes, further) => {
  const change = after([what, becomes]);
  expect([[...(change?.fields ?? [])], change?.further]).toEqual([[field], further]);
  expect(text.slice(change?.was.start, change?.was.end)).toContain(what.split(" ").at(-1));
});

test.each([
  ["a comma", "Simon S. Du.", "Simon S. Du,.", []],
  ["a blank", "Kaplun. *", "Kaplun.  *", []],
  ["the end of a line", "can hurt.", "can hurt. x", ["digest"]],
  ["names without a period", "S. Du.", "S. Du", ["authors"]],
  ["a venue that becomes words", "*ICLR 2020*", "*ICLR 2020", ["authors", "venue"]],
])("%s in a line of nothing but words", (_what, what, becomes, fields) => {
  const change = after([what, becomes]);
  expect([[...(change?.fields ?? [])], change?.further]).toEqual([fields, becomes.length - what.length]);
});

test.each([
  ["what a link says", [["[[paper]]", "[[pdf]]"]]],
  ["where a link leads", [["1912.02292", "1912.02293"]]],
  ["prose", [["Some prose", "More prose"]]],
  ["a heading", [["Theory\n", "Practice\n"]]],
  ["a link in words", [["Gal Kaplun", "[Gal](#kaplun)"]]],
  ["an anchor in words", [["can hurt", 'can <a id="x"></a> hurt']]],
  ["a line break in words", [["can hurt", "can\n    hurt"]]],
  ["what stands in front of a field", [["  - Sanjeev", "    - Sanjeev"]]],
  ["the end of a blank line", [["\n\n- On", "\nx\n- On"]]],
  [
    "words of two fields",
    [
      ["Gal Kap", "Gal Kaap"],
      ["Scaling", "Scales"],
    ],
  ],
  [
    "words of two entries",
    [
      ["Gal Kap", "Gal Kaap"],
      ["Simon S", "Simon T"],
    ],
  ],
  [
    "words, and prose of the same section",
    [
      ["Gal Kap", "Gal Kaap"],
      ["A remark", "My remark"],
    ],
  ],
  [
    "words, and prose above",
    [
      ["Some prose", "More prose"],
      ["Gal Kap", "Gal Kaap"],
    ],
  ],
  [
    "words, and how far the next stands",
    [
      ["Gal Kap", "Gal Kaap"],
      ["hurt.\n", "hurt.\n\n"],
    ],
  ],
] as const)("not where it is %s", (_, changes) => {
  expect(after(...changes)).toBeUndefined();
});
