// The venues that a list's own file makes known, by every name that they go by.
import type { OwnVenue } from "../ruleSettings.ts";
import { foldVenue } from "./venueNames.ts";

/** By name as `foldVenue` gives it. */
export type OwnVenueNames = ReadonlyMap<string, OwnVenue>;

const known = new WeakMap<readonly OwnVenue[], OwnVenueNames>();

/** Of two venues with one name the first counts, and a name to write comes before the other names of others. */
export function ownVenueNames(venues: readonly OwnVenue[]): OwnVenueNames {
  const names = known.get(venues) ?? readNames(venues);
  known.set(venues, names);
  return names;
}

function readNames(venues: readonly OwnVenue[]): OwnVenueNames {
  const names = new Map<string, OwnVenue>();
  const add = (name: string, venue: OwnVenue) => {
    const key = foldVenue(name);
    if (key !== "" && !names.has(key)) names.set(key, venue);
  };
  for (const venue of venues) add(venue.name, venue);
  for (const venue of venues) {
    for (const name of [...(venue.fullName ? [venue.fullName] : []), ...venue.aliases]) add(name, venue);
  }
  return names;
}

/** The venue, where the list's own file has it under this name. */
export function ownVenueNamed(series: string, names: OwnVenueNames): OwnVenue | undefined {
  return names.size === 0 ? undefined : names.get(foldVenue(series));
}

/** True where the file says that another name should stand there: an alias, or the name in other letters. */
export function isOtherName(series: string, { name, aliases }: OwnVenue): boolean {
  if (series === name) return false;
  const key = foldVenue(series);
  return key === foldVenue(name) || aliases.some((alias) => foldVenue(alias) === key);
}
