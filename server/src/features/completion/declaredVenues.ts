// The venues that a list's own file makes known, as if they stood in the tables.
import type { KnownVenue } from "../../model/knownVenues.ts";
import { perObject } from "../../model/perObject.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";
import { ownVenueNamed, ownVenueNames } from "../../rules/text/ownVenues.ts";
import type { VenueGroup } from "./venueIndex.ts";

/** The same object each time; its other names count as given up long ago. */
export const declaredVenue = perObject(
  ({ name, fullName, aliases }: OwnVenue): KnownVenue => ({
    series: name,
    kind: "conference",
    since: 0,
    month: 12,
    care: undefined,
    heldIn: undefined,
    shortNames: [{ text: name, until: undefined }, ...aliases.map((text) => ({ text, until: 0 }))],
    fullNames: fullName === undefined ? [] : [fullName],
  }),
);

/** The papers with the names that the list's own file gives to their venues. */
export function underDeclaredNames(
  groups: Iterable<VenueGroup>,
  venues: readonly OwnVenue[],
): readonly VenueGroup[] {
  const names = ownVenueNames(venues);
  if (names.size === 0) return [...groups];
  return Array.from(groups, (group) => {
    const own = ownVenueNamed(group.written, names);
    if (!own) return group;
    const { year, track } = group.venue;
    const text = [own.name, year, track].filter((part) => part !== undefined).join(" ");
    return { ...group, venue: { text, series: own.name, year, track, known: declaredVenue(own) } };
  });
}
