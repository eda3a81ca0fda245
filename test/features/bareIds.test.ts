// Ids of papers that no link is made of.
import { expect, test } from "vitest";
import { bareIds } from "../../server/src/features/navigation/bareIds.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList, withLine } from "./smallList.ts";

/** What can be followed in a digest, and where to. */
function followed(digest: string): string[] {
  const text = withLine("  - Digest: Words of our own.", `  - Digest: ${digest}`);
  const { list } = openSnapshot(text);
  return bareIds(list).map(({ span, url }) => `${text.slice(span.start, span.end)} -> ${url}`);
}

test.each([
  ["Goes on from arXiv:2006.10739.", ["arXiv:2006.10739 -> https://arxiv.org/abs/2006.10739"]],
  ["See (arXiv: hep-th/9901001v2).", ["arXiv: hep-th/9901001v2 -> https://arxiv.org/abs/hep-th/9901001"]],
  ["As in doi:10.1145/3065386, and", ["doi:10.1145/3065386 -> https://doi.org/10.1145/3065386"]],
  [
    "Both 10.1016/S0896-6273(01)00583-9; and (10.1007/978-3-030).",
    [
      "10.1016/S0896-6273(01)00583-9 -> https://doi.org/10.1016/S0896-6273(01)00583-9",
      "10.1007/978-3-030 -> https://doi.org/10.1007/978-3-030",
    ],
  ],
  ["With 10.1007/978\\_3\\_030 escaped.", ["10.1007/978\\_3\\_030 -> https://doi.org/10.1007/978_3_030"]],
  [
    "First 10.1145/3065386, then arXiv:2006.10739.",
    [
      "10.1145/3065386 -> https://doi.org/10.1145/3065386",
      "arXiv:2006.10739 -> https://arxiv.org/abs/2006.10739",
    ],
  ],
])("followed: %s", (digest, places) => {
  expect(followed(digest)).toEqual(places);
});

test.each([
  ["a link's label", "See [arXiv:2006.10739](https://arxiv.org/abs/2006.10739)."],
  ["an address", "See https://doi.org/10.1145/3065386 and <https://arxiv.org/abs/2006.10739>."],
  ["a link's address", "See [here](https://dl.acm.org/doi/10.1145/3065386)."],
  ["code", "Write `arXiv:2006.10739` or `10.1145/3065386`."],
  ["a number", "From 2006.10739 to 10.5/3, and version 10.1145."],
])("left alone: %s", (_, digest) => {
  expect(followed(digest)).toEqual([]);
});

test("nothing is followed in a file that is no list", () => {
  expect(bareIds(openSnapshot("# Notes\n\n- arXiv:2006.10739\n").list)).toEqual([]);
  expect(bareIds(openSnapshot(smallList).list)).toEqual([]);
});
