// The words in which an insertion is offered.
import { whereabouts } from "../../model/list.ts";
import type { Placement } from "./placeFor.ts";

const longest = 60;

/** `Add “Title” to Section › 2020`; `what` is a title or an id, and a long one is cut. */
export function addTitle(what: string, { section, year }: Pick<Placement, "section" | "year">): string {
  const short = what.length <= longest ? what : `${what.slice(0, longest - 2).trimEnd()}…${what.at(-1)}`;
  return `Add ${short} to ${whereabouts(section, year === undefined ? undefined : { year })}`;
}
