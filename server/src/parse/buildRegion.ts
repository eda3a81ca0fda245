// From stretches that belong together to one region: its sections, their years, and the items that are papers.
import type { Span } from "../base/span.ts";
import type { Entry } from "../model/entry.ts";
import type { Heading, Placed, PlacedEntry, Section, YearGroup } from "../model/list.ts";
import { place } from "../model/list.ts";
import type { Region } from "../model/region.ts";
import type { SourceText } from "../model/sourceText.ts";
import { ChunkedText } from "./chunkedText.ts";
import type { Stretch } from "./stretch.ts";
import type { Candidate, Topic, Year } from "./topics.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenSection = Mutable<Section> & {
  loose: PlacedEntry[];
  yearGroups: YearGroup[];
  entries: PlacedEntry[];
};

/** A deeper heading without papers of its own does not end the section above it. */
export function belongsTo(section: Placed<Heading> | undefined, topic: Topic): boolean {
  return section !== undefined && topic.heading.it.depth > section.it.depth;
}

/** `tail`: from the end of the last stretch to the heading that ends the region; nearly always 0. */
export function buildRegion(
  stretches: readonly Stretch[],
  areSections: ReadonlySet<Topic>,
  tail: number,
): Region {
  const region = new RegionBuilder(areSections);
  for (const stretch of stretches) region.add(stretch);
  return region.finish(tail, () => new ChunkedText(stretches.flatMap(({ chunks }) => chunks)));
}

class RegionBuilder {
  readonly #areSections: ReadonlySet<Topic>;
  readonly #sections: Section[] = [];
  readonly #entries: PlacedEntry[] = [];
  /** By the heading as the stretch has it: a section's heading is one of them. */
  readonly #headings = new Map<Placed<Heading>, Placed<Heading>>();
  readonly #links: Region["links"][number][] = [];
  readonly #suppressions: Region["suppressions"][number][] = [];
  #open: OpenSection | undefined;
  #offset = 0;
  #line = 0;

  constructor(areSections: ReadonlySet<Topic>) {
    this.#areSections = areSections;
  }

  add(stretch: Stretch): void {
    for (const heading of stretch.headings) this.#headings.set(heading, this.#moved(heading));
    append(this.#entries, this.#papersOf(stretch.untitled, undefined, undefined));
    for (const topic of stretch.topics) {
      const isSection = this.#areSections.has(topic);
      if (isSection || !belongsTo(this.#open?.heading, topic)) {
        this.#close(startOf(this.#headings.get(topic.heading)!));
        this.#open = isSection ? this.#newSection(topic) : undefined;
      }
      if (this.#open) this.#addTopic(this.#open, topic);
    }
    for (const link of stretch.links) this.#links.push(this.#moved(link));
    for (const comment of stretch.suppressions) this.#suppressions.push(this.#moved(comment));
    this.#offset += stretch.length;
    this.#line += stretch.lineBreaks;
  }

  finish(tail: number, readSource: () => SourceText): Region {
    this.#close(this.#offset + tail);
    let source: SourceText | undefined;
    return {
      sections: this.#sections,
      entries: this.#entries,
      headings: [...this.#headings.values()],
      links: this.#links,
      suppressions: this.#suppressions,
      get source() {
        source ??= readSource();
        return source;
      },
    };
  }

  #moved<T>({ it, offset, line }: Placed<T>): Placed<T> {
    return { it, offset: offset + this.#offset, line: line + this.#line };
  }

  #newSection(topic: Topic): OpenSection {
    const heading = this.#headings.get(topic.heading)!;
    const start = startOf(heading);
    const section: OpenSection = {
      heading,
      title: heading.it.text,
      loose: [],
      yearGroups: [],
      entries: [],
      span: { start, end: start },
    };
    this.#sections.push(section);
    return section;
  }

  #addTopic(section: OpenSection, topic: Topic): void {
    append(section.loose, this.#papersOf(topic.candidates, section, undefined));
    for (const year of topic.years) section.yearGroups.push(this.#yearGroup(section, year));
  }

  #yearGroup(section: Section, { year, candidates, ...at }: Year): YearGroup {
    const heading = this.#headings.get(at.heading)!;
    const entries: PlacedEntry[] = [];
    const start = startOf(heading);
    const group: YearGroup = { heading, year, section, entries, span: { start, end: start } };
    append(entries, this.#papersOf(candidates, section, group));
    return group;
  }

  /** Outside a section only what certainly is a paper counts; inside one, all that is made like one. */
  #papersOf(
    candidates: readonly Candidate[],
    section: Section | undefined,
    yearGroup: YearGroup | undefined,
  ): PlacedEntry[] {
    const papers = section ? candidates : candidates.filter(({ evidence }) => evidence === "paper");
    return papers.map(({ entry }) => ({ ...this.#moved(entry), section, yearGroup }));
  }

  /** Gives the open section, its year groups and its entries their final extent and order. */
  #close(end: number): void {
    const section = this.#open;
    if (!section) return;
    section.span = { start: section.span.start, end };
    for (const [index, group] of section.yearGroups.entries()) {
      const next = section.yearGroups[index + 1];
      const span: Span = { start: group.span.start, end: next ? startOf(next.heading) : end };
      (group as Mutable<YearGroup>).span = span;
    }
    const all = [...section.loose, ...section.yearGroups.flatMap((group) => group.entries)];
    append(
      section.entries,
      all.sort((a, b) => startOf(a) - startOf(b)),
    );
    append(this.#entries, section.entries);
  }
}

/** One by one: so many arguments as a section may have entries, no function takes. */
function append<T>(items: T[], more: readonly T[]): void {
  for (const item of more) items.push(item);
}

function startOf(placed: Placed<Entry | Heading>): number {
  return place(placed.it.span, placed).start;
}
