// The hover over a venue: its full name, and what the list holds from it.
import type { Entry } from "../../model/entry.ts";
import type { List, PlacedEntry } from "../../model/list.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";
import { foldVenue, namedVenueOf } from "../../rules/text/venueNames.ts";
import { countPapers } from "../entryName.ts";
import { escapeText } from "./escapeText.ts";
import { paperLines } from "./paperLines.ts";

const mostPapers = 12;

/** Markdown without HTML. `own` are the venues that the list's own file names. */
export function venueCard(list: List, { it }: PlacedEntry, own: readonly OwnVenue[] = []): string {
  const name = it.venue?.text ?? "";
  const ownVenue = own.find((venue) => [venue.name, ...venue.aliases].some((alias) => isNamed(it, alias)));
  const known = ownVenue ? undefined : namedVenueOf(it)?.venue;
  const series = ownVenue?.name ?? known?.series ?? it.venue?.series ?? "";
  const fullName = ownVenue ? ownVenue.fullName : known?.fullNames[0];
  const same = list.entries.filter((entry) => isSame(entry.it, it, ownVenue));
  const year = it.venue?.year;
  const ofYear = year === undefined ? [] : same.filter((entry) => entry.it.venue?.year === year);
  // Those of the same year first: who looks at "ICML 2020" asks for that conference.
  const ordered = [...ofYear, ...same.filter((entry) => !ofYear.includes(entry))];
  const counts = [
    `${countPapers(same.length)} from ${series} in this list`,
    ...(ofYear.length > 0 && ofYear.length < same.length ? [`${ofYear.length} of ${year}`] : []),
  ];
  return [
    `**${escapeText(name)}**`,
    fullName === undefined || foldVenue(fullName) === foldVenue(name) ? "" : escapeText(fullName),
    `${escapeText(counts.join(", "))}:`,
    paperLines(
      ordered.map((entry) => ({ entry, note: entry.it.venue!.text })),
      mostPapers,
    ),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

function isSame(entry: Entry, other: Entry, own: OwnVenue | undefined): boolean {
  if (!entry.venue || entry.venue.series === "") return false;
  if (own) return [own.name, ...own.aliases].some((alias) => isNamed(entry, alias));
  const known = namedVenueOf(other)?.venue;
  return known ? namedVenueOf(entry)?.venue === known : isNamed(entry, other.venue?.series ?? "");
}

function isNamed({ venue }: Entry, name: string): boolean {
  return venue !== undefined && foldVenue(venue.series) === foldVenue(name);
}
