// Renaming authors, venues and key words, and what cannot be renamed.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { planRename, type RenamePlan, renameSubject } from "../../server/src/features/navigation/rename.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";
import { withCursor } from "../support/marks.ts";

const list = `## Theory

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun. *NIPS 2019*
  - Key Word: Double Descent; Training Dynamics.
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Clément Hongler. *NIPS 2018 Workshop*
  - Key Word: training dynamics; NTK.
- Reconciling Modern Machine Learning. [[paper]](https://arxiv.org/abs/1812.11118)
  - <details><summary>Author List</summary> Mikhail Belkin, Clement Hongler. *ICML 2019*
  - Key Word: Kernels; Optimization.
`;

const other = `## More

- Understanding Deep Learning. [[paper]](https://arxiv.org/abs/1611.03530)
  - Chiyuan Zhang, Clement Hongler. *NIPS 2017*
`;

function planned(marked: string, newName: string, others: readonly string[] = []) {
  const { text, cursor } = withCursor(list.replace(marked.replace("<|>", ""), marked));
  const file = { uri: "file:///list.md", snapshot: openSnapshot(text) };
  const files = others.map((it, index) => ({ uri: `file:///${index}.md`, snapshot: openSnapshot(it) }));
  return planRename(file, cursor, newName, files);
}

/** The lines that change, as they read then; a sentence where nothing may. */
function renamed(marked: string, newName: string, others: readonly string[] = []): string[] | string {
  const plan = planned(marked, newName, others);
  if (!plan) return "nothing stands there";
  if (!plan.ok) return plan.problem;
  return plan.files.flatMap((it) => changedLines(it.file.snapshot.text(), it.edits));
}

function changedLines(text: string, edits: RenamePlan["files"][number]["edits"]): string[] {
  const before = text.split("\n");
  return applyEdits(text, edits)
    .split("\n")
    .filter((line, index) => line !== before[index])
    .map((line) => line.trim());
}

describe("renames", () => {
  test("an author in all spellings, in Markdown and in HTML, in all files of the list", () => {
    expect(renamed("Clément Hon<|>gler", "Clément M. Hongler", [other])).toEqual([
      "- Arthur Jacot, Clément M. Hongler. *NIPS 2018 Workshop*",
      "- <details><summary>Author List</summary> Mikhail Belkin, Clément M. Hongler. *ICML 2019*",
      "- Chiyuan Zhang, Clément M. Hongler. *NIPS 2017*",
    ]);
  });

  test("a venue, whose papers keep year and track", () => {
    expect(renamed("*NI<|>PS 2019*", "NeurIPS", [other])).toEqual([
      "- Preetum Nakkiran, Gal Kaplun. *NeurIPS 2019*",
      "- Arthur Jacot, Clément Hongler. *NeurIPS 2018 Workshop*",
      "- Chiyuan Zhang, Clement Hongler. *NeurIPS 2017*",
    ]);
  });

  test("a key word", () => {
    expect(renamed("training dyna<|>mics; NTK", "Learning Dynamics")).toEqual([
      "- Key Word: Double Descent; Learning Dynamics.",
      "- Key Word: Learning Dynamics; NTK.",
    ]);
  });

  test("only the accents, and only where they are other", () => {
    expect(renamed("Clément Hon<|>gler", "Clément Hongler")).toEqual([
      "- <details><summary>Author List</summary> Mikhail Belkin, Clément Hongler. *ICML 2019*",
    ]);
  });

  test("into a name that an entry has already, but not in that entry", () => {
    const plan = planned("Gal Ka<|>plun", "Preetum Nakkiran", [other.replace("Chiyuan Zhang", "Gal Kaplun")]);
    expect(plan).toMatchObject({ ok: true, entries: 1, left: 1 });
  });

  test("so that marks in a name read as they are written", () => {
    expect(renamed("Arthur Ja<|>cot", "Arthur *J* Jacot")).toEqual([
      "- Arthur \\*J\\* Jacot, Clément Hongler. *NIPS 2018 Workshop*",
    ]);
  });

  test("and says what it does", () => {
    expect(planned("*NI<|>PS 2019*", " NeurIPS ")).toMatchObject({
      title: "Rename “NIPS” to “NeurIPS”",
      entries: 2,
    });
  });
});

describe("refuses", () => {
  test.each([
    ["Arthur Ja<|>cot", "  ", "The name of an author cannot be empty."],
    ["Arthur Ja<|>cot", "Arthur\nJacot", "The name of an author cannot hold a line break."],
    ["Arthur Ja<|>cot", "...", "“...” cannot be the name of an author: it has no letters."],
    [
      "Arthur Ja<|>cot",
      "Arthur, Jacot",
      "“Arthur, Jacot” cannot be the name of an author here: the list would not read it as one name.",
    ],
    [
      "Arthur Ja<|>cot",
      "Arthur and Jacot",
      "“Arthur and Jacot” cannot be the name of an author here: the list would not read it as one name.",
    ],
    [
      "Double Des<|>cent; T",
      "A; B",
      "“A; B” cannot be the name of a key word here: the list would not read it as one name.",
    ],
    [
      "*NI<|>PS 2019*",
      "NeurIPS 2020",
      "Each paper keeps the year of its venue: write the name without a year.",
    ],
    ["*NIPS 20<|>19*", "NeurIPS", "A venue is renamed by its name, not by its year: put the cursor there."],
    ["Deep Dou<|>ble", "Double", "nothing stands there"],
  ])("%s -> %s", (marked, newName, problem) => {
    expect(renamed(marked, newName)).toBe(problem);
  });
});

test("a comma is part of a key word where semicolons stand between them", () => {
  expect(renamed("Double Des<|>cent; T", "Descent, Double")).toEqual([
    "- Key Word: Descent, Double; Training Dynamics.",
  ]);
});

describe("names of a real list can be renamed, and nothing else changes", () => {
  test("the sample", () => expect(renameAll(sampleText(), 1)).toBeGreaterThan(100));
  test.skipIf(!hasShared)("head.md, where ../shared is", () =>
    expect(renameAll(sharedText("corpus/head.md"), 23)).toBeGreaterThan(40),
  );
});

/** Renames the first author, the venue and the first key word of one entry in `step`, and says how many those were. */
function renameAll(text: string, step: number): number {
  const snapshot = openSnapshot(text);
  const file = { uri: "file:///list.md", snapshot };
  let count = 0;
  for (const entry of snapshot.list.entries.filter((_, index) => index % step === 0)) {
    const { authors, venue, keywords } = entry.it;
    for (const span of [authors?.names[0]?.span, venue?.textSpan, keywords?.items[0]?.span]) {
      const offset = entry.offset + (span?.start ?? 0);
      const subject = span && renameSubject(snapshot.list, offset);
      if (!subject?.ok) continue;
      const plan = planRename(file, offset, "Qwerty Uiop", []);
      expect([subject.text, plan]).toMatchObject([subject.text, { ok: true, left: 0 }]);
      count++;
    }
  }
  return count;
}
