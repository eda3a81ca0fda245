// Does what the maintainer of Awesome Deep Phenomena did, at 42 moments of the list's history.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { planInsert } from "../../server/src/features/insert/planInsert.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasCorpus, paperOf, type Replay, replays, writtenLines } from "../support/replay.ts";

/** Moments at which nobody could know what the maintainer would do, or wanted to do it. */
const slips: Record<string, { readonly why: string; readonly fields: readonly string[] }> = {
  "000-1912.02292": { why: "the list is empty: no style to follow", fields: ["heading", "head", "authors"] },
  "001-1902.01996": { why: "the marker of the author line was forgotten", fields: ["authors"] },
  "008-2003.01054": { why: "the period of the title was forgotten", fields: ["head"] },
};
const withoutSection = "004-1904.13132";

describe.skipIf(!hasCorpus)("replayed history (skipped: ../shared/corpus is not there)", () => {
  test.each(replays().filter((it) => it.ruleAgrees && it.name !== withoutSection))("$name", (replay) => {
    const { planned, expected } = replayed(replay);
    const slip = slips[replay.name];
    for (const field of ["after", "yearHeading", "heading", "head", "authors"] as const) {
      if (slip?.fields.includes(field)) expect(planned[field], slip.why).not.toEqual(expected[field]);
      else expect(planned[field], field).toEqual(expected[field]);
    }
  });

  test("a section that the maintainer made at the same time is asked for", () => {
    const replay = replays().find((it) => it.name === withoutSection)!;
    const outcome = planInsert(openSnapshot(replay.before), paperOf(replay), { section: replay.section });
    expect(outcome).toMatchObject({ status: "refused", reason: "unknown-section" });
  });
});

interface Written {
  /** 1-based line after which the first new line stands. */
  readonly after: number;
  readonly yearHeading: string | undefined;
  /** The new heading line, if there is one. */
  readonly heading: string | undefined;
  readonly head: readonly string[];
  readonly authors: string | undefined;
}

function replayed(replay: Replay): { planned: Written; expected: Written } {
  const outcome = planInsert(openSnapshot(replay.before), paperOf(replay), {
    section: replay.section,
    venue: replay.venue ?? undefined,
    codeUrl: replay.links.find(([label]) => label === "code")?.[1],
    otherLinks: replay.links
      .filter(([label]) => label !== "paper" && label !== "code")
      .map(([label, url]) => ({ label, url })),
  });
  if (outcome.status !== "planned") throw new Error(`${outcome.status}: ${outcome.message}`);
  const lines = applyEdits(replay.before, outcome.edits).split("\n");
  const heading = outcome.newYearHeading ? outcome.text.split("\n")[0] : undefined;
  const { head, authors } = writtenLines(replay);
  const authorsAt = outcome.line + head.length;
  return {
    planned: {
      after: heading === undefined ? outcome.line : lines.lastIndexOf(heading, outcome.line),
      yearHeading: outcome.yearHeading,
      heading,
      head: lines.slice(outcome.line, authorsAt),
      authors: lines[authorsAt],
    },
    expected: {
      after: replay.afterLine,
      yearHeading: replay.yearHeading,
      heading: replay.newYearHeading ? replay.insertedLines.find((line) => line.startsWith("#")) : undefined,
      head,
      authors,
    },
  };
}
