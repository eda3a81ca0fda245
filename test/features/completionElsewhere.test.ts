// Completion outside of names: keywords, labels of links, anchors, headings that are missing, whole entries.
import { describe, expect, test } from "vitest";
import { complete } from "../../server/src/features/completion/complete.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import type { OwnVenue } from "../../server/src/rules/ruleSettings.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { styleToPrint } from "../../server/src/style/printStyle.ts";
import { withCursor } from "../support/marks.ts";

const list = `# Keyed List

## Contents

- [Theory](#theory)
- [Practice](#practice)

## Theory

### Theory: 2021

- Neural Collapse in Deep Homogeneous Classifiers. [[paper]](https://arxiv.org/abs/2105.11123) [[code]](https://github.com/a/b)
  - Ann Author, Bea Writer. *ICML 2021*
  - Key Word: Neural Collapse; Homogeneous Networks; Generalization.
- Sharp Minima. [[paper]](https://arxiv.org/abs/2101.11124)
  - Cem Third.
  - Key Word: Loss Landscape; Generalization.

### Theory: 2019

- Flat Minima and Neural Collapse. [[paper]](https://arxiv.org/abs/1905.11125) [[project page]](https://a.b)
  - Dee Fourth, Ann Author. *NIPS 2019*
  - Key Word: Loss Landscape.
`;

function completed(marked: string, venues: readonly OwnVenue[] = []) {
  const { text, cursor } = withCursor(marked);
  const { list, source } = openSnapshot(text);
  const completion = complete(list, source, cursor, {
    style: () => styleToPrint(inferHouseStyle(list, source)),
    venues,
  });
  const taken = completion?.candidates[0];
  return {
    labels: completion?.candidates.map(({ label }) => label) ?? [],
    details: completion?.candidates.map(({ detail, fullName }) => [detail, fullName]) ?? [],
    /** The line of the cursor once the first candidate is taken. */
    line:
      taken &&
      (text.slice(0, completion.replace.start) + taken.newText + text.slice(completion.replace.end)).split(
        "\n",
      )[source.placeAt(cursor).line],
    snippet: taken?.snippet,
  };
}

/** The list with another text in place of the first that reads so. */
function withText(text: string, other: string): string {
  expect(list).toContain(text);
  return list.replace(text, () => other);
}

describe("keywords", () => {
  test("those that stand in the list, the whole keyword replaced, the period left", () => {
    const marked = withText("Key Word: Loss Landscape.", "Key Word: Loss Landscape; gen<|>er.");
    expect(completed(marked)).toMatchObject({
      labels: ["Generalization"],
      line: "  - Key Word: Loss Landscape; Generalization.",
    });
  });

  test("what the title says comes first, and what is on the line is not offered again", () => {
    const { labels } = completed(withText("Key Word: Loss Landscape.", "Key Word: Loss Landscape; <|>"));
    expect(labels[0]).toBe("Neural Collapse");
    expect(labels).not.toContain("Loss Landscape");
  });

  test("nothing behind the period that closes the line", () => {
    expect(completed(withText("Key Word: Loss Landscape.", "Key Word: Loss Landscape.<|>")).labels).toEqual(
      [],
    );
  });
});

describe("labels of links", () => {
  const head = "- Sharp Minima. [[paper]](https://arxiv.org/abs/2101.11124)";

  test("behind two brackets, without those that the entry has", () => {
    const { labels, line, snippet } = completed(withText(head, `${head} [[<|>`));
    expect(labels).toEqual(["code", "project page"]);
    expect(line).toBe(`${head} [[code]]`);
    expect(snippet).toBe("code]]($1)$0");
  });

  test("brackets and an address that stand there already stay", () => {
    const { line, snippet } = completed(withText(head, `${head} [[pro<|>]](https://c.d)`));
    expect(line).toBe(`${head} [[project page]](https://c.d)`);
    expect(snippet).toBeUndefined();
  });

  test("in the form that the links of the list have", () => {
    const outer = (text: string) => text.replace(/\[\[([a-z ]+)\]\]\(([^)]*)\)/g, "[[$1]($2)]");
    const { line, snippet } = completed(outer(withText(head, `${head} [[co<|>]]`)));
    expect(line).toBe(`${outer(head)} [[code](`);
    expect(snippet).toBe("code]($1)]$0");
  });

  test("the label of the next link is not swallowed", () => {
    const { line } = completed(withText(head, `${head} [[co<|> [[slides]](https://c.d)`));
    expect(line).toBe(`${head} [[code]] [[slides]](https://c.d)`);
  });
});

test.each([
  ["the heading that the text names comes first", "- [Theory: 2019](#<|>)", "- [Theory: 2019](#theory-2019)"],
  ["a parenthesis that is missing is written", "- [Theory](#the<|>", "- [Theory](#theory)"],
])("anchors: %s", (_name, typed, line) => {
  expect(completed(withText("- [Theory](#theory)", typed)).line).toBe(line);
});

describe("headings", () => {
  test("the year between two years", () => {
    expect(completed(withText("### Theory: 2019", "### <|>\n\n### Theory: 2019")).labels).toEqual([
      "Theory: 2020",
    ]);
  });

  test("the next year above the first, the year before below the last", () => {
    expect(completed(withText("### Theory: 2021", "### <|>\n\n### Theory: 2021")).labels).toEqual([
      "Theory: 2022",
    ]);
    expect(completed(`${list}\n### Th<|>\n`).labels).toEqual(["Theory: 2018"]);
  });

  test("a section that the contents name and nothing heads", () => {
    expect(completed(`${list}\n## <|>\n`).line).toBe("## Practice");
  });
});

describe("venues", () => {
  test("a name that was given up finds the one that came after it, with its full name", () => {
    const { labels, details } = completed(withText("*ICML 2021*", "*nips<|>*"));
    expect(labels[0]).toBe("NeurIPS 2021");
    expect(labels).not.toContain("NIPS 2019");
    expect(details[0]).toEqual(["", "Neural Information Processing Systems"]);
  });

  test("the list's own file names venues, and what stands for what", () => {
    const own = [{ name: "NeurIPS Theory", fullName: "Theory Track", aliases: ["NIPS"] }];
    const { labels, details } = completed(withText("*ICML 2021*", "*nips<|>*"), own);
    expect(labels[0]).toBe("NeurIPS Theory 2021");
    expect(details[0]).toEqual(["", "Theory Track"]);
  });

  test("a conference of every other year is offered in those years only", () => {
    const { labels } = completed(withText("*ICML 2021*", "*eccv<|>*"));
    expect(labels).toEqual(["ECCV 2022"]);
  });
});

describe("whole entries", () => {
  test("in the list's own form, with places to fill in", () => {
    const { labels, snippet } = completed(withText("- Sharp Minima.", "- <|>\n\n- Sharp Minima."));
    expect(labels).toEqual(["New entry"]);
    expect(snippet?.replace(/\$\{(\d):[^}]*\}/g, "$$$1").split("\n")).toEqual([
      "- $1. [[paper]]($2)",
      "  - $3. *$4*",
      "  - Key Word: $5.$0",
    ]);
  });

  test.each([
    ["within a line", "- Sharp<|> Minima."],
    ["behind another word", "other<|>\n\n- Sharp Minima."],
  ])("not %s", (_where, typed) => {
    expect(completed(withText("- Sharp Minima.", typed)).labels).toEqual([]);
  });

  test("not where no entry of a section stands", () => {
    expect(completed(withText("- [Theory](#theory)", "- <|>\n- [Theory](#theory)")).labels).toEqual([]);
  });
});
