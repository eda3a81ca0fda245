// Groups the parts of a list under its headings: topics, and the years below them.
import type { Entry } from "../model/entry.ts";
import type { Heading, Placed } from "../model/list.ts";
import type { EntryEvidence } from "./chunkContent.ts";
import type { PlacedPart } from "./placedParts.ts";
import { yearOfHeading } from "./yearHeading.ts";

/** An item that may be a paper, and how much it looks like one. */
export interface Candidate {
  readonly entry: Placed<Entry>;
  readonly evidence: Exclude<EntryEvidence, "none">;
}

export interface Year {
  readonly heading: Placed<Heading>;
  readonly year: number;
  readonly candidates: Candidate[];
}

/** A heading that is no year, with what stands below it up to the next such heading. */
export interface Topic {
  readonly heading: Placed<Heading>;
  /** Below the heading itself, under no year. */
  readonly candidates: Candidate[];
  readonly years: Year[];
  /** Something else stands here: prose, an image, plain bullets. */
  hasOther: boolean;
}

export interface Grouped {
  /** Items above the first heading. */
  readonly untitled: readonly Candidate[];
  readonly topics: readonly Topic[];
}

export function groupByHeading(parts: readonly PlacedPart[]): Grouped {
  const untitled: Candidate[] = [];
  const topics: Topic[] = [];
  let year: Year | undefined;
  for (const part of parts) {
    const topic = topics.at(-1);
    if (part.kind === "heading") {
      year = yearBelow(topic, part.heading);
      if (year) topic!.years.push(year);
      else topics.push({ heading: part.heading, candidates: [], years: [], hasOther: false });
    } else if (part.kind === "entry" && part.evidence !== "none") {
      const candidate = { entry: part.entry, evidence: part.evidence };
      (year?.candidates ?? topic?.candidates ?? untitled).push(candidate);
    } else if (topic) {
      topic.hasOther = true;
    }
  }
  return { untitled, topics };
}

function yearBelow(topic: Topic | undefined, heading: Placed<Heading>): Year | undefined {
  const year = topic && yearOfHeading(heading.it, topic.heading.it);
  return year === undefined ? undefined : { heading, year, candidates: [] };
}

/** Every candidate of a topic, those under its years included. */
function candidatesOf(topic: Topic): Candidate[] {
  return [...topic.candidates, ...topic.years.flatMap((year) => year.candidates)];
}

function papersIn(candidates: readonly Candidate[]): number {
  return candidates.filter(({ evidence }) => evidence === "paper").length;
}

/** Parts of a README that show how an entry looks, or list what is no paper of the list. */
const neverSection =
  /^\W*(?:(?:table of )?contents?|contribut\w*|how to contribute|contribution guidelines?|(?:entry |list )?format(?:ting)?|template|citation|cite|citing|license|acknowledge?ments?|star history)\b/iu;

/** False where the heading's text says that no paper of the list stands below it. */
export function canBeSection(title: string): boolean {
  return !neverSection.test(title);
}

/** The topics that are sections of the list: they hold papers, or they are fresh and empty where sections stand. */
export function sectionTopics(topics: readonly Topic[]): Set<Topic> {
  const depth = commonDepth(topics);
  const sections = topics.filter((topic, index) => {
    if (!canBeSection(topic.heading.it.text)) return false;
    if (papersIn(candidatesOf(topic)) > 0) return true;
    return topic.heading.it.depth === depth && isFresh(topic, topics[index + 1]);
  });
  return new Set(sections);
}

/** The depth at which most papers have their topic; 2 where there are none yet. */
function commonDepth(topics: readonly Topic[]): number {
  const papers = new Array<number>(7).fill(0);
  for (const topic of topics) papers[topic.heading.it.depth]! += papersIn(candidatesOf(topic));
  const most = Math.max(...papers);
  return most === 0 ? 2 : papers.indexOf(most);
}

/** Nothing stands below the heading yet, or nothing but year headings. */
function isFresh(topic: Topic, next: Topic | undefined): boolean {
  const hasDeeper = next !== undefined && next.heading.it.depth > topic.heading.it.depth;
  return !topic.hasOther && !hasDeeper && candidatesOf(topic).length === 0;
}
