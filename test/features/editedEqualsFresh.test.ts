// What is kept from version to version changes nothing: after any edits, the outline, the folds, the completions, the tree of
// papers and the statistics are those of the same text read anew.
import fc from "fast-check";
import { expect, test } from "vitest";
import { complete } from "../../server/src/features/completion/complete.ts";
import { folds } from "../../server/src/features/folding.ts";
import { outline } from "../../server/src/features/outline/outline.ts";
import { childNodes } from "../../server/src/features/papersTree/children.ts";
import { statisticsOf } from "../../server/src/features/statistics/statistics.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { fraction } from "../support/fraction.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

/** How many random documents each property is tried on; PAPER_LIST_RUNS multiplies it for a long search. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? (effort > 1 ? Date.now() % 2 ** 31 : 20261123));

const newEntry =
  "- A New Paper on Old Questions. [[paper]](https://arxiv.org/abs/2006.01234) [[code]](https://github.com/annauthor/old)\n" +
  "  - Ann Author, Simon S. Du, Léon Bottou. *ICML 2020*\n  - Key Word: Old Questions; Generalization.\n\n";

type Change =
  | { readonly kind: "insert"; readonly at: number; readonly text: string }
  | { readonly kind: "line"; readonly at: number; readonly text: string }
  | { readonly kind: "delete lines"; readonly at: number; readonly count: number }
  | { readonly kind: "move entry"; readonly from: number; readonly to: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant("insert" as const),
    at: fraction,
    text: fc.constantFrom(
      "m",
      "Du",
      ", ",
      ". *I",
      "*",
      " ",
      "\n",
      "#",
      "é",
      "- ",
      "<!--",
      "-->",
      "[[",
      "2020",
    ),
  }),
  fc.record({
    kind: fc.constant("line" as const),
    at: fraction,
    text: fc.constantFrom(
      newEntry,
      "\n",
      "## New Topic\n\n",
      "### 2020\n\n",
      "# Contributing\n\n",
      "#### Deeper\n\n",
      "<!-- a comment -->\n",
      "<!-- open\n",
      "  - Sanjeev Arora, Si\n",
      "text\n",
      "```\n",
    ),
  }),
  fc.record({
    kind: fc.constant("delete lines" as const),
    at: fraction,
    count: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({ kind: fc.constant("move entry" as const), from: fraction, to: fraction }),
);

function apply(snapshot: Snapshot, one: Change): Snapshot {
  const { source, list } = snapshot;
  const lineAt = (at: number) => source.lineSpan(Math.floor(at * (source.lineCount - 1))).start;
  const edit = (start: number, end: number, text: string) =>
    changeSnapshot(snapshot, [{ span: { start, end }, text }], snapshot.version + 1);
  if (one.kind === "insert") {
    const at = Math.round(one.at * source.length);
    return edit(at, at, one.text);
  }
  if (one.kind === "line") return edit(lineAt(one.at), lineAt(one.at), one.text);
  if (one.kind === "delete lines") {
    const { line } = source.placeAt(lineAt(one.at));
    return edit(lineAt(one.at), source.offsetAt({ line: line + one.count, column: 0 }), "");
  }
  const moved = list.entries[Math.floor(one.from * list.entries.length)];
  if (!moved) return snapshot;
  const start = moved.offset + moved.it.span.start;
  const end = moved.offset + moved.it.span.end;
  const without = edit(start, end, "");
  const to = without.source.lineSpan(Math.floor(one.to * (without.source.lineCount - 1))).start;
  const text = `${source.slice({ start, end })}\n`;
  return changeSnapshot(without, [{ span: { start: to, end: to }, text }], without.version + 1);
}

const groupings = [[], ["section"], ["year"], ["author"], ["venue"], ["keyword"], ["missing"]];

/** All that an editor may ask; completions at some places of the text, those where names stand among them. */
function everything({ list, source }: Snapshot, places: readonly number[]): unknown {
  const names = list.entries.flatMap(({ it, offset }) =>
    [
      ...(it.authors?.names ?? []),
      ...(it.venue ? [{ span: it.venue.textSpan }] : []),
      ...(it.keywords?.items ?? []),
    ].map(({ span }) => offset + Math.min(span.start + 2, span.end)),
  );
  const marks = Array.from(
    source.slice({ start: 0, end: source.length }).matchAll(/[([]\p{L}/gu),
    (mark) => mark.index + 2,
  );
  const inNames = [names, marks].flatMap((some) =>
    places.map((at) => some[Math.floor(at * some.length)] ?? 0),
  );
  const anywhere = places.map((at) => Math.round(at * source.length));
  return {
    outline: outline(list, source),
    folds: folds(list, source),
    completions: [...inNames, ...anywhere].map((offset) => complete(list, source, offset)),
    groups: groupings.map((path) => childNodes(list, source, { path, filter: "", isAdded: undefined })),
    statistics: statisticsOf(list, 10),
  };
}

function expectSame(text: string, changes: readonly Change[], places: readonly number[]): void {
  let snapshot = openSnapshot(text);
  everything(snapshot, places);
  for (const one of changes) {
    snapshot = apply(snapshot, one);
    expect(everything(snapshot, places)).toEqual(everything(openSnapshot(snapshot.text()), places));
  }
}

const changes = fc.array(change, { minLength: 1, maxLength: 6 });
const places = fc.array(fraction, { minLength: 3, maxLength: 3 });

/** A list whose venues stand in parentheses in the titles. */
const otherForm = ["ICLR 2020", "ICLR 2019", "NIPS 2016", "ICML 2018", "a remark", "KDD 2019", "ICPR 2018"]
  .map(
    (venue, at) =>
      `${at % 3 === 0 ? `## Topic ${at}\n\n` : ""}- **Graph Kernels of Kind ${at} (${venue})**\n` +
      `  - Ann Author, Bo${at % 2} Ray\n  - [[Paper]](https://arxiv.org/abs/180${at}.00${at}21)\n\n`,
  )
  .join("");

test("on a list with another form of venues", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(changes, places, (some, at) => expectSame(`# Graphs\n\n${otherForm}`, some, at)),
    { numRuns: 40 * effort, seed: seed + 2 },
  );
});

test("on the sample list", { timeout: 60_000 }, () => {
  const text = sampleText();
  fc.assert(
    fc.property(changes, places, (some, at) => expectSame(text, some, at)),
    { numRuns: 25 * effort, seed },
  );
});

test.skipIf(!hasShared)("on a real list (skipped without ../shared)", { timeout: 60_000 }, () => {
  const text = sharedText("corpus/seed.md");
  fc.assert(
    fc.property(changes, places, (some, at) => expectSame(text, some, at)),
    { numRuns: 25 * effort, seed: seed + 1 },
  );
});
