// Papers of all lists, by title words, author and id.
import { expect, test } from "vitest";
import { findPapers } from "../../server/src/features/navigation/findPapers.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList } from "./smallList.ts";

const files = [
  { uri: "file:///small.md", snapshot: openSnapshot(smallList) },
  {
    uri: "file:///other.md",
    snapshot: openSnapshot(
      "## Kernels\n\n- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)\n  - Arthur Jacot, Du Wei.\n",
    ),
  },
];

function found(query: string, most = 10): string[] {
  return findPapers(files, query, most).map(({ name }) => name);
}

const [trouble, filter, minimization, triple, kernel] = [
  "Double Trouble in Double Descent",
  "When is a Convolutional Filter Easy To Learn?",
  "Invariant Risk Minimization",
  "Triple descent and the two kinds of overfitting: Where & why do they appear?",
  "Neural Tangent Kernel",
];

test.each([
  ["descent", [trouble, triple]],
  ["desc DOUBLE", [trouble]],
  ["scent", []],
  ["kernel", [kernel]],
  ["arjovsky", [`Martin Arjovsky: ${minimization}`]],
  ["leon", [`Leon Bottou: ${minimization}`]],
  ["léon", [`Léon Bottou: ${minimization}`]],
  ["ascoli triple", [`Stéphane d'Ascoli: ${triple}`]],
  ["triple ascoli", [`${triple} (Stéphane d'Ascoli)`]],
  ["du", [`Simon S. Du: ${filter}`, `Du Wei: ${kernel}`]],
  ["1907", [`arXiv:1907.02893: ${minimization}`]],
  ["arXiv:1806.0", [`arXiv:1806.07572: ${kernel}`]],
  ["https://arxiv.org/pdf/1709.06129v2", [`arXiv:1709.06129: ${filter}`]],
  ["lopez-paz", [`David Lopez-Paz: ${minimization}`]],
  ["nobody", []],
])("%s", (query, names) => {
  expect(found(query)).toEqual(names);
});

test("papers that have the words in the title come first, and there are no more than wanted", () => {
  expect(found("d")).toEqual([
    trouble,
    triple,
    `Simon S. Du: ${filter}`,
    `David Lopez-Paz: ${minimization}`,
    `Du Wei: ${kernel}`,
  ]);
  expect(found("d", 1)).toEqual([trouble]);
  expect(found("")).toEqual([trouble, filter, minimization, triple, kernel]);
  expect(found("", 2)).toEqual([trouble, filter]);
});

test("each says where it stands and who wrote it", () => {
  const [paper] = findPapers(files, "tangent", 10);
  expect(paper).toMatchObject({
    detail: "Kernels · Arthur Jacot, Du Wei",
    file: { uri: "file:///other.md" },
  });
  const { start, end } = paper!.span;
  expect(paper!.file.snapshot.text().slice(start, end)).toBe("Neural Tangent Kernel.");
});
