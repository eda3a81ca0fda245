// Quick fixes, and offers for papers that the text mentions.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { addOffer } from "../../server/src/features/codeActions/addOffer.ts";
import { fixActions, fixesAround } from "../../server/src/features/codeActions/fixActions.ts";
import { fixAll } from "../../server/src/features/codeActions/fixAll.ts";
import { paperMentions } from "../../server/src/features/codeActions/paperMentions.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { compatibleFixes } from "../../server/src/rules/fixes.ts";
import { checkText } from "../support/checkRule.ts";
import { withCursor, withRange } from "../support/marks.ts";
import { smallList, withLine } from "./smallList.ts";

describe("fixes", () => {
  const line = "  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz.";
  const two = withLine(line, "  - Martin Arjovsky,  Léon Bottou,  Ishaan Gulrajani, David Lopez-Paz.");
  const at = (text: string) => ({ start: two.indexOf(text), end: two.indexOf(text) });

  test("the finding at the cursor first, then all of its rule", () => {
    const actions = fixActions(checkText(two), at("  Léon"));
    expect(actions.map(({ title, preferred }) => [title, preferred])).toEqual([
      [expect.any(String), true],
      ["Fix all 2 of repeated-space in this file", false],
    ]);
    const [one, all] = actions.map(({ edits }) => applyEdits(two, edits));
    expect(one).toBe(two.replace(",  Léon", ", Léon"));
    expect(all).toBe(smallList);
  });

  describe("all safe ones of the entry, and of the section", () => {
    const other = "- Double Trouble in Double Descent.";
    const more = two.replace(other, "- Double  Trouble in Double Descent.");
    const around = (text: string, at: string) => {
      const span = { start: text.indexOf(at), end: text.indexOf(at) };
      return fixesAround(checkText(text), openSnapshot(text).list, span).map(
        ({ title, edits }) => [title, applyEdits(text, edits)] as const,
      );
    };

    test("where the section has more than the entry", () => {
      expect(around(more, "  Léon")).toEqual([
        [
          "Fix all 2 that are safe in this entry",
          more.replace(",  Léon", ", Léon").replace(",  Ish", ", Ish"),
        ],
        ["Fix all 3 that are safe in “Theory”", smallList],
      ]);
    });

    test("once where both are the same, and the section's where the entry has one only", () => {
      expect(around(two, "  Léon").map(([title]) => title)).toEqual([
        "Fix all 2 that are safe in this entry",
      ]);
      expect(around(more, "  Trouble").map(([title]) => title)).toEqual([
        "Fix all 3 that are safe in “Theory”",
      ]);
    });

    test("with the blanks behind the entry's last word", () => {
      const trailing = withLine(line, line.replace(", Léon", ",  Léon").concat("  "));
      expect(around(trailing, "  Léon")).toEqual([["Fix all 2 that are safe in this entry", smallList]]);
    });

    test("not where nothing was found", () => {
      expect(around(more, "Invariant")).toEqual([]);
    });
  });

  test("nothing where nothing was found", () => {
    expect(fixActions(checkText(two), at("Invariant"))).toEqual([]);
  });

  test("all that is safe at once, or nothing to do", () => {
    expect(allFixed(two)).toBe(smallList);
    expect(allFixed(smallList)).toBeUndefined();
  });

  test("also what another fix has to be made before", () => {
    const both = `${smallList}  \n  \n`;
    expect(compatibleFixes(checkText(both), { safeOnly: true })).toHaveLength(2);
    expect(checkText(both)).toHaveLength(3);
    expect(allFixed(both)).toBe(smallList);
  });

  /** The text after "fix all", or undefined where there is nothing to do. */
  function allFixed(text: string): string | undefined {
    const all = fixAll(openSnapshot(text), (snapshot) => checkText(snapshot.text()));
    return all && applyEdits(text, all.edits);
  }
});

/** What is offered for a cursor or a selection; the title is known of the papers named. */
function offers(marked: string, titles: Readonly<Record<string, string>> = {}): string[] {
  const { text, selection } = selected(marked);
  const snapshot = openSnapshot(text);
  return paperMentions(snapshot.list, snapshot.source, selection).flatMap((mention) => {
    const offer = addOffer(snapshot, mention, titles[mention.id.id]);
    return offer ? [offer.title] : [];
  });
}

function selected(marked: string) {
  if (marked.includes("⟦")) {
    const { text, range } = withRange(marked);
    return { text, selection: range };
  }
  const { text, cursor } = withCursor(marked);
  return { text, selection: { start: cursor, end: cursor } };
}

const above = "## Empirical Study";
const put = (text: string) => withLine(above, `${text}\n\n${above}`);

describe("a paper that the text mentions", () => {
  test.each([
    ["an id on a line of its own", put("2006.10739<|>"), ["Add arXiv 2006.10739 to Theory › 2020"]],
    [
      "an address",
      put("<|>https://arxiv.org/pdf/2006.10739v2.pdf"),
      ["Add arXiv 2006.10739 to Theory › 2020"],
    ],
    [
      "an address behind a list marker",
      put("- https://arxiv.org/abs/2006.10739<|>"),
      ["Add arXiv 2006.10739 to Theory › 2020"],
    ],
    [
      "a listed one behind a list marker",
      put("- https://arxiv.org/abs/2003.01054<|>"),
      ["Already listed: “Double Trouble in Double Descent” (Theory › 2020)"],
    ],
    [
      "an entry that names its paper by the address alone",
      put("- https://arxiv.org/abs/2006.10739<|>\n  - Jane Roe."),
      [],
    ],
    ["an id in prose", put("See arXiv:2006.10739 too.<|>"), ["Add arXiv 2006.10739 to Theory › 2020"]],
    ["a year that the section has not", put("2106.09685<|>"), ["Add arXiv 2106.09685 to Theory › 2021"]],
    [
      "two ids, one of them selected",
      put("2006.10739 and ⟦2106.09685⟧"),
      ["Add arXiv 2106.09685 to Theory › 2021"],
    ],
    [
      "two lines, both selected",
      put("⟦2006.10739\n2106.09685⟧"),
      ["Add arXiv 2006.10739 to Theory › 2020", "Add arXiv 2106.09685 to Theory › 2021"],
    ],
    [
      "one that is listed",
      put("2003.01054<|>"),
      ["Already listed: “Double Trouble in Double Descent” (Theory › 2020)"],
    ],
    ["the paper's own link", smallList.replace("abs/2003", "abs/<|>2003"), []],
    ["a line without an id", put("Nothing<|> here."), []],
    ["a line that belongs to no section", withLine("Some papers.", "2006.10739<|>"), []],
    ["a line of the table of contents", withLine("- [Theory](#theory)", "2006.10739<|>"), []],
    ["a line that says how to contribute", withLine("Please do.", "2006.10739<|>"), []],
    ["a Markdown file that is no list", "# Notes\n\n2006.10739<|>\n", []],
  ])("%s", (_what, marked, expected) => {
    expect(offers(marked)).toEqual(expected);
  });

  test("its title, where it is known", () => {
    const titles = { "2006.10739": "Fourier Features Let Networks Learn" };
    expect(offers(put("2006.10739<|>"), titles)).toEqual([
      "Add “Fourier Features Let Networks Learn” to Theory › 2020",
    ]);
  });
});
