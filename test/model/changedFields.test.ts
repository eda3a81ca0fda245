// Which fields of an entry read otherwise after a change of its text.
import { expect, test } from "vitest";
import { changedFields, type FieldName } from "../../server/src/model/changedFields.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";

const usual = [
  "- On Words. [[paper]](https://arxiv.org/abs/2003.01054) [[code]]()",
  "  - Ann Lee, Bo Li. *ICML 2020*",
  "  - Key Word: Words; Letters.",
  "  - <details><summary>Digest</summary> It counts words.</details>",
  "",
].join("\n");

function entryOf(text: string) {
  const [entry] = openSnapshot(`# Papers\n\n## 2020\n\n${text}`).list.entries;
  return entry!.it;
}

/** Of the usual entry, after `from` was replaced by `to`. */
function changed(from: string, to: string): FieldName[] {
  expect(usual).toContain(from);
  return [...changedFields(entryOf(usual), entryOf(usual.replace(from, to)))].sort();
}

test("A field that only stands elsewhere is the same, and what stands between fields is no field.", () => {
  expect(changed("On Words. [[", "On Words.  [[")).toEqual([]);
  expect(changed("Li. *ICML", "Li.  *ICML")).toEqual([]);
});

test.each<[string, string, FieldName[]]>([
  ["- On", "* On", ["marker"]],
  ["Words. [[", "Letters. [[", ["title"]],
  ["01054", "01055", ["links"]],
  ["[[code]]", "[[coding]]", ["emptyLinks", "links"]],
  ["Lee", "Leer", ["authors"]],
  ["Lee, Bo", "Lee,  Bo", ["authors"]],
  ["Li. *", "Li *", ["authors"]],
  ["*ICML", "*ICLR", ["venue"]],
  ["*ICML 2020*", "_ICML 2020_", ["venue"]],
  [" *ICML 2020*", "", ["venue"]],
  ["Key Word:", "Keywords:", ["keywords"]],
  ["Words; Letters", "Words, Letters", ["keywords"]],
  ["It counts", "It  counts", ["digest"]],
  ["</details>", "", ["digest"]],
])("Where %j becomes %j, the others are the same.", (from, to, fields) => {
  expect(changed(from, to)).toEqual(fields);
});

test("An entry without a field has lost it, and one with it has gained it.", () => {
  const [bare, full] = [
    entryOf("- On Words. [[paper]](https://arxiv.org/abs/2003.01054) [[code]]()\n"),
    entryOf(usual),
  ];
  const fields = ["authors", "digest", "keywords", "venue"];
  expect([...changedFields(bare, full)].sort()).toEqual(fields);
  expect([...changedFields(full, bare)].sort()).toEqual(fields);
});
