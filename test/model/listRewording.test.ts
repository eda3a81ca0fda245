// When words of one entry are all that an edit changed.
import { expect, test } from "vitest";
import { listRewording } from "../../server/src/model/listRewording.ts";
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
): ReturnType<typeof listRewording> {
  const before = openSnapshot(text);
  expect(listRewording(before.list)).toBeUndefined();
  let length = 0;
  const edits = changes.map(([what, becomes]) => {
    const start = text.indexOf(what) + length;
    length += becomes.length - what.length;
    return { span: { start, end: start + what.length }, text: becomes };
  });
  return listRewording(changeSnapshot(before, edits, 1).list);
}

test.each([
  ["names", "Gal Kap", "Gal Kaap", "Gal Kaplun. *ICLR 2020*"],
  ["names", "Simon S. Du", "Simon Du", "Simon S. Du."],
  [
    "title",
    "Deep Double",
    "Very Deep Double",
    "Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)",
  ],
  ["venue", "ICLR 2020", "ICLR 2021", "*ICLR 2020*"],
  ["phrases", "Scaling", "Scales", "Scaling."],
  ["digest", "can hurt", "cAn hurt", "More data can hurt."],
  ["digest", "can hurt.", "can hurt. x", "More data can hurt."],
] as const)("%s: “%s” becomes “%s”", (words, what, becomes, which) => {
  const { was, ...rest } = after([what, becomes])!;
  expect({ ...rest, was: text.slice(was.start, was.end) }).toEqual({
    words,
    further: becomes.length - what.length,
    was: which,
  });
});

test.each([
  ["what a link says", [["[[paper]]", "[[pdf]]"]]],
  ["a comma behind a name", [["Simon S. Du.", "Simon S. Du,."]]],
  ["a blank between fields", [["Kaplun. *", "Kaplun.  *"]]],
  ["where a link leads", [["1912.02292", "1912.02293"]]],
  ["prose", [["Some prose", "More prose"]]],
  ["a heading", [["Theory\n", "Practice\n"]]],
  ["a link in words", [["Gal Kaplun", "[Gal](#kaplun)"]]],
  ["an anchor in words", [["can hurt", 'can <a id="x"></a> hurt']]],
  ["a line break in words", [["can hurt", "can\n    hurt"]]],
  ["what a tag may be called that begins above", [["can hurt", "can id=hurt"]]],
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
