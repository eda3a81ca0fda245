// Which venues the papers of a list name, and what of a paper tells where it came out; kept up to date by the papers that an
// edit brings and takes.
import type { Entry } from "../../model/entry.ts";
import { foldedWords } from "../../model/foldName.ts";
import type { List } from "../../model/list.ts";
import { partIndex } from "../../model/partIndex.ts";
import type { Region } from "../../model/region.ts";
import type { Index } from "../../model/regionIndex.ts";
import { markedTexts, venueForms } from "./venueForms.ts";
import { type VenueName, venueNameOf } from "./venueName.ts";

/** When a paper came out on arXiv, and where else it lies. */
export interface Traces {
  /** Months since the year 0: of the arXiv id, else the middle of the year it stands under. */
  readonly month: number | undefined;
  /** The site of its first link, where that is not arXiv. */
  readonly site: string | undefined;
}

/** What a paper tells of venues. */
interface Told {
  readonly venue: VenueName;
  /** The series as it stands there. */
  readonly written: string;
  readonly traces: Traces;
}

interface VenuePaper extends Told {
  readonly entry: Entry;
  /** The same for papers that tell the same. */
  readonly key: string;
}

/** Papers that tell the same of venues, and how many they are. */
export interface VenueGroup extends Told {
  readonly key: string;
  readonly papers: number;
}

class VenueIndex implements Index<VenuePaper> {
  readonly #groups = new Map<string, VenueGroup & { papers: number }>();
  readonly #forms: ReadonlySet<string>;

  constructor(forms: ReadonlySet<string>) {
    this.#forms = forms;
  }

  /** In no order. */
  get groups(): Iterable<VenueGroup> {
    return this.#groups.values();
  }

  /** The group of a paper of the list that stands under this year; undefined where it names no venue. */
  groupOf(entry: Entry, year: number | undefined): VenueGroup | undefined {
    const paper = readPaper(entry, year, this.#forms);
    return paper && this.#groups.get(paper.key);
  }

  add({ key, venue, written, traces }: VenuePaper): void {
    const known = this.#groups.get(key);
    if (known) known.papers++;
    else this.#groups.set(key, { key, venue, written, traces, papers: 1 });
  }

  remove({ key }: VenuePaper): void {
    const known = this.#groups.get(key)!;
    known.papers--;
    if (known.papers === 0) this.#groups.delete(key);
  }
}

export type { VenueIndex };

/** By the forms in which a list writes its venues: these hardly ever change while somebody writes. */
const indexes = new Map<string, (list: List) => VenueIndex>();
const mostIndexes = 8;

/** Venues between the stars behind the authors, and in the forms of the list's own. */
export function venueIndex(list: List): VenueIndex {
  const forms = venueForms(list);
  const key = [...forms].join("\n");
  const index = indexes.get(key) ?? indexOf(forms);
  if (indexes.size >= mostIndexes) indexes.clear();
  indexes.set(key, index);
  return index(list);
}

function indexOf(forms: ReadonlySet<string>): (list: List) => VenueIndex {
  return partIndex(
    () => new VenueIndex(forms),
    ({ entries }: Region) =>
      entries.flatMap(({ it, yearGroup }) => readPaper(it, yearGroup?.year, forms) ?? []),
    (a, b) => a.entry === b.entry && a.key === b.key,
  );
}

function readPaper(
  entry: Entry,
  year: number | undefined,
  forms: ReadonlySet<string>,
): VenuePaper | undefined {
  const venue = venueIn(entry, forms);
  if (!venue) return undefined;
  const traces = tracesOf(entry, year);
  const written = entry.venue?.series ?? venue.series;
  const told = [venue.text, venue.series, venue.year, venue.track, written, traces.month, traces.site];
  return { entry, venue, written, traces, key: told.join("\t") };
}

function venueIn(entry: Entry, forms: ReadonlySet<string>): VenueName | undefined {
  const venue = venueNameOf(entry);
  if (venue || forms.size === 0) return venue;
  return markedTexts(entry).find((marked) => marked.venue && forms.has(marked.form))?.venue;
}

/** The same for spellings of a series that differ in accents, case and punctuation only; never empty. */
export function venueKey(series: string): string {
  return foldedWords(series).join(" ") || series;
}

const siteOfUrl = /^https?:\/\/(?:www\.)?([^/]+)/i;

export function tracesOf({ arxivId, links }: Entry, year: number | undefined): Traces {
  const site = siteOfUrl.exec(links[0]?.url.text ?? "")?.[1]?.toLowerCase();
  const month = arxivId
    ? arxivId.year * 12 + arxivId.month - 1
    : year === undefined
      ? undefined
      : year * 12 + 6;
  return { month, site: site === "arxiv.org" ? undefined : site };
}
