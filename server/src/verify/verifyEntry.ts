// Everything there is to say of one entry, given what a source says of its paper. Pure.
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List, PlacedEntry } from "../model/list.ts";
import type { CodeTestimony } from "../papers/codeSource.ts";
import type { Testimony } from "../papers/venueSource.ts";
import type { Finding } from "../rules/rule.ts";
import { type PrintStyle, styleToPrint } from "../style/printStyle.ts";
import { checkAuthors } from "./checkAuthors.ts";
import { checkCode } from "./checkCode.ts";
import { checkStanding } from "./checkStanding.ts";
import { checkTitle, linkRule } from "./checkTitle.ts";
import { checkVenue, type VenueHabits } from "./checkVenue.ts";
import type { Said } from "./evidence.ts";
import { venueNames } from "./listVenues.ts";

/** What a list does everywhere, so that no entry is blamed for it. */
export interface ListHabits {
  readonly print: PrintStyle;
  readonly venues: VenueHabits;
  /** It names nobody but first authors. */
  readonly firstAuthorOnly: boolean;
}

/** So few entries show no habit. */
const fewest = 5;

export function habitsOf(list: List, style: HouseStyle): ListHabits {
  const print = styleToPrint(style);
  const { authorLine, venueMark } = print;
  const both = list.entries.filter(({ it }) => it.authors && it.venue);
  const behind = both.filter(({ it }) => it.venue!.span.start >= it.authors!.span.end);
  const anyVenue = list.entries.some(({ it }) => it.venue);
  const isBehind = anyVenue ? behind.length * 2 > both.length : true;
  const named = list.entries.filter(({ it }) => it.authors);
  const alone = named.filter(({ it }) => it.authors!.names.length === 1);
  return {
    print,
    venues: {
      anywhere: anyVenue || list.entries.length < fewest,
      behindAuthors: authorLine && isBehind ? venueMark : undefined,
      names: venueNames(list),
    },
    firstAuthorOnly: alone.length * 2 > named.length,
  };
}

/** Where the link leads to another paper, that is all that is said. `testimonies` are what other sources say of its venue. */
export function verifyEntry(
  entry: PlacedEntry,
  said: Said,
  habits: ListHabits,
  testimonies: readonly Testimony[] = [],
  code?: CodeTestimony,
): Finding[] {
  const title = checkTitle(entry, said);
  if (title?.rule === linkRule) return [title];
  return [
    ...checkStanding(entry, said),
    ...(title ? [title] : []),
    ...checkAuthors(entry, said, habits.firstAuthorOnly),
    ...checkVenue(entry, said, habits.venues, testimonies),
    ...(code ? checkCode(entry, code, habits.print) : []),
  ];
}
