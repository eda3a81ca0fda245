// Insertions into the two real lists: the right line in every section.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { compareArxivIds } from "../../server/src/model/arxivId.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { corpusText, hasCorpus } from "../support/replay.ts";
import { paper, planned } from "./insertCase.ts";

/** The 0-based line that the rule names: before the first entry of the year whose id is older, else below the last. */
function lineByRule(lines: readonly string[], yearLine: number, id: string): number {
  let last = yearLine;
  for (let at = yearLine + 1; at < lines.length && !lines[at]!.startsWith("#"); at++) {
    const other = /^- .*\[\[paper\]\]\(https:\/\/arxiv\.org\/abs\/([\d.]+)\)/.exec(lines[at]!)?.[1];
    if (other && compareArxivIds(paper(other).id, paper(id).id) < 0) return at;
    if (/^\s*- /.test(lines[at]!)) last = at;
  }
  return last + 1;
}

describe.skipIf(!hasCorpus)("real lists (skipped: ../shared/corpus is not there)", () => {
  const seed = hasCorpus ? corpusText("seed.md") : "";
  const sections = openSnapshot(seed).list.sections.map((section) => section.title);

  test("the seed has its five sections", () => expect(sections.length).toBe(hasCorpus ? 5 : 0));

  test.each(sections)("seed.md: 2006.10739 under %s", (section) => {
    const lines = seed.split("\n");
    const first = lines.findIndex(
      (line, at) => at > lines.indexOf(`## ${section}`) && line.startsWith("### "),
    );
    const isNew = lines[first] !== "### 2020";
    const outcome = planned(seed, paper("2006.10739"), { section });
    expect(outcome).toMatchObject({ section, yearHeading: "2020", newYearHeading: isNew });
    expect(outcome.line).toBe(isNew ? first + 2 : lineByRule(lines, first, "2006.10739"));
    const after = applyEdits(seed, outcome.edits).split("\n");
    expect(after.slice(outcome.line, outcome.line + 2)).toEqual([
      "- Paper 2006.10739. [[paper]](https://arxiv.org/abs/2006.10739)",
      "  - Ada Ray, Bo Sun.",
    ]);
  });

  const head = hasCorpus ? corpusText("head.md") : "";
  const topics = openSnapshot(head).list.sections.filter(({ yearGroups }) => yearGroups[0]!.year < 2026);

  test.each(topics.map((topic) => topic.title))("head.md: a paper of 2026 under %s", (section) => {
    const outcome = planned(head, paper("2601.00001"), { section });
    const lines = head.split("\n");
    const newest = lines.findIndex(
      (line, at) => at > lines.indexOf(`## ${section}`) && line.startsWith("### "),
    );
    expect(outcome).toMatchObject({
      yearHeading: `${section}: 2026`,
      newYearHeading: true,
      line: newest + 2,
    });
    const after = applyEdits(head, outcome.edits).split("\n");
    expect(after.slice(newest, newest + 5)).toEqual([
      `### ${section}: 2026`,
      "",
      "- Paper 2601.00001. [[paper]](https://arxiv.org/abs/2601.00001)",
      "  - Ada Ray, Bo Sun.",
      "",
    ]);
    expect(after.slice(0, newest)).toEqual(lines.slice(0, newest));
    expect(after.at(-1)).toBe(lines.at(-1));
  });
});
