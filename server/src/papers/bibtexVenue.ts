// The venue of a BibTeX entry: its proceedings or journal.
import type { BibtexEntry } from "../model/bibtex.ts";
import type { CitedPaper } from "../model/paper.ts";
import { plainBibtex } from "./bibtexText.ts";
import { isNoVenue, unknownConference, venueOfReference } from "./venueOther.ts";
import { findVenues } from "./venueTable.ts";

const proceedings = ["booktitle", "journal", "journaltitle"];
const journals = ["journal", "journaltitle", "booktitle"];

/** Both undefined for a preprint, a thesis and the like. A venue that no table has goes by the name that is written. */
export function venueOfBibtex(
  { kind, fields }: Pick<BibtexEntry, "kind" | "fields">,
  year: number | undefined,
): Pick<CitedPaper, "venue" | "venueName"> {
  const names = kind === "article" ? journals : proceedings;
  const written = names.map((name) => plainBibtex(fields.get(name) ?? "")).find((text) => text !== "");
  if (written === undefined || isNoVenue(written)) return { venue: undefined, venueName: undefined };
  const venueName = withoutPomp(written);
  const found = knownVenue(written, year) ?? seriesVenue(fields, year) ?? acronymVenue(written, year);
  const venue = found ?? { series: venueName, track: undefined, year, evidence: written };
  return { venue: { ...venue, year: venue.year ?? year }, venueName };
}

function knownVenue(text: string, year: number | undefined) {
  const isKnown = findVenues(text).some(({ venue, start }) => venue.care !== "alone" || start === 0);
  return isKnown ? venueOfReference(text, year ?? 0) : undefined;
}

/** ACM gives the short name as a series: `KDD '16`. That of a publisher is none. */
function seriesVenue(fields: ReadonlyMap<string, string>, year: number | undefined) {
  const series = plainBibtex(fields.get("series") ?? "");
  const short = /^([A-Z][\w&+-]*) ?['’]\d\d$/.exec(series)?.[1];
  if (short === undefined) return knownVenue(series, year);
  return knownVenue(series, year) ?? { series: short, track: undefined, year, evidence: series };
}

/** `... Conference on Cloud Engineering (IC2E)` */
function acronymVenue(text: string, year: number | undefined) {
  return unknownConference(`Accepted at ${text}`, year ?? 0)?.[0];
}

const ordinal =
  /^(?:the )?(?:(?:19|20)\d\d|\d+(?:st|nd|rd|th)|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|eleventh|twelfth|twentieth|\w+tieth))(?: annual)? (?=\S)/i;

/** `Proceedings of the 3rd Workshop on Gradients, 2019` is the `Workshop on Gradients`. */
function withoutPomp(name: string): string {
  const plain = name.replace(/^(?:in:? )?(?:the )?(?:proceedings|proc\.) of (?:the )?/i, "");
  const bare = plain.replace(ordinal, "").replace(/[\s,(]+(?:19|20)\d\d\)?$/, "");
  return bare === "" ? name : bare;
}
