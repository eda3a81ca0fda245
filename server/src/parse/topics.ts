// Groups headings and what stands below them: topics, and the years below them; and which topics are sections of a list.
import type { Heading, Placed } from "../model/list.ts";
import type { Block } from "./contentRow.ts";
import { yearOfHeading } from "./yearHeading.ts";

export interface Year {
  readonly heading: Placed<Heading>;
  readonly year: number;
  /** Those with candidates. */
  readonly blocks: Placed<Block>[];
}

/** A heading that is no year, with what stands below it up to the next such heading. */
export interface Topic {
  readonly heading: Placed<Heading>;
  /** Below the heading itself, under no year; those with candidates. */
  readonly blocks: Placed<Block>[];
  readonly years: Year[];
  /** Something else stands here: prose, an image, plain bullets. */
  hasOther: boolean;
  /** Of all candidates, those under years included: how many there are, and how many certainly are papers. */
  count: number;
  papers: number;
}

/** Groups headings and what stands below them under topics, fed in document order. */
export class TopicGrouping {
  /** Above the first heading. */
  readonly untitled: Placed<Block>[] = [];
  readonly topics: Topic[] = [];
  #topic: Topic | undefined;
  #year: Year | undefined;

  /** False where the heading would be a year of the topic that is open. */
  isTopic(heading: Heading): boolean {
    return !this.#topic || yearOfHeading(heading, this.#topic.heading.it) === undefined;
  }

  addHeading(heading: Placed<Heading>): void {
    const year = this.#topic && yearOfHeading(heading.it, this.#topic.heading.it);
    if (this.#topic && year !== undefined) {
      this.#year = { heading, year, blocks: [] };
      this.#topic.years.push(this.#year);
    } else {
      this.#year = undefined;
      this.#topic = { heading, blocks: [], years: [], hasOther: false, count: 0, papers: 0 };
      this.topics.push(this.#topic);
    }
  }

  /** What stands below the heading that was added last, or goes on there. */
  addBlock(block: Placed<Block>): void {
    const { candidates, papers, hasOther } = block.it;
    if (candidates.length > 0) (this.#year?.blocks ?? this.#topic?.blocks ?? this.untitled).push(block);
    if (!this.#topic) return;
    this.#topic.count += candidates.length;
    this.#topic.papers += papers.length;
    if (hasOther) this.#topic.hasOther = true;
  }
}

/** Parts of a README that show how an entry looks, or list what is no paper of the list. */
const neverSection =
  /^\W*(?:(?:table of )?contents?|contribut\w*|how to contribute|contribution guidelines?|(?:entry |list )?format(?:ting)?|template|citation|cite|citing|license|acknowledge?ments?|star history)\b/iu;

/** False where the heading's text says that no paper of the list stands below it. */
export function canBeSection(title: string): boolean {
  return !neverSection.test(title);
}

/**
 * A topic is a section of the list where it holds papers, or is fresh and empty at the `depth` at which sections stand; `next` is the
 * topic behind it.
 */
export function isSection(topic: Topic, next: Topic | undefined, depth: number): boolean {
  if (topic.papers === 0 && (topic.heading.it.depth !== depth || !isFresh(topic, next))) return false;
  return canBeSection(topic.heading.it.text);
}

/** Nothing stands below the heading yet, or nothing but year headings. */
function isFresh(topic: Topic, next: Topic | undefined): boolean {
  const hasDeeper = next !== undefined && next.heading.it.depth > topic.heading.it.depth;
  return !topic.hasOther && !hasDeeper && topic.count === 0;
}
