// A list as a row of regions; what it holds is placed in the document when somebody asks, and then once.
import { shift } from "../base/span.ts";
import type { Heading, List, Placed, PlacedEntry, Section, YearGroup } from "../model/list.ts";
import type { PlacedRegion, Region } from "../model/region.ts";
import type { Mutable } from "./buildRegion.ts";

export class RegionList implements List {
  readonly regions: readonly RegionInDocument[];
  readonly isPaperList: boolean;
  #sections: readonly Section[] | undefined;
  #entries: readonly PlacedEntry[] | undefined;
  #headings: List["headings"] | undefined;
  #links: List["links"] | undefined;
  #suppressions: List["suppressions"] | undefined;

  constructor(regions: readonly Placed<Region>[], isPaperList: boolean) {
    this.regions = regions.map((region) => new RegionInDocument(region));
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

class RegionInDocument implements PlacedRegion {
  readonly it: Region;
  readonly offset: number;
  readonly line: number;
  #content: Pick<PlacedRegion, "sections" | "entries"> | undefined;
  #headings: ReadonlyMap<Placed<Heading>, Placed<Heading>> | undefined;

  constructor({ it, offset, line }: Placed<Region>) {
    this.it = it;
    this.offset = offset;
    this.line = line;
  }

  get sections(): readonly Section[] {
    this.#content ??= this.#place();
    return this.#content.sections;
  }

  get entries(): readonly PlacedEntry[] {
    this.#content ??= this.#place();
    return this.#content.entries;
  }

  get headings(): PlacedRegion["headings"] {
    return [...this.#headingsByLocal.values()];
  }

  /** A section's heading is one of them. */
  get #headingsByLocal(): ReadonlyMap<Placed<Heading>, Placed<Heading>> {
    this.#headings ??= new Map(this.it.headings.map((heading) => [heading, this.#moved(heading)]));
    return this.#headings;
  }

  get links(): PlacedRegion["links"] {
    return this.it.links.map((link) => this.#moved(link));
  }

  get suppressions(): PlacedRegion["suppressions"] {
    return this.it.suppressions.map((comment) => this.#moved(comment));
  }

  #moved<T>({ it, offset, line }: Placed<T>): Placed<T> {
    return { it, offset: offset + this.offset, line: line + this.line };
  }

  #place(): Pick<PlacedRegion, "sections" | "entries"> {
    const moved = new Map<PlacedEntry, PlacedEntry>();
    const sections = this.it.sections.map((section) => this.#placeSection(section, moved));
    return { sections, entries: this.it.entries.map((entry) => moved.get(entry) ?? this.#entry(entry)) };
  }

  #placeSection(local: Section, moved: Map<PlacedEntry, PlacedEntry>): Section {
    const groups = new Map<YearGroup | undefined, YearGroup>();
    const section: Mutable<Section> = {
      heading: this.#headingsByLocal.get(local.heading)!,
      title: local.title,
      loose: [],
      yearGroups: [],
      entries: [],
      span: shift(local.span, this.offset),
    };
    section.yearGroups = local.yearGroups.map((group) => {
      const placed: Mutable<YearGroup> = {
        heading: this.#headingsByLocal.get(group.heading)!,
        year: group.year,
        section,
        entries: [],
        span: shift(group.span, this.offset),
      };
      groups.set(group, placed);
      return placed;
    });
    section.entries = local.entries.map((entry) => {
      const placed = this.#entry(entry, section, groups.get(entry.yearGroup));
      moved.set(entry, placed);
      return placed;
    });
    const placedOf = (entry: PlacedEntry) => moved.get(entry)!;
    section.loose = local.loose.map(placedOf);
    for (const [group, placed] of groups) {
      (placed as Mutable<YearGroup>).entries = group!.entries.map(placedOf);
    }
    return section;
  }

  #entry(local: PlacedEntry, section?: Section, yearGroup?: YearGroup): PlacedEntry {
    return {
      it: local.it,
      offset: local.offset + this.offset,
      line: local.line + this.line,
      section,
      yearGroup,
    };
  }
}
