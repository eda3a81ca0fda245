// An entry in which letters of a name changed reads as it would anew: only where they can be nothing but letters is less read.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insert, replace } from "../../server/src/base/textEdit.ts";
import { noDefinitions } from "../../server/src/parse/mdast.ts";
import { changeSnapshot, chunksOf, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { parseWork } from "../../server/src/parse/work.ts";
import { fraction } from "../support/fraction.ts";

const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261124));

function readAll(snapshot: Snapshot): unknown[] {
  return chunksOf(snapshot).map((chunk) => [chunk.text, chunk.lineStarts, chunk.content(noDefinitions)]);
}

function renamings(work: () => void): number {
  const before = parseWork.authorsRenamed;
  work();
  return parseWork.authorsRenamed - before;
}

const mostly = (usual: readonly string[], nasty: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...nasty) },
  );
const name = mostly(
  [
    "Ann Lee",
    "Bo Li",
    "J. Smith",
    "Jean-Luc Roy",
    "M. O'Neil",
    "É. Dupré",
    "an Poe",
    "nd Day",
    "et a",
    "J",
    "ww",
    "htt",
  ],
  "And Ree|et al|Jr.|Sr|I|www|http|mailt|Dig|Digest|x|2 B|A:B|a@b|&am|&amp;|[x]|**Di Do**|*Ed|`Fay|Gus  Hill|<b>Io</b>|李明|K.L. May".split(
    "|",
  ),
);
const between = mostly([", "], [" and ", ", and ", " & ", "; ", ",", " ", " *", "* ", ": ", "<b>", "."]);
const tail = mostly(
  [".", "", ". *ICML 2020*", " *ICML 2020*."],
  [
    "*ICML*",
    ". **",
    ".com",
    ".com/a",
    "://a.b",
    ": words",
    "@c.d",
    ";",
    ", *A. Poe*",
    " **Oral**",
    "  ",
    "&",
    "<br>",
  ],
);
const label = mostly([""], ["Authors: ", "*ICML 2019* ", "**", "2 ", "www.", "[[code]](https://a.b) "]);
const names = fc
  .tuple(label, fc.array(fc.tuple(name, between), { maxLength: 3 }), name, tail)
  .map(([first, more, last, end]) => first + more.flat().join("") + last + end);
const other = fc.constantFrom(
  "Key Word: Kernels; Trees.",
  "Digest: What [this](https://a.b/c) says.",
  "<details><summary>Digest</summary> What <b>this</b> says, see [code]().</details>",
  "*ICML 2020*",
  "[[code]](https://github.com/a/b)",
  "Ann Lee, Bo Li.",
);
const entry = fc
  .tuple(
    fc.array(other, { maxLength: 1 }),
    names,
    fc.array(other, { maxLength: 2 }),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([above, line, below, end]) =>
    [
      "- A. [[paper]](https://arxiv.org/abs/2003.01054)",
      ...[...above, line, ...below].map((one) => `  - ${one}`),
      "",
    ].join(end),
  );

const letters = mostly(
  ["", "a", "d", "n", "r", "A", "w", "p", "l", "é", " "],
  ["-", ".", "ann", "and", "o B", ":", "*", ",", "1"],
);
const edit = fc.record({ at: fraction, gone: fc.constantFrom(0, 0, 0, 1, 1, 2, 4), came: letters });

/** Within the names, mostly: the line that is longest without the address of a paper. */
function edited(
  snapshot: Snapshot,
  { at, gone, came }: { at: number; gone: number; came: string },
): Snapshot {
  const [first] = snapshot.list.entries;
  const span = first?.it.authors?.span ?? first?.it.span ?? { start: 0, end: snapshot.length };
  const start = Math.min(snapshot.length, span.start + Math.round(at * (span.end - span.start)));
  const end = Math.min(snapshot.length, start + gone);
  return changeSnapshot(snapshot, [replace({ start, end }, came)], 1);
}

test("whatever the letters become", () => {
  let all = 0;
  const property = fc.property(entry, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
    let snapshot = openSnapshot(text);
    readAll(snapshot);
    for (const one of edits) {
      snapshot = edited(snapshot, one);
      expect(readAll(snapshot)).toEqual(readAll(openSnapshot(snapshot.text())));
      all++;
    }
  });
  const reached = renamings(() => fc.assert(property, { numRuns: 1_000 * effort, seed }));
  expect(reached).toBeGreaterThan(all / 10);
  expect(reached).toBeLessThan(all / 1.2);
});

describe("one name is read", () => {
  const typed = (line: string, came: string) => {
    const text = `- A. [[paper]](https://arxiv.org/abs/2003.01054)\n  - ${line.replace("|", "")}\n  - Digest: B.\n`;
    const at = text.indexOf(line.split("|")[0]!) + line.indexOf("|");
    const before = openSnapshot(text);
    expect(before.list.entries).toHaveLength(1);
    const now = changeSnapshot(before, [insert(at, came)], 1);
    const reached = renamings(() => expect(now.list.entries).toHaveLength(1));
    expect(readAll(now)).toEqual(readAll(openSnapshot(now.text())));
    return { reached, names: now.list.entries[0]!.it.authors?.names.map(({ text: written }) => written) };
  };

  test.each([
    ["Ann L|e, Bo Li.", "e", ["Ann Lee", "Bo Li"]],
    ["Ann Le|, Bo Li.", "e", ["Ann Lee", "Bo Li"]],
    ["Ann Lee and Bo L|.", "i", ["Ann Lee", "Bo Li"]],
    ["Ann Lee, |o Li. *ICML 2020*", "B", ["Ann Lee", "Bo Li"]],
    ["Ann Lee, Bo| *ICML 2020*", " Li", ["Ann Lee", "Bo Li"]],
  ])("%s", (line, came, expected) => {
    expect(typed(line, came)).toEqual({ reached: 1, names: expected });
  });

  test.each([
    ["Ann Lee, an| Li.", "d", ["Ann Lee", "Li"]],
    ["Ann Lee an| Bo Li.", "d", ["Ann Lee", "Bo Li"]],
    ["Ann Lee, J|.", "r", ["Ann Lee, Jr"]],
    ["Ann Lee, et a|.", "l", ["Ann Lee"]],
    ["Ann Lee|Bo Li.", ", ", ["Ann Lee", "Bo Li"]],
  ])("but more: %s", (line, came, expected) => {
    expect(typed(line, came)).toEqual({ reached: 0, names: expected });
  });
});
