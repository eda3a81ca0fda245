// The conventions a list itself follows, each with its evidence. "No opinion" is an answer.
import type { DigestForm, LinkForm } from "./entry.ts";

/** What most of the list does; `value` is undefined where the evidence is too thin or divided. */
export interface Convention<T> {
  readonly value: T | undefined;
  /** How many places follow `value`. */
  readonly count: number;
  /** How many places could have. */
  readonly total: number;
  /** What most places do, however few they are: not enough to report by, but better than a guess to print by. */
  readonly leading?: T | undefined;
  /** True where the list's own file says so, whatever the places do. */
  readonly pinned?: true;
}

export type EntryOrder = "descending" | "ascending" | "alphabetical";
/** Behind the title; on lines of their own below it; or in nested items of their own. */
export type LinkPlacement = "same-line" | "own-line" | "child-line";

export interface YearHeadingForm {
  /** 1 to 6. */
  readonly depth: number;
  /** `{year}`, `{section}: {year}`, ... */
  readonly template: string;
}

/** What the year of a group is the year of: the first version on arXiv, or the venue. */
export type YearBasis = "arxiv" | "venue";

export interface HouseStyle {
  readonly lineBreak: "\n" | "\r\n";
  /** `-`, `*`, `+` or `1.` */
  readonly marker: Convention<string>;
  /** Blanks between a marker and its text. */
  readonly markerGap: Convention<number>;
  /** The white space before the marker of a nested item. */
  readonly childIndent: Convention<string>;
  /** The marker of a nested item. */
  readonly childMarker: Convention<string>;
  /** What stands on both sides of a title: `**`, `"`, or nothing. */
  readonly titleMark: Convention<string>;
  /** True where the title itself is the link to the paper. */
  readonly titleIsLink: Convention<boolean>;
  readonly linkForm: Convention<LinkForm>;
  readonly linkPlacement: Convention<LinkPlacement>;
  /** What stands between the title and the first link on its line. */
  readonly titleSeparator: Convention<string>;
  /** What stands between two links; a line break where every link has a line of its own. */
  readonly linkSeparator: Convention<string>;
  readonly paperLabel: Convention<string>;
  readonly codeLabel: Convention<string>;
  /** True where titles close with a period (those that end in `?` or `!` do not count). */
  readonly titlePeriod: Convention<boolean>;
  /** True where entries name their authors in a nested item. */
  readonly authorLine: Convention<boolean>;
  readonly authorsPeriod: Convention<boolean>;
  /** Lists of at least so many authors are folded into an `Author List`; no value where none is. */
  readonly foldedAuthorsFrom: Convention<number>;
  /** The marks around a venue, `*` or `_` or none. */
  readonly venueMark: Convention<string>;
  readonly keywordLine: Convention<boolean>;
  /** `Key Word`; undefined where entries have no keyword line. */
  readonly keywordLabel: Convention<string>;
  readonly keywordSeparator: Convention<string>;
  readonly keywordsPeriod: Convention<boolean>;
  readonly digestLine: Convention<boolean>;
  readonly digestForm: Convention<DigestForm>;
  readonly digestLabel: Convention<string>;
  /** Blank lines between two entries that follow each other. */
  readonly blankLinesBetweenEntries: Convention<number>;
  /** Blank lines between a year heading and its first entry. */
  readonly blankLinesAfterYearHeading: Convention<number>;
  readonly blankLinesBeforeYearHeading: Convention<number>;
  readonly blankLinesBeforeSection: Convention<number>;
  /** Blank lines between a section heading and what follows it. */
  readonly blankLinesAfterSection: Convention<number>;
  readonly yearHeading: Convention<YearHeadingForm>;
  /** Newest year first or last within a section. */
  readonly yearOrder: Convention<"descending" | "ascending">;
  readonly yearBasis: Convention<YearBasis>;
  /** The order of entries within a year group, over the whole list. */
  readonly entryOrder: Convention<EntryOrder>;
  /** The same of each section by itself, by its title; "none" only where the list's own file says so. */
  readonly sectionOrders: ReadonlyMap<string, Convention<EntryOrder | "none">>;
  /** Whether a section sorts its papers by year, by its title; only where the list's own file says so. */
  readonly sectionYears: ReadonlyMap<string, boolean>;
}

/** What is counted over the whole list. */
export type ConventionName = Exclude<keyof HouseStyle, "lineBreak" | "sectionOrders" | "sectionYears">;

/** The type of a convention's value. */
export type ValueOf<K extends keyof HouseStyle> = HouseStyle[K] extends Convention<infer T> ? T : never;
