// The names by which a list calls the venues that everybody knows.
import type { KnownVenue } from "../model/knownVenues.ts";
import type { List } from "../model/list.ts";
import { findVenues } from "../papers/venueTable.ts";
import { Tally } from "../style/tally.ts";

/** The name that most entries have for a venue, where there is one. */
export function venueNames(list: List): Map<KnownVenue, string> {
  const tallies = new Map<KnownVenue, Tally<string>>();
  for (const { it } of list.entries) {
    const venue = it.venue?.series ? findVenues(it.venue.series)[0]?.venue : undefined;
    if (!venue) continue;
    const tally = tallies.get(venue) ?? new Tally<string>();
    tallies.set(venue, tally);
    tally.add(it.venue!.series);
  }
  const names = new Map<KnownVenue, string>();
  for (const [venue, tally] of tallies) {
    const { value } = tally.convention();
    if (value !== undefined) names.set(venue, value);
  }
  return names;
}
