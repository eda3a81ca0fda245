// What a region holds, where it stands in the document; placed one by one, when somebody asks.
import { type Span, shift } from "../base/span.ts";
import type { Entry } from "../model/entry.ts";
import {
  type Heading,
  type Placed,
  type PlacedEntry,
  type Section,
  within,
  type YearGroup,
} from "../model/list.ts";
import type { PlacedRegion, Region } from "../model/region.ts";

const lastPlaced = new WeakMap<Region, RegionInDocument>();

/** The same object as the last time where the region has not moved since. */
export function placedRegion(placed: Placed<Region>): RegionInDocument {
  const last = lastPlaced.get(placed.it);
  if (last?.offset === placed.offset && last.line === placed.line) return last;
  const region = new RegionInDocument(placed);
  lastPlaced.set(placed.it, region);
  return region;
}

/** Every getter gives the same objects each time: whoever compares two entries or sections compares objects. */
class RegionInDocument implements PlacedRegion {
  readonly it: Region;
  readonly offset: number;
  readonly line: number;
  readonly #entries: PlacedEntry[] = [];
  #all: readonly PlacedEntry[] | undefined;
  #sections: readonly Section[] | undefined;
  #headings: readonly Placed<Heading>[] | undefined;
  #indices: ReadonlyMap<PlacedEntry, number> | undefined;

  constructor({ it, offset, line }: Placed<Region>) {
    this.it = it;
    this.offset = offset;
    this.line = line;
  }

  get sections(): readonly Section[] {
    this.#sections ??= this.it.sections.map((local) => new SectionInDocument(this, local));
    return this.#sections;
  }

  get entries(): readonly PlacedEntry[] {
    this.#all ??= this.it.entries.map((_, index) => this.entryAt(index));
    return this.#all;
  }

  get headings(): PlacedRegion["headings"] {
    this.#headings ??= this.it.headings.map((heading) => within(this, heading));
    return this.#headings;
  }

  get links(): PlacedRegion["links"] {
    return this.it.links.map((link) => within(this, link));
  }

  get suppressions(): PlacedRegion["suppressions"] {
    const { suppressions } = this.it;
    // Nearly always none, and asked of every region with each key.
    return suppressions.length === 0 ? suppressions : suppressions.map((comment) => within(this, comment));
  }

  entryAt(index: number): PlacedEntry {
    const known = this.#entries[index];
    if (known) return known;
    const entry = new EntryInDocument(this, this.it.entries[index]!);
    this.#entries[index] = entry;
    return entry;
  }

  entryOf(local: PlacedEntry): PlacedEntry {
    this.#indices ??= new Map(this.it.entries.map((entry, index) => [entry, index]));
    return this.entryAt(this.#indices.get(local)!);
  }

  sectionOf(local: Section): Section {
    return this.sections[this.it.sections.indexOf(local)]!;
  }

  headingOf(local: Placed<Heading>): Placed<Heading> {
    return this.headings[this.it.headings.indexOf(local)]!;
  }
}

class EntryInDocument implements PlacedEntry {
  readonly it: Entry;
  readonly offset: number;
  readonly line: number;
  readonly #region: RegionInDocument;
  readonly #local: PlacedEntry;

  constructor(region: RegionInDocument, local: PlacedEntry) {
    this.it = local.it;
    this.offset = local.offset + region.offset;
    this.line = local.line + region.line;
    this.#region = region;
    this.#local = local;
  }

  get section(): Section | undefined {
    const { section } = this.#local;
    return section && this.#region.sectionOf(section);
  }

  get yearGroup(): YearGroup | undefined {
    const { section, yearGroup } = this.#local;
    const index = yearGroup ? section!.yearGroups.indexOf(yearGroup) : -1;
    return this.section?.yearGroups[index];
  }
}

class SectionInDocument implements Section {
  readonly heading: Placed<Heading>;
  readonly title: string;
  readonly span: Span;
  readonly #region: RegionInDocument;
  readonly #local: Section;
  #entries: readonly PlacedEntry[] | undefined;
  #loose: readonly PlacedEntry[] | undefined;
  #yearGroups: readonly YearGroup[] | undefined;

  constructor(region: RegionInDocument, local: Section) {
    this.heading = region.headingOf(local.heading);
    this.title = local.title;
    this.span = shift(local.span, region.offset);
    this.#region = region;
    this.#local = local;
  }

  get entries(): readonly PlacedEntry[] {
    this.#entries ??= this.#local.entries.map((entry) => this.#region.entryOf(entry));
    return this.#entries;
  }

  get loose(): readonly PlacedEntry[] {
    this.#loose ??= this.#local.loose.map((entry) => this.#region.entryOf(entry));
    return this.#loose;
  }

  get yearGroups(): readonly YearGroup[] {
    this.#yearGroups ??= this.#local.yearGroups.map((group) => new YearInDocument(this.#region, this, group));
    return this.#yearGroups;
  }
}

class YearInDocument implements YearGroup {
  readonly heading: Placed<Heading>;
  readonly year: number;
  readonly section: Section;
  readonly span: Span;
  readonly #region: RegionInDocument;
  readonly #local: YearGroup;
  #entries: readonly PlacedEntry[] | undefined;

  constructor(region: RegionInDocument, section: Section, local: YearGroup) {
    this.heading = region.headingOf(local.heading);
    this.year = local.year;
    this.section = section;
    this.span = shift(local.span, region.offset);
    this.#region = region;
    this.#local = local;
  }

  get entries(): readonly PlacedEntry[] {
    this.#entries ??= this.#local.entries.map((entry) => this.#region.entryOf(entry));
    return this.#entries;
  }
}
