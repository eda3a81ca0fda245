// Where a list has changed its ways, a new entry does what the entries around it do.
import type { PlacedEntry } from "../model/list.ts";
import { entryStyle } from "./entryStyle.ts";
import type { PrintStyle } from "./printStyle.ts";
import { entryConventions } from "./profile.ts";
import type { Evidence } from "./tally.ts";

/** Only what all of the nearest entries do counts, and only where there are some: one slip is no style. */
const unanimous: Evidence = { places: 3, share: 1 };
const nearest = 5;

/** `style`, but with the ways of the entries nearest to the 0-based `line` where those clearly have other ones. */
export function styleNear(style: PrintStyle, entries: readonly PlacedEntry[], line: number): PrintStyle {
  const near = [...entries]
    .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))
    .slice(0, nearest)
    .map((entry) => entry.it);
  const local = entryStyle(near, unanimous);
  const clear = entryConventions.filter((name) => local[name].value !== undefined && !style.pinned.has(name));
  return { ...style, ...Object.fromEntries(clear.map((name) => [name, local[name].value])) };
}
