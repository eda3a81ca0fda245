// Which words of an entry took the place of others, where nothing else changed.
import { expect, test } from "vitest";
import { changedWords, type Words } from "../../server/src/model/changedWords.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";

const usual = [
  "- On Words. [[paper]](https://arxiv.org/abs/2003.01054) [[code]]()",
  "  - Ann Lee, Bo Li. *ICML 2020*",
  "  - Key Word: Words; Letters.",
  "  - <details><summary>Digest</summary> It counts `words`, and letters.</details>",
  "",
].join("\n");

/** Of the usual entry, after `from` was replaced by `to`. */
function changed(from: string, to: string): Words | undefined {
  expect(usual).toContain(from);
  const [was, is] = [usual, usual.replace(from, to)].map(
    (text) => openSnapshot(`# Papers\n\n## 2020\n\n${text}`).list.entries[0]!.it,
  );
  return changedWords(was!, is!);
}

test.each<[string, string, Words]>([
  ["On Words", "On Two Words", "title"],
  ["Words. [[", "Words [[", "title"],
  ["Ann", "Anne", "names"],
  ["Bo Li", "Bo  Li", "names"],
  ["Bo Li", "B Li", "names"],
  ["Letters.", "Letter.", "phrases"],
  ["letters.<", "letters!<", "digest"],
  ["It counts", "It  counts", "digest"],
])("Where %j becomes %j, only words of one field did.", (from, to, words) => {
  expect(changed(from, to)).toBe(words);
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
  ["the venue", "ICML", "ICLR"],
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
  expect(changed(from, to)).toBeUndefined();
});
