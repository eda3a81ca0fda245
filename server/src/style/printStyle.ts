// A house style without gaps: what to write, also where the list gives no example.
import type { Convention, ConventionName, HouseStyle, ValueOf } from "../model/houseStyle.ts";

type Decided = Exclude<ConventionName, "foldedAuthorsFrom">;

/** Every convention decided; `foldedAuthorsFrom` is undefined where author lists are never folded. */
export type PrintStyle = { readonly [K in Decided]: ValueOf<K> } & {
  readonly lineBreak: "\n" | "\r\n";
  readonly foldedAuthorsFrom: number | undefined;
  /** What the list's own file lays down: no neighbour talks it over. */
  readonly pinned: ReadonlySet<string>;
};

/** The form of Awesome Deep Phenomena: what a list that is still empty gets. */
export const modernForm: { readonly [K in Decided]: ValueOf<K> } = {
  marker: "-",
  markerGap: 1,
  childIndent: "  ",
  childMarker: "-",
  titleMark: "",
  titleIsLink: false,
  linkForm: "double-bracket",
  linkPlacement: "same-line",
  titleSeparator: " ",
  linkSeparator: " ",
  paperLabel: "paper",
  codeLabel: "code",
  titlePeriod: true,
  authorLine: true,
  authorsPeriod: true,
  venueMark: "*",
  keywordLine: false,
  keywordLabel: "Key Word",
  keywordSeparator: "; ",
  keywordsPeriod: true,
  digestLine: true,
  digestForm: "details-closed",
  digestLabel: "Digest",
  blankLinesBetweenEntries: 1,
  blankLinesAfterYearHeading: 1,
  blankLinesBeforeYearHeading: 1,
  blankLinesBeforeSection: 1,
  blankLinesAfterSection: 1,
  yearHeading: { depth: 3, template: "{year}" },
  yearOrder: "descending",
  yearBasis: "arxiv",
  entryOrder: "descending",
};

/** What at least half of the list does, however short it is; else the modern form. */
export function styleToPrint(style: HouseStyle): PrintStyle {
  const decided = Object.keys(modernForm).map((name) => [name, decide(style, name as Decided)]);
  return {
    ...(Object.fromEntries(decided) as typeof modernForm),
    lineBreak: style.lineBreak,
    foldedAuthorsFrom: style.foldedAuthorsFrom.value,
    pinned: new Set(Object.keys(modernForm).filter((name) => style[name as Decided].pinned)),
  };
}

function decide(style: HouseStyle, name: Decided): unknown {
  const convention: Convention<unknown> = style[name];
  const half = convention.count * 2 >= convention.total ? convention.leading : undefined;
  return convention.value ?? half ?? modernForm[name];
}
