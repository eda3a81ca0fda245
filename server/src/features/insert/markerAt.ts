// Which marker a new item takes between its neighbours.
import type { Placement } from "./placeFor.ts";

/** The neighbours' own bullet, so that they stay one list; in a numbered list the number of the item it displaces. */
export function markerAt({ run, below }: Pick<Placement, "run" | "below">, usual: string): string {
  if (below) return below.it.marker.text;
  const last = run.at(-1)?.it.marker.text;
  if (last === undefined) return usual;
  const number = /^(\d+)([.)])$/.exec(last);
  return number && run.at(-2)?.it.marker.text !== last ? `${Number(number[1]) + 1}${number[2]}` : last;
}
