// Comments that silence rules: what each form covers, what is no such comment, and that deleting one changes no page.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../server/src/parse/mdast.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { fixText } from "../../server/src/rules/fixes.ts";
import type { Finding, ListRule, SuppressionRule } from "../../server/src/rules/rule.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { checkList } from "../../server/src/rules/runner.ts";
import { unusedSuppression } from "../../server/src/rules/unusedSuppression.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { checkText } from "../support/checkRule.ts";
import { fraction } from "../support/fraction.ts";
import { markRanges, readMarks } from "../support/marks.ts";

/** How many random lists are tried; PAPER_LIST_RUNS multiplies it for a long search, PAPER_LIST_SEED=N tries others. */
const effort = Number(process.env.PAPER_LIST_RUNS ?? 1);
const seed = Number(process.env.PAPER_LIST_SEED ?? 20261123);

/** Finds every `!!`, wherever it stands. */
const shout: ListRule = {
  scope: "list",
  meta: { ...unusedSuppression.meta, id: "shout", fix: "none" },
  *check(_list, _style, source) {
    const text = source.slice({ start: 0, end: source.length });
    for (const { index } of text.matchAll(/!!/g)) {
      yield { span: { start: index, end: index + 2 }, message: "Too loud." };
    }
  },
};

function check(text: string, levels = {}): Finding[] {
  const snapshot = openSnapshot(text);
  const style = inferHouseStyle(snapshot.list, snapshot.source);
  return checkList(snapshot, style, { rules: levels }, { rules: [shout, unusedSuppression] });
}

/** Every mark is found, be it a shout or a comment that silences nothing. */
function expectFound(marked: string): void {
  const { text, ranges } = readMarks(marked);
  expect(
    markRanges(
      text,
      check(text).map(({ span }) => span),
    ),
  ).toBe(markRanges(text, ranges));
}

describe("a comment covers", () => {
  test("disable-line: the line it stands on", () => {
    expectFound(
      `# A⟦!!⟧

## B <!-- paper-list-disable-line shout -->!!

- C!! [[paper]](https://arxiv.org/abs/1806.07572) <!-- paper-list-disable-line shout -->
  - Ada Lovelace ⟦!!⟧
`,
    );
  });

  test("disable-next-line: the line below it, whatever the line is", () => {
    expectFound(`# A

<!-- paper-list-disable-next-line shout -->
- C!! [[paper]](https://arxiv.org/abs/1806.07572)
  - Ada Lovelace ⟦!!⟧
  <!-- paper-list-disable-next-line
       shout -->
  - Digest: Lovelace !!
`);
  });

  test("disable-entry: all lines of the entry that it stands in", () => {
    expectFound(`# A ⟦!!⟧

- B⟦!!⟧ [[paper]](https://arxiv.org/abs/1806.07573)
- C!! [[paper]](https://arxiv.org/abs/1806.07572) <!-- paper-list-disable-entry shout -->
  - Ada Lovelace !!
- D [[paper]](https://arxiv.org/abs/1806.07571)
  - Ada !!, Lovelace. <!-- paper-list-disable-entry shout -->

⟦!!⟧
`);
  });

  test("disable-section: the section that it stands in, years and entries included", () => {
    expectFound(`# A ⟦!!⟧

## B !!

<!-- paper-list-disable-section shout -->

Words!!

### 2020

- C!! [[paper]](https://arxiv.org/abs/1806.07572)

## ⟦!!⟧

- C⟦!!⟧ [[paper]](https://arxiv.org/abs/1806.07571)
`);
  });

  test("disable and enable: what stands between them", () => {
    expectFound(`# A ⟦!!⟧

<!-- paper-list-disable shout -->

- C!! [[paper]](https://arxiv.org/abs/1806.07572)

<!-- paper-list-enable shout -->

- D⟦!!⟧ [[paper]](https://arxiv.org/abs/1806.07571)
`);
  });

  test("disable without enable: all that follows", () => {
    expectFound(`- D⟦!!⟧ [[paper]](https://arxiv.org/abs/1806.07571)

<!-- paper-list-disable shout -->

- C!! [[paper]](https://arxiv.org/abs/1806.07572)
!!`);
  });

  test("the rules it names and no others", () => {
    expectFound(
      "- D⟦!!⟧ [[paper]](https://arxiv.org/abs/1806.07571) <!-- paper-list-disable-line ⟦loud⟧ -->\n",
    );
  });
});

describe("a comment that silences nothing is found", () => {
  test.each([
    ["on a line without a finding", "- D [[paper]](a) <!-- paper-list-disable-line ⟦shout⟧ -->\n"],
    ["in no entry", "# A ⟦!!⟧ <!-- paper-list-disable-entry ⟦shout⟧ -->\n\n- D [[paper]](a)\n"],
    ["in no section", "⟦!!⟧ <!-- paper-list-disable-section ⟦shout⟧ -->\n\n## B\n\n- D [[paper]](a)\n"],
    ["above nothing", "- D [[paper]](a) <!-- paper-list-disable-next-line ⟦shout⟧ -->"],
    ["that ends nothing", "- D [[paper]](a)\n\n<!-- paper-list-enable ⟦shout⟧ -->\n"],
    ["that names no rule", "- D [[paper]](a) ⟦<!-- paper-list-disable-line -->⟧\n"],
    ["of no known form", "- D [[paper]](a) ⟦!!⟧ ⟦<!-- paper-list-disable-file shout -->⟧\n"],
    [
      "that would silence this rule",
      "- D [[paper]](a) <!-- paper-list-disable-line ⟦unused-suppression⟧ -->\n",
    ],
  ])("%s", (_what, marked) => expectFound(marked.replaceAll("(a)", "(https://arxiv.org/abs/1806.07572)")));

  test("but not where the rule is off, so that nobody can tell", () => {
    const text =
      "- D!! [[paper]](https://arxiv.org/abs/1806.07571) <!-- paper-list-disable-line shout empty-venue -->\n";
    expect(check(text, { shout: "off" })).toEqual([]);
    expect(check(text.replace("!!", ""), { shout: "off" })).toEqual([]);
  });
});

test.each([
  ["in code", "`<!-- paper-list-disable-line shout -->`"],
  ["in a block of code", "\n\n      <!-- paper-list-disable shout -->\n\n  "],
  ["in text", "\\<!-- paper-list-disable-line shout -->"],
  ["inside another comment", "<!-- <!-- paper-list-disable-line shout -->"],
  ["of somebody else", "<!-- other-list-disable-line shout -->"],
])("what stands %s is no such comment", (_what, comment) => {
  expectFound(`- D [[paper]](https://arxiv.org/abs/1806.07571) ${comment} ⟦!!⟧\n`);
});

describe("an entry reads the same with a comment behind any of its lines", () => {
  const lines = [
    "- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)",
    "  [[code]](https://example.org/code)",
    "  - Arthur Jacot, Franck Gabriel. *NeurIPS 2018*",
    "  - [[dataset]](https://example.org/data)",
    "  - Key Word: Kernel; Training.",
    "  - <details><summary>Digest</summary> Our own words. </details>",
  ];
  const comment = "<!-- paper-list-disable-line empty-venue -->";

  test.each(lines.map((line, index) => [index, line] as const))("%i: %s", (index) => {
    const without = read(lines);
    const commented = lines.map((line, at) => (at === index ? `${line} ${comment}` : line));
    expect(read(commented)).toEqual(without);
    expect(without).toMatchObject({ authors: { period: true, names: 2 }, digest: "details-closed" });
  });

  test("an empty venue too", () => {
    const venue = (line: string) => openSnapshot(line).list.entries[0]?.it.venue?.text;
    const line = "- A. [[paper]](https://arxiv.org/abs/1806.07572)\n  - Arthur Jacot. **";
    expect([venue(line), venue(`${line} ${comment}`)]).toEqual(["", ""]);
  });

  function read(text: readonly string[]) {
    const { it } = openSnapshot(text.join("\n")).list.entries[0]!;
    return {
      title: it.title.text,
      links: it.links.map(({ label, url }) => [label.text, url.text]),
      authors: { period: it.authors?.period !== undefined, names: it.authors?.names.length },
      venue: it.venue?.text,
      keywords: it.keywords?.items.map((item) => item.text),
      digest: it.digest?.form,
      prose: it.digest?.text.text,
    };
  }
});

/** The page without these comments: lists that only a comment kept apart are one, and how loose they are is no matter. */
function page(text: string): unknown {
  return shown(parseMarkdown(text));
}

const ours = /[ \t]*<!--\s*paper-list-(?:disable|enable)[\s\S]*?-->/g;

type Shown = { readonly type: string; readonly value?: string; readonly children?: readonly Shown[] };

function shown(node: Shown): Shown {
  const value = node.value
    ?.replace(node.type === "html" ? ours : /$^/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (!node.children) return { type: node.type, ...(value !== undefined && { value }) };
  const children: Shown[] = [];
  for (const child of node.children.map(shown)) {
    const above = children.at(-1);
    if ((child.type === "html" || child.type === "text") && child.value === "") continue;
    if (child.type === "text" && above?.type === "text") {
      children[children.length - 1] = { ...above, value: `${above.value} ${child.value}` };
    } else if (child.type === "list" && above?.type === "list") {
      children[children.length - 1] = { ...above, children: [...above.children!, ...child.children!] };
    } else children.push(child);
  }
  return { type: node.type, children };
}

const onlyUnused = (text: string) => checkText(text).filter(({ rule }) => rule === "unused-suppression");

/** Safe fixes leave the page as it is and only what is not safe; with the others nothing is left. */
function expectSame(text: string): void {
  const fixed = fixText(text, onlyUnused, { safeOnly: true });
  expect(fixed.left.filter(({ fix }) => fix?.safe)).toEqual([]);
  expect(page(fixed.text)).toEqual(page(text));
  expect(fixText(text, onlyUnused, { safeOnly: false }).left.filter(({ fix }) => fix)).toEqual([]);
}

test("a name with a slip in it stays where only safe fixes are made, and is spelled right where all are", () => {
  const text = (name: string) =>
    `# Papers\n\n- A. [[paper]](https://arxiv.org/abs/1806.07572)\n  - Jon Doe. ** <!-- paper-list-disable-line ${name} -->\n`;
  const slip = text("mpty-venue");
  expectSame(slip);
  expect(fixText(slip, onlyUnused, { safeOnly: true }).text).toBe(slip);
  expect(fixText(slip, onlyUnused, { safeOnly: false }).text).toBe(text("empty-venue"));
});

test("deleting the comments that silence nothing leaves the page as it reads, and converges", () => {
  const comment = "<!-- paper-list-disable-line empty-venue -->";
  const base = `# Papers

Words above.

## Theory ${comment}

${comment}

- A. [[paper]](https://arxiv.org/abs/1806.07572) ${comment}
  - Arthur Jacot, Franck Gabriel.
  ${comment}
  - Digest: Words. ${comment} More.
${comment}
- B. [[paper]](https://arxiv.org/abs/1806.07571)

${comment}

- C. [[paper]](https://arxiv.org/abs/1806.07570)

1. One

${comment}

Behind.
${comment}
Below.
`;
  const pieces = [
    "",
    "\n",
    "\n\n",
    " ",
    "    ",
    "- ",
    "1. ",
    "> ",
    "# ",
    "---",
    "`",
    "<div>",
    "|",
    "[a]: ",
    comment,
  ];
  const edit = fc.record({
    at: fraction,
    cut: fc.nat(8),
    put: fc.constantFrom(...pieces),
  });
  expectSame(base);
  expect(fixText(base, onlyUnused, { safeOnly: true }).repaired.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let text = base;
      for (const { at, cut, put } of edits) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + put + text.slice(start + cut);
      }
      expectSame(text);
    }),
    { numRuns: 200 * effort, seed },
  );
});

test("a rule that throws is not said to find nothing", () => {
  const broken: ListRule = {
    ...shout,
    check() {
      throw new Error("broken");
    },
  };
  const { list, source } = openSnapshot(
    "- D [[paper]](https://arxiv.org/abs/1806.07571) <!-- paper-list-disable-line shout -->\n",
  );
  const rules = [broken, unusedSuppression];
  const style = inferHouseStyle(list, source);
  expect(checkList({ list, source }, style, defaultRuleSettings, { rules })).toEqual([]);
});

test("a rule about comments that throws costs its own findings", () => {
  const broken: SuppressionRule = {
    ...unusedSuppression,
    check() {
      throw new Error("broken");
    },
  };
  const said: string[] = [];
  const { list, source } = openSnapshot(
    "- D!! [[paper]](https://arxiv.org/abs/1806.07571)\n\n<!-- paper-list-disable-next-line shout -->\n",
  );
  const found = checkList({ list, source }, inferHouseStyle(list, source), defaultRuleSettings, {
    rules: [shout, broken],
    onRuleError: (rule) => said.push(rule),
  });
  expect([found.map(({ rule }) => rule), said]).toEqual([["shout"], ["unused-suppression"]]);
});
