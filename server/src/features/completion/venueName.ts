// A venue by the name under which it is written today.
import type { KnownVenue } from "../../model/knownVenues.ts";
import { perEntry } from "../../model/perEntry.ts";
import { type NamedVenue, namedVenueOf } from "../../rules/text/venueNames.ts";

/** What is read of a venue, wherever it stands. */
export interface ReadVenue {
  readonly text: string;
  readonly series: string;
  readonly year: number | undefined;
  readonly track: string | undefined;
}

export interface VenueName extends ReadVenue {
  /** As it is to be written: `NeurIPS 2019`, also where an entry says `NIPS 2019`. */
  readonly text: string;
  readonly known: KnownVenue | undefined;
}

export const venueNameOf = perEntry((entry): VenueName | undefined =>
  entry.venue?.series ? nameToday(entry.venue, namedVenueOf(entry)) : undefined,
);

/** `named` is what the tables know the series as. */
export function nameToday(
  { text, series, year, track }: ReadVenue,
  named: NamedVenue | undefined,
): VenueName {
  const until = named?.name?.until;
  const isOutdated = year !== undefined && until !== undefined && until < year;
  if (!isOutdated) return { text, series, year, track, known: named?.venue };
  const { venue } = named!;
  const words = [venue.series, year, track].filter((part) => part !== undefined);
  return { text: words.join(" "), series: venue.series, year, track, known: venue };
}
