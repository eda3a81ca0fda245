// A list as a row of regions; what it holds is placed in the document when somebody asks, and then once.
import type { List, PlacedEntry, Section } from "../model/list.ts";
import type { PlacedRegion } from "../model/region.ts";

export class RegionList implements List {
  readonly regions: readonly PlacedRegion[];
  readonly isPaperList: boolean;
  #sections: readonly Section[] | undefined;
  #entries: readonly PlacedEntry[] | undefined;
  #headings: List["headings"] | undefined;
  #links: List["links"] | undefined;
  #suppressions: List["suppressions"] | undefined;

  constructor(regions: readonly PlacedRegion[], isPaperList: boolean) {
    this.regions = regions;
    this.isPaperList = isPaperList;
  }

  get title(): string | undefined {
    for (const { it } of this.regions) {
      const heading = it.headings.find((one) => one.it.depth === 1);
      if (heading) return heading.it.text;
    }
    return undefined;
  }

  get sections(): readonly Section[] {
    this.#sections ??= this.regions.flatMap((region) => region.sections);
    return this.#sections;
  }

  get entries(): readonly PlacedEntry[] {
    this.#entries ??= this.regions.flatMap((region) => region.entries);
    return this.#entries;
  }

  get headings(): List["headings"] {
    this.#headings ??= this.regions.flatMap((region) => region.headings);
    return this.#headings;
  }

  get links(): List["links"] {
    this.#links ??= this.regions.flatMap((region) => region.links);
    return this.#links;
  }

  get suppressions(): List["suppressions"] {
    this.#suppressions ??= this.regions.flatMap((region) => region.suppressions);
    return this.#suppressions;
  }
}
