// A sum that is said not to look at some words of entries is not asked when these change: it is what it is in the same text
// opened anew.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry, Field } from "../../server/src/model/entry.ts";
import { type List, place } from "../../server/src/model/list.ts";
import { regionRewording, type Words } from "../../server/src/model/rewording.ts";
import { listSuccession, regionSuccession } from "../../server/src/model/succession.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { rules } from "../../server/src/rules/registry.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { fraction } from "../support/fraction.ts";
import { sampleText } from "../support/lists.ts";
import { sumsIn } from "../support/sumsIn.ts";

/** PAPER_LIST_RUNS multiplies how many keys are tried; PAPER_LIST_SEED tries others. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261124));

/** Entries that differ in all that is counted, each with its fields in another order or form. */
const motley = `# Papers

## Theory

### 2020

- What the Words of a Title Tell. [[paper]](https://arxiv.org/abs/2003.01054) [[code]](https://github.com/a/b)
  - Ann Lee, Bo Li, and Cy Roe. *ICML 2020*
  - Key Word: Words; Letters.
  - <details><summary>Digest</summary> It counts words, and letters.</details>
- **In Bold** ; [paper](http://arxiv.org/pdf/2001.00001v2.pdf), [Code](https://github.com/a/c)
  - <details><summary>Author List</summary>Ann Lee; Bo Li</details> **NeurIPS2019 Workshop**
  - Keywords:Words, Letters
  - Digest: A text that ends in the
    middle of a
- [A Title as a Link](https://a.org/x.pdf). Ann Lee & Bo Li. *Neural Networks*
* "Quoted": A Title? [project](https://a.org) - [(code)](https://b.org)
  + Dan Poe and Eve Ray , Fay Sun. _ICLR'20_
  + Digest: <p>le chat est grand ; et les chiens</p>
    + More of it.
- Bare. https://arxiv.org/abs/1905.00002

### 2019

1. Numbered, by Ann. Ann Lee, 李明, ***, O. [paper]
   (https://doi.org/10.1/a)
    - Digest:
    - [[pdf]](https://openreview.net/forum?id=abc) Ann Lee

## Practice

- What the Words of a Title Tell. [[project]](https://b.org)
  - Ann Lee.
  - *NeurIPSS*
- What the Wordz of a Title Tell. [ref][ref] [[poster]](https://a.org/y) <a href="https://a.org">x</a>
  - Gil Fox, Hal Orr.
  - Key Word: \`Words\`. Digest: All in one line...
- Yet Another Title. [[paper]](https://a.org/z)
  - Ann Lee, Bo Li.
- Zeros. [[paper]](https://a.org/0.pdf)
  - Digest: Ends in a comma,

[ref]: https://a.org
`;

const typed = fc.constantFrom(
  ..."x.,;:-*_[]()<>`&é1李 \n".split(""),
  "  ",
  " and ",
  "](",
  "http://a.b ",
  "<br>",
  "<!--",
  "\n  - ",
  "\n- ",
  "",
);
const key = fc.record({
  place: fc.constantFrom("anywhere", "at the end of words", "in words"),
  at: fraction,
  typed,
  over: fc.constantFrom(0, 0, 0, 1, 3),
});
type Key = typeof key extends fc.Arbitrary<infer It> ? It : never;

/** Offset in the document. */
function offsetOf({ place: where, at }: Key, { list, source }: Snapshot): number {
  const fields = list.entries.flatMap((entry) => wordsIn(entry.it).map(({ span }) => place(span, entry)));
  const part = at * fields.length;
  const words = fields[Math.floor(part)];
  if (!words || where === "anywhere") return Math.floor(at * (source.length + 1));
  const share = where === "in words" ? part % 1 : 1;
  return words.start + Math.floor(share * (words.end - words.start));
}

function wordsIn({ title, authors, venue, keywords, digest }: Entry): readonly Field[] {
  return [
    [title],
    authors?.names ?? [],
    venue ? [venue] : [],
    keywords?.items ?? [],
    digest ? [digest.text] : [],
  ].flat();
}

/** The words that changed; undefined where more did. */
function wordsOf(list: List): Words | undefined {
  const region = listSuccession(list)?.is.it;
  const succession = region && regionSuccession(region);
  return succession && regionRewording(succession)?.words;
}

/** All sums, those of the house style and of all rules among them. */
function addedUp({ list, source }: Snapshot): unknown {
  expect(rules.length).toBeGreaterThan(0);
  return { style: inferHouseStyle(list, source), sums: sumsIn(list) };
}

test.each([
  ["a motley list", motley, 300],
  ["the sample list", sampleText(), 60],
])("whatever was typed in %s", { timeout: 120_000 }, (_, text, runs) => {
  const seen = new Set<Words>();
  const property = fc.property(fc.array(key, { minLength: 1, maxLength: 6 }), (keys) => {
    let snapshot = openSnapshot(text);
    addedUp(snapshot);
    for (const one of keys) {
      const start = offsetOf(one, snapshot);
      const end = Math.min(start + one.over, snapshot.source.length);
      const edit = { span: { start, end }, text: one.typed };
      snapshot = changeSnapshot(snapshot, [edit], snapshot.version + 1);
      const words = wordsOf(snapshot.list);
      if (words) seen.add(words);
      expect(addedUp(snapshot)).toEqual(addedUp(openSnapshot(snapshot.text())));
    }
  });
  fc.assert(property, { numRuns: runs * effort, seed });
  expect([...seen].sort()).toEqual(["digest", "names", "phrases", "title", "venue"]);
});
