// What rules about the whole list find is kept while words are typed that they do not look at: it equals what they find anew.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../server/src/base/span.ts";
import { type PlacedEntry, place } from "../../server/src/model/list.ts";
import { listRewording } from "../../server/src/model/listRewording.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { gatherLocated } from "../../server/src/rules/debt.ts";
import { inDocument } from "../../server/src/rules/placing.ts";
import type { Sibling } from "../../server/src/rules/rule.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { locateFindings } from "../../server/src/rules/runner.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { fraction } from "../support/fraction.ts";

const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261124));

const names = ["Ann Lee", "Ann Leé", "Bo Ray", "Bo M. Ray", "Cy Dahl", "C. Dahl", "Di Eno"];
const phrases = ["Scaling Law", "Scaling Laws", "scaling laws", "Scaling Laws", "Scaling Laws"];
const titles = ["Deep Nets Learn Slowly", "Wide Nets", "Kernels of Deep Nets", "Pruning", "Flat Minima"];

/** Something for every such rule to find. */
function listOf(count: number, end: string): string {
  const entryAt = (at: number) => {
    const prose = `It says something of ${titles[(at + 1) % 5]}.`;
    const lines = [
      `- ${titles[at % 5]}. [[paper]](https://arxiv.org/abs/20${10 + (at % 9)}.1234${at % 7})`,
      `  - ${names[at % 7]}, ${names[(at * 3 + 1) % 7]}, ${names[(at * 5 + 2) % 7]}. *NeurIPS 2019*`,
      `  - Key Word: ${phrases[at % 5]}; Depth.`,
      at % 3 === 1 ? `  - <details><summary>Digest</summary>${prose}</details>` : `  - Digest: ${prose} `,
    ];
    return `${lines.join("\n")}\n${at % 6 === 4 ? "\n\n" : "\n"}`;
  };
  const section = (title: string, from: number) => {
    const entries = Array.from({ length: count }, (_, at) => entryAt(from + at));
    return `## ${title}\n\n### 2019\n\n${entries.slice(0, 3).join("")}### 2019\n\n${entries.slice(3).join("")}`;
  };
  const contents = "- [Theory](#theory)\n- [Gone](#gone)\n- [Practice](#practice)\n\n";
  return `# Papers\n\n${contents}${section("Theory", 0)}\n\n${section("Practice", 3)}${section("Theory", 5)}${section("Others", 2)}${end}`;
}

const sibling: Sibling = { file: "OLD.md", list: openSnapshot(listOf(1, "")).list };

function said({ list, source }: Snapshot): unknown {
  const onRuleError = (rule: string, error: unknown) => {
    throw new Error(`rule ${rule} threw`, { cause: error });
  };
  const options = { onRuleError, siblings: [{ ...sibling }] };
  const located = locateFindings(
    { list, source },
    inferHouseStyle(list, source),
    defaultRuleSettings,
    options,
  );
  const lines = located.map(
    ({ found, offset, line }) => source.placeAt(found.span.start + offset).line - line,
  );
  return { findings: located.map(inDocument), lines, shown: gatherLocated(located, source).map(inDocument) };
}

const fields = ["authors", "authors", "keywords", "digest", "title", "venue"] as const;

interface Typing {
  readonly entry: number;
  readonly field: (typeof fields)[number];
  readonly at: number;
  readonly deleted: number;
  readonly text: string;
}

const typing: fc.Arbitrary<Typing> = fc.record({
  entry: fraction,
  field: fc.constantFrom(...fields),
  at: fraction,
  deleted: fc.constantFrom(0, 0, 0, 1, 1, 5),
  text: fc.constantFrom(
    "",
    "é",
    "s",
    " ",
    "M. ",
    "-",
    ",",
    ".",
    "- ",
    ", Ann Leé, ",
    "Ann Lee",
    "[x](#nowhere)",
    '<a id="gone"></a>',
    "`",
    "*",
    "\n",
  ),
});

function spanOf({ it }: PlacedEntry, field: Typing["field"]): Span {
  return it[field]?.span ?? it.title.span;
}

/** How many of the edits changed nothing but words of a field. */
function expectFresh(text: string, edits: readonly Typing[]): number {
  let snapshot = openSnapshot(text);
  said(snapshot);
  let words = 0;
  for (const { entry, field, at, deleted, text: typed } of edits) {
    const { entries } = snapshot.list;
    const placed = entries[Math.floor(entry * entries.length)]!;
    const within = place(spanOf(placed, field), placed);
    const start = within.start + Math.floor(at * (within.end - within.start + 1));
    const end = Math.min(start + deleted, snapshot.source.length);
    snapshot = changeSnapshot(snapshot, [{ span: { start, end }, text: typed }], snapshot.version + 1);
    if (listRewording(snapshot.list)) words++;
    expect(said(snapshot)).toEqual(said(openSnapshot(snapshot.text())));
  }
  return words;
}

test("while words are typed in any field of any entry", { timeout: 60_000 * effort }, () => {
  let [all, words] = [0, 0];
  const typings = fc.array(typing, { minLength: 3, maxLength: 10 });
  const property = fc.property(
    typings,
    fc.constantFrom("", "\n\n", "end"),
    fc.boolean(),
    (edits, end, isLong) => {
      all += edits.length;
      words += expectFresh(listOf(isLong ? 30 : 5, end), edits);
    },
  );
  fc.assert(property, { numRuns: 40 * effort, seed });
  expect(words).toBeGreaterThan(all / 3);
});

test("while a title becomes that of another paper, of this list or of another file, and then another one", () => {
  const paper = (title: string) =>
    `- ${title}. [[paper]](https://example.org/${title.length})\n  - Ann Lee, Bo Ray.\n`;
  const text = `# Papers\n\n## Theory\n\n${paper("Graph Nets Learn Slowly")}${paper("Graph Nets Learn Slow")}${paper("Kernels of Deep Net")}`;
  let snapshot = openSnapshot(text);
  said(snapshot);
  const found: boolean[] = [];
  for (const [words, typed] of [
    ["Slow.", "l"],
    ["Slowl", "y"],
    ["Slowly.", "x"],
    ["of Deep Net", "s"],
    ["of Deep Nets", "x"],
  ]) {
    const at = snapshot.text().lastIndexOf(words!) + words!.replace(".", "").length;
    snapshot = changeSnapshot(
      snapshot,
      [{ span: { start: at, end: at }, text: typed! }],
      snapshot.version + 1,
    );
    expect(listRewording(snapshot.list)?.words).toBe("title");
    expect(said(snapshot)).toEqual(said(openSnapshot(snapshot.text())));
    found.push(JSON.stringify(said(snapshot)).includes("duplicate-paper"));
  }
  expect(found).toEqual([false, true, false, true, false]);
});
