// Which words of an entry took the place of others, where nothing else changed.
import { expect, test } from "vitest";
import { type Rewording, rewording, type Words } from "../../server/src/model/rewording.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";

const usual = [
  "- On Words. [[paper]](https://arxiv.org/abs/2003.01054) [[code]]()",
  "  - Ann Lee, Bo Li. *ICML 2020*",
  "  - Key Word: Words; Letters.",
  "  - <details><summary>Digest</summary> It counts `words`, and letters.</details>",
  "",
].join("\n");

/** Of the usual entry, after `from` was replaced by `to`. */
function after(from: string, to: string): Rewording | undefined {
  expect(usual).toContain(from);
  const [was, is] = [usual, usual.replace(from, to)].map(
    (text) => openSnapshot(`# Papers\n\n## 2020\n\n${text}`).list.entries[0]!.it,
  );
  return rewording(was!, is!);
}

test.each<[string, string, Words, string]>([
  ["On Words", "On Two Words", "title", "On Words."],
  ["Words. [[", "Words [[", "title", "On Words."],
  ["Ann", "Anne", "names", "Ann Lee"],
  ["Bo Li", "Bo  Li", "names", "Bo Li"],
  ["Bo Li", "B Li", "names", "Bo Li"],
  ["ICML", "ICLR", "venue", "*ICML 2020*"],
  ["*ICML 2020*", "_ICML 2020_", "venue", "*ICML 2020*"],
  ["Letters.", "Letter.", "phrases", "Letters"],
  ["letters.<", "letters!<", "digest", "It counts `words`, and letters."],
  ["It counts", "It  counts", "digest", "It counts `words`, and letters."],
])("Where %j becomes %j, only words of one field did.", (from, to, words, which) => {
  const { was, ...rest } = after(from, to)!;
  expect({ ...rest, was: usual.slice(was.start, was.end) }).toEqual({
    words,
    further: to.length - from.length,
    was: which,
  });
});

test.each([
  ["nothing", "Ann", "Ann"],
  ["the marker", "- On", "* On"],
  ["what stands between two fields", "Words. [[", "Words.  [["],
  ["what stands between two names", "Lee, Bo", "Lee,  Bo"],
  ["how many names there are", "Ann Lee", "Ann, Lee"],
  ["the period behind the names", "Li. *", "Li *"],
  ["a link", "01054", "01055"],
  ["a label", "[[code]]", "[[coding]]"],
  ["whether there is a venue", " *ICML 2020*", ""],
  ["the label of a field", "Key Word:", "Keywords:"],
  ["a line break in words", "counts `", "counts\n    `"],
  ["how many phrases there are", "Words; L", "Words and L"],
  ["a name that is none any more", "Bo Li", "--"],
  [
    "two fields",
    "Words. [[paper]](https://arxiv.org/abs/2003.01054) [[code]]()\n  - Ann",
    "W. [[paper]](https://arxiv.org/abs/2003.01054) [[code]]()\n  - An",
  ],
])("Where %s changed, it is not words alone.", (_, from, to) => {
  expect(after(from, to)).toBeUndefined();
});
