// What a list's own file may lay down of the style: one row per convention.
import type { PinnableConvention } from "../model/pinnedStyle.ts";
import type { ChoiceValue, FlagValue, NumberValue, TextValue, ValueSpec } from "./valueSpec.ts";

const orders = ["descending", "ascending", "alphabetical"];

export const styleSpecs = {
  marker: choice(["-", "*", "+", "1."], "The marker of an entry."),
  markerGap: count("Blanks between the marker of an entry and its text.", 1, 8),
  childMarker: choice(["-", "*", "+"], "The marker of a nested item."),
  childIndent: text("The white space before the marker of a nested item.", {
    pattern: "^[ \\t]{1,16}$",
    words: "1 to 16 blanks or tabs",
  }),
  titleMark: choice(["", "*", "_", "**", "__", '"'], "What stands on both sides of a title."),
  titleIsLink: flag("Whether the title itself is the link to the paper."),
  titlePeriod: flag("Whether titles close with a period."),
  titleSeparator: separator("What stands between the title and the first link on its line."),
  linkForm: choice(
    ["double-bracket", "outer-bracket", "plain", "parenthesis", "bare"],
    "How links are written: `[[label]](address)`, `[[label](address)]`, `[label](address)`, `[(label)](address)` or the address alone.",
  ),
  linkPlacement: choice(
    ["same-line", "own-line", "child-line"],
    "Where links stand: behind the title, on lines of their own or in nested items.",
  ),
  linkSeparator: separator("What stands between two links."),
  paperLabel: text("The label of the link to the paper."),
  codeLabel: text("The label of the link to the code."),
  authorLine: flag("Whether entries name their authors in a nested item."),
  authorsPeriod: flag("Whether lists of authors close with a period."),
  foldedAuthorsFrom: count("Lists of so many authors are folded into an `Author List`.", 2, 10000),
  venueMark: choice(["", "*", "_", "**", "__"], "The marks around a venue."),
  keywordLine: flag("Whether entries have a line of key words."),
  keywordLabel: text("The label of the line of key words."),
  keywordSeparator: text("What stands between two key words."),
  keywordsPeriod: flag("Whether lines of key words close with a period."),
  digestLine: flag("Whether entries have a digest."),
  digestLabel: text("The label of a digest."),
  digestForm: choice(
    ["plain", "details-open", "details-closed"],
    "How a digest is written: as plain text, below `<details>` that is left open, or within `<details>`.",
  ),
  entryOrder: choice(orders, "The order of entries: newest first, oldest first or by title."),
  yearHeading: text("The form of a year heading: `### {year}` or `### {section}: {year}`.", {
    pattern: "^#{1,6} \\S*.*\\{year\\}.*$",
    words: 'a heading that holds {year}, such as "### {section}: {year}"',
  }),
  yearOrder: choice(["descending", "ascending"], "The order of years within a section."),
  yearBasis: choice(
    ["arxiv", "venue"],
    "Whose year counts: that of the first version on arXiv, or of the venue.",
  ),
  blankLinesBetweenEntries: count("Blank lines between two entries."),
  blankLinesBeforeYearHeading: count("Blank lines before a year heading."),
  blankLinesAfterYearHeading: count("Blank lines between a year heading and its first entry."),
  blankLinesBeforeSection: count("Blank lines before a section heading."),
  blankLinesAfterSection: count("Blank lines between a section heading and what follows it."),
} as const satisfies Record<PinnableConvention, ValueSpec>;

export const sectionOrders = [...orders, "none"];

function choice(choices: readonly string[], description: string): ChoiceValue {
  return { type: "choice", choices, description };
}

function text(description: string, form?: TextValue["form"]): TextValue {
  return { type: "text", description, ...(form && { form }) };
}

function separator(description: string): TextValue {
  return { type: "text", description, mayBeEmpty: true };
}

function flag(description: string): FlagValue {
  return { type: "flag", description };
}

function count(description: string, minimum = 0, maximum = 8): NumberValue {
  return { type: "number", description, minimum, maximum };
}
