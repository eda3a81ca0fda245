// The venues that are known by name: conferenceTable.ts and journalTable.ts, read.
import { conferenceTable } from "./conferenceTable.ts";
import { journalTable } from "./journalTable.ts";

export interface KnownVenue {
  /** The name to write: `NeurIPS`. */
  readonly series: string;
  readonly kind: "conference" | "journal";
  /** The first year in which there was one (under the name to write, or one before it). */
  readonly since: number;
  /** The latest month in which it is held, 1 to 12; 12 for a journal. */
  readonly month: number;
  readonly care: "exact" | "year" | "alone" | undefined;
  /** Where it is held every other year only, and has been since 2010. */
  readonly heldIn: "odd" | "even" | undefined;
  /** `series` is the first of them. */
  readonly shortNames: readonly ShortName[];
  /** Words of the full name. */
  readonly fullNames: readonly string[];
}

export interface ShortName {
  readonly text: string;
  /** The last year of a name that was given up for another. */
  readonly until: number | undefined;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const knownVenues: readonly KnownVenue[] = [
  ...rowsOf(conferenceTable).map(readConference),
  ...rowsOf(journalTable).map(readJournal),
];

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((row) => row.split(" | ").map((cell) => cell.trim()));
}

function readConference([shorts, names, since, month, care]: readonly string[]): KnownVenue {
  return {
    ...readNames(shorts!, names!),
    kind: "conference",
    since: Number(since),
    month: months.indexOf(month!) + 1,
    care: care === "exact" || care === "year" ? care : undefined,
    heldIn: care === "odd" || care === "even" ? care : undefined,
  };
}

function readJournal([shorts, names, since, care]: readonly string[]): KnownVenue {
  return {
    ...readNames(shorts!, names!),
    kind: "journal",
    since: Number(since),
    month: 12,
    care: care === "alone" ? care : undefined,
    heldIn: undefined,
  };
}

function readNames(shorts: string, names: string): Pick<KnownVenue, "series" | "shortNames" | "fullNames"> {
  const shortNames = shorts.split(", ").map(readShortName);
  return {
    series: shortNames[0]!.text,
    shortNames,
    fullNames: names.split("; ").filter((name) => name !== ""),
  };
}

function readShortName(written: string): ShortName {
  const [text, until] = written.split(" until ");
  return { text: text!, until: until === undefined ? undefined : Number(until) };
}
