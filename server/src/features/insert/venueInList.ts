// The venue of a paper under the name that a list has for it.
import type { List } from "../../model/list.ts";
import { type PaperVenue, venueText } from "../../model/paper.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";
import { ownVenueNamed, ownVenueNames } from "../../rules/text/ownVenues.ts";
import { venueHabits } from "../../rules/text/venueNames.ts";

/**
 * By the list's own file, which may know it by any of `names`; else as most entries of the list write it; else as it is.
 */
export function venueInList(
  list: List,
  venue: PaperVenue,
  names: readonly (string | undefined)[],
  own: readonly OwnVenue[] = [],
): string {
  const table = ownVenueNames(own);
  const known = [venue.series, ...names].flatMap((name) => (name && ownVenueNamed(name, table)) || [])[0];
  const habit = venueHabits(list).find(([series]) => series === venue.series)?.[1];
  const series = known?.name ?? habit ?? venue.series;
  return venueText({ ...venue, series, year: isWithoutYear(list, series) ? undefined : venue.year });
}

/** Many lists name a journal without its year. */
function isWithoutYear({ entries }: List, series: string): boolean {
  const named = entries.flatMap(({ it: { venue } }) => (venue?.series === series ? [venue] : []));
  const dated = named.filter(({ year }) => year !== undefined);
  return named.length >= 2 && dated.length * 2 < named.length;
}
