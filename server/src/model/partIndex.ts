// Indexes of what regions hold part by part: of a region in which one part changed, that part alone goes and comes.
import { sameEnds } from "../base/sameParts.ts";
import type { List } from "./list.ts";
import type { Region } from "./region.ts";
import { type Index, type RegionIndex, regionIndex } from "./regionIndex.ts";

/**
 * Makes a function that gives the index of a list. Parts of regions are compared by `isSame`: those that stay the same are
 * neither taken from the index nor brought to it, and keep their order among each other.
 */
export function partIndex<Part, State extends Index<Part>>(
  create: () => State,
  partsOf: (region: Region) => readonly Part[],
  isSame: (a: Part, b: Part) => boolean,
): (list: List) => State {
  const make = () => regionIndex(() => new RegionParts(create(), partsOf, isSame));
  let follow = make();
  return (list) => {
    try {
      return follow(list).settled();
    } catch (error) {
      // Half of a change is in the index: the next who asks gets one made anew.
      follow = make();
      throw error;
    }
  };
}

class RegionParts<Part, State extends Index<Part>> implements RegionIndex {
  readonly #state: State;
  readonly #partsOf: (region: Region) => readonly Part[];
  readonly #isSame: (a: Part, b: Part) => boolean;
  /** The objects that are in the index, which may have been read from a region before this one. */
  readonly #held = new Map<Region, readonly Part[]>();
  /** What edits took and brought, all of which is known when the index is asked for; what came back is neither. */
  readonly #gone = new Map<Region, readonly Part[]>();
  readonly #came = new Set<Region>();

  constructor(
    state: State,
    partsOf: (region: Region) => readonly Part[],
    isSame: (a: Part, b: Part) => boolean,
  ) {
    this.#state = state;
    this.#partsOf = partsOf;
    this.#isSame = isSame;
  }

  add(region: Region): void {
    const parts = this.#gone.get(region);
    if (parts) {
      this.#gone.delete(region);
      this.#held.set(region, parts);
    } else this.#came.add(region);
  }

  remove(region: Region): void {
    this.#gone.set(region, this.#held.get(region)!);
    this.#held.delete(region);
  }

  settled(): State {
    const gone = [...this.#gone.values()].flat();
    const came = Array.from(this.#came, this.#partsOf);
    const now = came.flat();
    const { start, end } = sameEnds(gone, now, this.#isSame);
    for (const part of gone.slice(start, gone.length - end)) this.#state.remove(part);
    for (const part of now.slice(start, now.length - end)) this.#state.add(part);
    for (let at = 0; at < start; at++) now[at] = gone[at]!;
    for (let at = 1; at <= end; at++) now[now.length - at] = gone[gone.length - at]!;
    let from = 0;
    for (const [index, region] of [...this.#came].entries()) {
      const to = from + came[index]!.length;
      this.#held.set(region, now.slice(from, to));
      from = to;
    }
    this.#gone.clear();
    this.#came.clear();
    return this.#state;
  }
}
