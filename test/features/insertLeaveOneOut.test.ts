// Papers of a real list, taken out and added again from what is known of them: they come back where and as they were.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { planInsert } from "../../server/src/features/insert/planInsert.ts";
import { compareArxivIds } from "../../server/src/model/arxivId.ts";
import type { PlacedEntry } from "../../server/src/model/list.ts";
import type { Paper } from "../../server/src/model/paper.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { corpusText, hasCorpus } from "../support/replay.ts";

/** Every so many entries one is tried, so that it takes seconds. */
const step = 10;

describe.skipIf(!hasCorpus)("a paper added again (skipped: ../shared/corpus is not there)", () => {
  const text = hasCorpus ? corpusText("head.md") : "";
  const { entries } = openSnapshot(text).list;
  const tried = entries.filter((entry, at) => at % step === 0 && isInOrder(entry));

  test("there are enough of them", () => expect(tried.length).toBeGreaterThan(30));

  test.each(tried.map((entry) => [entry.it.title.text, entry] as const))("%s", (_, entry) => {
    const lines = text.split("\n");
    const written = entry.it.source.slice(entry.it.span.start, entry.it.span.end).split("\n");
    const before = [...lines.slice(0, entry.line), ...lines.slice(entry.line + written.length + 1)].join(
      "\n",
    );
    const plan = planInsert(openSnapshot(before), paperOf(entry), {
      section: entry.section!.title,
      venue: entry.it.venue?.text || undefined,
      codeUrl: entry.it.links.find(({ label }) => label.text === "code")?.url.text,
    });
    if (plan.status !== "planned") throw new Error(plan.message);
    const after = applyEdits(before, plan.edits)
      .split("\n")
      .slice(plan.line, plan.line + 2);
    expect({ line: plan.line, lines: after }).toEqual({
      line: entry.line,
      lines: written.slice(0, 2).map((line) => line.trimEnd()),
    });
  });
});

/** As in 97 of 100 places; and the entry is written as its neighbours are. */
function isInOrder(entry: PlacedEntry): boolean {
  const run = entry.yearGroup?.entries ?? [];
  const at = run.indexOf(entry);
  const near = [run[at - 1], entry, run[at + 1]].flatMap((it) => it?.it.arxivId ?? []);
  const first = entry.it.source.slice(entry.it.span.start).split("\n");
  return (
    run.length > 2 &&
    near.length === 3 &&
    near.every((id, index) => index === 0 || compareArxivIds(near[index - 1]!, id) > 0) &&
    entry.it.links.every(
      ({ label, url }) => /^(?:paper|code)$/.test(label.text) && !url.text.endsWith("#"),
    ) &&
    / {2}- [^\n]*\.(?: \*[^*]+\*)? *$/.test(first[1] ?? "") &&
    !entry.it.authors?.folded &&
    /[.?!]$/.test(entry.it.title.text)
  );
}

function paperOf({ it }: PlacedEntry): Paper {
  const id = it.arxivId!;
  const date = `${id.year}-01-01T00:00:00Z`;
  return {
    id,
    title: it.title.text.replace(/\.$/, ""),
    authors: (it.authors?.names ?? []).map(({ text }) => text),
    published: date,
    updated: date,
    abstract: "We study one thing and find another.",
    comment: undefined,
    journalRef: undefined,
    doi: undefined,
    categories: ["cs.LG"],
    withdrawn: false,
  };
}
