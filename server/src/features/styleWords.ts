// What each convention is called, and how its value is said to a reader.
import type { DigestForm, LinkForm } from "../model/entry.ts";
import type { ConventionName, EntryOrder, LinkPlacement, ValueOf, YearBasis } from "../model/houseStyle.ts";

/** Every convention that has evidence, by its name in the model, with the type of its value. */
export type Conventions = {
  readonly [K in ConventionName]: ValueOf<K>;
};

type Words = {
  readonly [K in keyof Conventions]: {
    readonly name: string;
    readonly say: (value: Conventions[K]) => string;
  };
};

export const orders: Readonly<Record<EntryOrder | "none", string>> = {
  descending: "newest first",
  ascending: "oldest first",
  alphabetical: "by title",
  none: "none",
};

const bases: Readonly<Record<YearBasis, string>> = {
  arxiv: "the first version on arXiv",
  venue: "the venue",
};

const linkForms: Readonly<Record<LinkForm, string>> = {
  "double-bracket": "[[label]](address)",
  "outer-bracket": "[[label](address)]",
  plain: "[label](address)",
  parenthesis: "[(label)](address)",
  bare: "a bare address",
};

const linkPlacements: Readonly<Record<LinkPlacement, string>> = {
  "same-line": "behind the title",
  "own-line": "on lines of their own",
  "child-line": "in nested items",
};

const digestForms: Readonly<Record<DigestForm, string>> = {
  plain: "plain text",
  "details-open": "<details>, left open",
  "details-closed": "<details> ... </details>",
};

/** In the order in which they are printed. */
export const conventions: Words = {
  marker: { name: "list marker", say: asWritten },
  markerGap: { name: "blanks after marker", say: String },
  childMarker: { name: "nested marker", say: asWritten },
  childIndent: { name: "nested indent", say: asWritten },
  titleMark: { name: "title mark", say: mark },
  titleIsLink: { name: "title is a link", say: yesOrNo },
  titlePeriod: { name: "title period", say: yesOrNo },
  titleSeparator: { name: "before first link", say: asWritten },
  linkForm: { name: "link form", say: (form) => linkForms[form] },
  linkPlacement: { name: "link placement", say: (placement) => linkPlacements[placement] },
  linkSeparator: { name: "between links", say: asWritten },
  paperLabel: { name: "paper label", say: asWritten },
  codeLabel: { name: "code label", say: asWritten },
  authorLine: { name: "author line", say: yesOrNo },
  authorsPeriod: { name: "authors period", say: yesOrNo },
  foldedAuthorsFrom: { name: "author lists folded", say: (names) => `from ${names} names on` },
  venueMark: { name: "venue mark", say: mark },
  keywordLine: { name: "keyword line", say: yesOrNo },
  keywordLabel: { name: "keyword label", say: asWritten },
  keywordSeparator: { name: "between keywords", say: asWritten },
  keywordsPeriod: { name: "keywords period", say: yesOrNo },
  digestLine: { name: "digest line", say: yesOrNo },
  digestLabel: { name: "digest label", say: asWritten },
  digestForm: { name: "digest form", say: (form) => digestForms[form] },
  entryOrder: { name: "entry order", say: (order) => orders[order] },
  yearHeading: { name: "year heading", say: ({ depth, template }) => `${"#".repeat(depth)} ${template}` },
  yearOrder: { name: "year order", say: (order) => orders[order] },
  yearBasis: { name: "year basis", say: (basis) => bases[basis] },
  blankLinesBetweenEntries: { name: "blank lines between entries", say: String },
  blankLinesBeforeYearHeading: { name: "blank lines before year heading", say: String },
  blankLinesAfterYearHeading: { name: "blank lines after year heading", say: String },
  blankLinesBeforeSection: { name: "blank lines before section", say: String },
  blankLinesAfterSection: { name: "blank lines after section heading", say: String },
};

function yesOrNo(value: boolean): string {
  return value ? "yes" : "no";
}

function mark(value: string): string {
  return value === "" ? "none" : asWritten(value);
}

/** Text as the list writes it; in quotes, with its white space spelt out, where a reader could not see where it ends. */
function asWritten(text: string): string {
  return text === "" || /^\s|\s$|[\r\n\t]/.test(text) ? JSON.stringify(text) : text;
}
