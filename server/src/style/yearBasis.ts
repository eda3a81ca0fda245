// Whether the years of a list are those of arXiv or those of the venues.
import type { Convention, YearBasis } from "../model/houseStyle.ts";
import type { List } from "../model/list.ts";
import { Tally } from "./tally.ts";

/** Asked of the entries that can tell: those whose id and venue are of different years. */
export function yearBasis(list: List): Convention<YearBasis> {
  const tally = new Tally<YearBasis>();
  for (const { it, yearGroup } of list.entries) {
    const published = it.venue?.year;
    if (!it.arxivId || !yearGroup || published === undefined || published === it.arxivId.year) continue;
    if (yearGroup.year === it.arxivId.year) tally.add("arxiv");
    else if (yearGroup.year === published) tally.add("venue");
  }
  return tally.convention();
}
