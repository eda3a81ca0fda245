// A section and its years as a region holds them; entries are put together when somebody asks, and then once.
import type { Span } from "../base/span.ts";
import type { Entry } from "../model/entry.ts";
import {
  type Heading,
  type Placed,
  type PlacedEntry,
  place,
  type Section,
  type YearGroup,
} from "../model/list.ts";
import type { Block } from "./contentRow.ts";

/** Fed in document order; all places count from where the region begins. */
export class BuiltSection implements Section {
  readonly heading: Placed<Heading>;
  readonly title: string;
  readonly yearGroups: BuiltYear[] = [];
  span: Span;
  readonly #runs: PaperRun[] = [];
  #loose: readonly PlacedEntry[] | undefined;
  #entries: readonly PlacedEntry[] | undefined;

  constructor(heading: Placed<Heading>) {
    this.heading = heading;
    this.title = heading.it.text;
    this.span = emptySpan(heading);
  }

  addLoose(blocks: readonly Placed<Block>[]): void {
    this.#runs.push(new PaperRun(blocks, this, undefined));
  }

  addYear(heading: Placed<Heading>, year: number, blocks: readonly Placed<Block>[]): void {
    const group = new BuiltYear(heading, year, blocks, this);
    this.yearGroups.push(group);
    this.#runs.push(group.run);
  }

  /** Gives the section and its years their final extent. */
  close(end: number): void {
    this.span = { start: this.span.start, end };
    for (let index = this.yearGroups.length - 1, below = end; index >= 0; index--) {
      const group = this.yearGroups[index]!;
      group.span = { start: group.span.start, end: below };
      below = group.span.start;
    }
  }

  get loose(): readonly PlacedEntry[] {
    this.#loose ??= this.#runs.flatMap((run) => (run.yearGroup ? [] : run.entries));
    return this.#loose;
  }

  get entries(): readonly PlacedEntry[] {
    this.#entries ??= this.#runs.flatMap(({ entries }) => entries);
    return this.#entries;
  }
}

class BuiltYear implements YearGroup {
  readonly heading: Placed<Heading>;
  readonly year: number;
  readonly section: Section;
  readonly run: PaperRun;
  span: Span;

  constructor(heading: Placed<Heading>, year: number, blocks: readonly Placed<Block>[], section: Section) {
    this.heading = heading;
    this.year = year;
    this.section = section;
    this.run = new PaperRun(blocks, section, this);
    this.span = emptySpan(heading);
  }

  get entries(): readonly PlacedEntry[] {
    return this.run.entries;
  }
}

/** Of what begins with this heading, as long as nobody knows where it ends. */
function emptySpan(heading: Placed<Heading>): Span {
  const { start } = place(heading.it.span, heading);
  return { start, end: start };
}

/** Papers that stand below one heading, or above all. */
export class PaperRun {
  readonly yearGroup: YearGroup | undefined;
  readonly #blocks: readonly Placed<Block>[];
  readonly #section: Section | undefined;
  #entries: readonly PlacedEntry[] | undefined;

  constructor(
    blocks: readonly Placed<Block>[],
    section: Section | undefined,
    yearGroup: YearGroup | undefined,
  ) {
    this.#blocks = blocks;
    this.#section = section;
    this.yearGroup = yearGroup;
  }

  get entries(): readonly PlacedEntry[] {
    this.#entries ??= this.#placed();
    return this.#entries;
  }

  #placed(): PlacedEntry[] {
    const section = this.#section;
    const { yearGroup } = this;
    const entries: PlacedEntry[] = [];
    for (const block of this.#blocks) {
      for (const { it, offset, line } of this.#papersOf(block.it)) {
        entries.push({ it, offset: offset + block.offset, line: line + block.line, section, yearGroup });
      }
    }
    return entries;
  }

  /** Outside a section only what certainly is a paper counts; inside one, all that is made like one. */
  #papersOf({ papers, candidates }: Block): readonly Placed<Entry>[] {
    return this.#section ? candidates : papers;
  }
}
