// What a region holds, put together when somebody asks, and then once; all places count from where the region begins.
import type { Entry } from "../model/entry.ts";
import { type Heading, type Placed, type PlacedEntry, within } from "../model/list.ts";
import type { Region } from "../model/region.ts";
import { BuiltSection, PaperRun } from "./builtSection.ts";
import { ChunkedText } from "./chunkedText.ts";
import type { ContentRow } from "./contentRow.ts";
import type { Stretch } from "./stretch.ts";

/** A region, and the text of which it was read. */
export interface ParsedRegion extends Region {
  readonly source: ChunkedText;
}

export class BuiltRegion implements ParsedRegion {
  readonly sections: BuiltSection[] = [];
  readonly headings: Placed<Heading>[] = [];
  length = 0;
  lineBreaks = 0;
  /** By the heading as its stretch has it. */
  readonly #headings = new Map<Placed<Heading>, Placed<Heading>>();
  readonly #stretches: Placed<Stretch>[] = [];
  readonly #outside: PaperRun[] = [];
  #entries: readonly PlacedEntry[] | undefined;
  #its: readonly Entry[] | undefined;
  #linkRows: Region["linkRows"] | undefined;
  #links: Region["links"] | undefined;
  #suppressions: Region["suppressions"] | undefined;
  #source: ChunkedText | undefined;

  /** Stretches come in document order, each before its sections. Where it stands is given back. */
  addStretch(it: Stretch): Placed<Stretch> {
    const stretch = { it, offset: this.length, line: this.lineBreaks };
    this.#stretches.push(stretch);
    this.length += it.length;
    this.lineBreaks += it.lineBreaks;
    for (const heading of stretch.it.headings) {
      const placed = within(stretch, heading);
      this.headings.push(placed);
      this.#headings.set(heading, placed);
    }
    const untitled = stretch.it.untitled.map((block) => within(stretch, block));
    if (untitled.length > 0) this.#outside.push(new PaperRun(untitled, undefined, undefined));
    return stretch;
  }

  addSection(heading: Placed<Heading>): BuiltSection {
    const section = new BuiltSection(heading);
    this.sections.push(section);
    return section;
  }

  /** The heading of a stretch that was added. */
  headingOf(heading: Placed<Heading>): Placed<Heading> {
    return this.#headings.get(heading)!;
  }

  get entries(): readonly PlacedEntry[] {
    this.#entries ??= [...this.#outside, ...this.sections].flatMap(({ entries }) => entries);
    return this.#entries;
  }

  get its(): readonly Entry[] {
    this.#its ??= this.entries.map(({ it }) => it);
    return this.#its;
  }

  get linkRows(): Region["linkRows"] {
    this.#linkRows ??= this.#rows().map((row) => ({ ...row, it: row.it.links }));
    return this.#linkRows;
  }

  get links(): Region["links"] {
    this.#links ??= inRegion(this.linkRows);
    return this.#links;
  }

  get suppressions(): Region["suppressions"] {
    this.#suppressions ??= inRegion(this.#rows().map((row) => ({ ...row, it: row.it.suppressions })));
    return this.#suppressions;
  }

  get source(): ChunkedText {
    this.#source ??= new ChunkedText(this.#stretches.flatMap(({ it }) => it.chunks));
    return this.#source;
  }

  #rows(): readonly Placed<ContentRow>[] {
    return this.#stretches.flatMap((stretch) => stretch.it.rows.map((row) => within(stretch, row)));
  }
}

/** What stands in rows, placed where the rows are. */
export function inRegion<T>(rows: readonly Placed<readonly Placed<T>[]>[]): readonly Placed<T>[] {
  return rows.flatMap((row) => row.it.map((placed) => within(row, placed)));
}
