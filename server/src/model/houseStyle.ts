// The conventions a list itself follows, each with its evidence. "No opinion" is an answer.
import type { DigestForm, LinkForm } from "./entry.ts";

/** What most of the list does; `value` is undefined where the evidence is too thin or divided. */
export interface Convention<T> {
  readonly value: T | undefined;
  /** How many places follow `value`. */
  readonly count: number;
  /** How many places could have. */
  readonly total: number;
}

export type EntryOrder = "descending" | "ascending" | "alphabetical";
export type LinkPlacement = "same-line" | "own-line";

export interface YearHeadingForm {
  /** 1 to 6. */
  readonly depth: number;
  /** `{year}`, `{section}: {year}`, ... */
  readonly template: string;
}

export interface HouseStyle {
  readonly lineBreak: "\n" | "\r\n";
  /** `-`, `*`, `+` or `1.` */
  readonly marker: Convention<string>;
  /** Blanks between a marker and its text. */
  readonly markerGap: Convention<number>;
  /** The white space before the marker of a nested item. */
  readonly childIndent: Convention<string>;
  readonly linkForm: Convention<LinkForm>;
  readonly linkPlacement: Convention<LinkPlacement>;
  /** What stands between the title and the first link, and between links, on one line. */
  readonly linkSeparator: Convention<string>;
  readonly paperLabel: Convention<string>;
  readonly codeLabel: Convention<string>;
  /** True where titles close with a period (those that end in `?` or `!` do not count). */
  readonly titlePeriod: Convention<boolean>;
  readonly authorsPeriod: Convention<boolean>;
  /** The marks around a venue, `*` or `_` or none. */
  readonly venueMark: Convention<string>;
  /** `Key Word`; undefined where entries have no keyword line. */
  readonly keywordLabel: Convention<string>;
  readonly keywordSeparator: Convention<string>;
  readonly keywordsPeriod: Convention<boolean>;
  readonly digestForm: Convention<DigestForm>;
  readonly digestLabel: Convention<string>;
  /** Blank lines between two entries that follow each other. */
  readonly blankLinesBetweenEntries: Convention<number>;
  /** Blank lines between a year heading and its first entry. */
  readonly blankLinesAfterYearHeading: Convention<number>;
  readonly blankLinesBeforeYearHeading: Convention<number>;
  readonly blankLinesBeforeSection: Convention<number>;
  readonly yearHeading: Convention<YearHeadingForm>;
  /** Newest year first or last within a section. */
  readonly yearOrder: Convention<"descending" | "ascending">;
  /** The order of entries within a year group, over the whole list. */
  readonly entryOrder: Convention<EntryOrder>;
}
