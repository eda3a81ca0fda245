// The venues that a list's own file makes known, as if they stood in the tables.
import type { KnownVenue } from "../../model/knownVenues.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";
import { ownVenueNamed, ownVenueNames } from "../../rules/text/ownVenues.ts";
import type { VenuePaper } from "./venueIndex.ts";

const known = new WeakMap<OwnVenue, KnownVenue>();

/** The same object each time; its other names count as given up long ago. */
export function declaredVenue(venue: OwnVenue): KnownVenue {
  const before = known.get(venue);
  if (before) return before;
  const { name, fullName, aliases } = venue;
  const declared: KnownVenue = {
    series: name,
    kind: "conference",
    since: 0,
    month: 12,
    care: undefined,
    heldIn: undefined,
    shortNames: [{ text: name, until: undefined }, ...aliases.map((text) => ({ text, until: 0 }))],
    fullNames: fullName === undefined ? [] : [fullName],
  };
  known.set(venue, declared);
  return declared;
}

/** The papers with the names that the list's own file gives to their venues. */
export function underDeclaredNames(
  papers: readonly VenuePaper[],
  venues: readonly OwnVenue[],
): readonly VenuePaper[] {
  const names = ownVenueNames(venues);
  if (names.size === 0) return papers;
  return papers.map((paper) => {
    const own = ownVenueNamed(paper.entry.venue?.series ?? paper.series, names);
    if (!own) return paper;
    const text = [own.name, paper.year, paper.track].filter((part) => part !== undefined).join(" ");
    return { ...paper, text, series: own.name, known: declaredVenue(own) };
  });
}
