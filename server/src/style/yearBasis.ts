// Whether the years of a list are those of arXiv or those of the venues.
import type { Convention, YearBasis } from "../model/houseStyle.ts";
import type { PlacedEntry } from "../model/list.ts";
import type { Summed } from "../model/sums.ts";
import { placedEntryTally } from "./survey.ts";

/** Asked of the entries that can tell: those whose id and venue are of different years. */
export function yearBasis(of: Summed): Convention<YearBasis> {
  return bases(of).convention();
}

const bases = placedEntryTally((entry) => [basisOf(entry) ?? []].flat(), ["venue"]);

function basisOf({ it, yearGroup }: PlacedEntry): YearBasis | undefined {
  const published = it.venue?.year;
  if (!it.arxivId || !yearGroup || published === undefined || published === it.arxivId.year) return undefined;
  if (yearGroup.year === it.arxivId.year) return "arxiv";
  return yearGroup.year === published ? "venue" : undefined;
}
