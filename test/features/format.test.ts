// Formatting: what it changes, what it leaves alone, and that it keeps to the lines it was asked for.
import { describe, expect, test } from "vitest";
import { applyEdits, type TextEdit } from "../../server/src/base/textEdit.ts";
import { formatEdits, layoutRules } from "../../server/src/features/format.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { defaultRuleSettings, type RuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { readMarks } from "../support/marks.ts";
import { smallList, withLine } from "./smallList.ts";

const authors = "  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz.";

/** Blanks after a label and at the end of a line; a venue that is empty and two years in the wrong order stay as they are. */
const untidy = withLine(authors, "  - Martin Arjovsky,  Léon Bottou, Ishaan Gulrajani, David Lopez-Paz. ** ")
  .replace("  - Digest: Words", "  - Digest:  Words")
  .replace("### 2019", "### 2021");
const tidy = withLine(
  authors,
  "  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz. **",
).replace("### 2019", "### 2021");

function edits(text: string, settings: RuleSettings = defaultRuleSettings): readonly TextEdit[] {
  return formatEdits(openSnapshot(text), { settings });
}

function formatted(text: string, settings?: RuleSettings): string {
  return applyEdits(text, edits(text, settings));
}

/** The marked text with its marked lines formatted. */
function formattedInRange(marked: string): string {
  const { text, ranges } = readMarks(marked);
  const options = { settings: defaultRuleSettings, within: ranges[0]! };
  return applyEdits(text, formatEdits(openSnapshot(text), options));
}

test("the rules about layout", () => {
  const ids = layoutRules.map(({ meta }) => meta.id);
  expect(ids).toEqual(
    expect.arrayContaining(["blank-lines", "digest-hard-wrapped", "repeated-space", "trailing-space"]),
  );
  for (const { meta } of layoutRules) expect(meta.fix).toBe("safe");
});

describe("a whole list", () => {
  test("loses blanks that show nowhere, and nothing else", () => expect(formatted(untidy)).toBe(tidy));

  test("is edited at those blanks alone", () => {
    expect(edits(untidy).map(({ span, text }) => [untidy.slice(span.start, span.end), text])).toEqual([
      ["  ", " "],
      ["  ", " "],
      [" ", ""],
    ]);
  });

  test("that is well laid out stays as it is", () => expect(edits(tidy)).toEqual([]));

  test("keeps its line endings", () => {
    const windows = (text: string) => text.replaceAll("\n", "\r\n");
    expect(formatted(windows(untidy))).toBe(windows(tidy));
  });

  test("keeps what a rule that is off would change, and what a comment protects", () => {
    const settings: RuleSettings = { rules: { "repeated-space": "off" } };
    expect(formatted(untidy, settings)).toBe(untidy.replace("** \n", "**\n"));
    const comment = "<!-- paper-list-disable repeated-space, trailing-space -->";
    const silenced = untidy.replace("Some papers.", `Some papers.\n\n${comment}`);
    expect(formatted(silenced)).toBe(silenced);
  });

  test("what one change makes possible is edited at once", () => {
    const text = `${smallList.trimEnd()}  \n   \n \n`;
    expect(formatted(text)).toBe(smallList);
  });

  test("Markdown that is no list has no edits", () =>
    expect(edits("# Notes\n\nNothing  here. \n\n\n")).toEqual([]));
});

describe("some lines of a list", () => {
  test("are formatted whole, and no others", () => {
    const marked = untidy.replace("Martin", "Mar⟦tin").replace("Gulrajani", "Gul⟧rajani");
    expect(formattedInRange(marked)).toBe(tidy.replace("Digest: Words", "Digest:  Words"));
  });

  test("a line of which only the beginning is reached is none of them", () => {
    const marked = untidy.replace("- Invariant", "- ⟦Invariant").replace("  - Martin", "⟧  - Martin");
    expect(formattedInRange(marked)).toBe(untidy);
  });

  test("the line of a cursor is one", () => {
    const marked = untidy.replace("  - Digest", "⟦⟧  - Digest");
    expect(formattedInRange(marked)).toBe(untidy.replace("Digest:  Words", "Digest: Words"));
  });

  const digests = ["More data hurts.", "Compares.", "Computes.", "Prunes.", "Wraps\n    twice\n    here."];
  const wrapped = `# Papers\n\n## Theory\n\n### 2019\n\n${digests
    .map(
      (digest, index) =>
        `- Paper. [[paper]](https://arxiv.org/abs/1912.0229${index})\n  - Digest: ${digest}\n`,
    )
    .join("")}`;

  test("a fix that reaches into another line is not made in part", () => {
    expect(formatted(wrapped)).toBe(wrapped.replace("Wraps\n    twice\n    here", "Wraps twice here"));
    expect(formattedInRange(wrapped.replace("Wraps\n    twice", "⟦Wraps\n    twice⟧"))).toBe(wrapped);
    expect(formattedInRange(wrapped.replace("twice\n    here.", "⟦twice\n    here.⟧"))).toBe(wrapped);
  });

  test("a line that follows without an indent is not drawn in", () => {
    const lazy = wrapped.replace("Wraps\n    twice\n    here.", "Wraps\nhere.");
    expect(formatted(lazy)).toBe(lazy.replace("Wraps\nhere.", "Wraps here."));
    expect(formattedInRange(lazy.replace("Wraps\n", "⟦Wraps⟧\n"))).toBe(lazy);
  });

  test("a blank line that is missing belongs to the line below it, one that is too many to itself", () => {
    const years = [2020, 2019, 2018, 2017, 2016].map(
      (year) => `### ${year}\n\n- Paper. [[paper]](https://arxiv.org/abs/1912.0${year})\n`,
    );
    const even = `# Papers\n\n## Theory\n\n${years.join("\n")}`;
    const close = even.replace("\n### 2018", "### 2018");
    expect(formattedInRange(close.replace("### 2018", "⟦### 2018⟧"))).toBe(even);
    expect(formattedInRange(close.replace(/(- Paper.*2019\))/, "⟦$1⟧"))).toBe(close);
    const wide = even.replace("\n### 2018", "\n\n### 2018");
    expect(formattedInRange(wide.replace("\n\n### 2018", "⟦\n\n⟧### 2018"))).toBe(even);
    expect(formattedInRange(wide.replace("### 2018", "⟦### 2018⟧"))).toBe(wide);
  });
});
