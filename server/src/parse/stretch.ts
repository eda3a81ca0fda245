// Whole chunks from one topic's heading to the next, read together; all places count from where the stretch begins.
import { type Heading, type Placed, within } from "../model/list.ts";
import type { Chunk } from "./chunk.ts";
import { type Block, type ContentRow, rowAt } from "./contentRow.ts";
import { type ListSums, noSums } from "./listSums.ts";
import type { Definitions } from "./mdast.ts";
import { type Topic, TopicGrouping } from "./topics.ts";
import { parseWork } from "./work.ts";

export interface Stretch {
  readonly chunks: readonly Chunk[];
  readonly rows: readonly Placed<ContentRow>[];
  /** One; none above the first heading, more where a chunk holds several headings. */
  readonly topics: readonly Topic[];
  /** What stands above the first heading. */
  readonly untitled: readonly Placed<Block>[];
  readonly headings: readonly Placed<Heading>[];
  readonly sums: ListSums;
  /** All that may be papers stand below one topic. */
  readonly isOneTopic: boolean;
  /** UTF-16 units. */
  readonly length: number;
  readonly lineBreaks: number;
}

/** Reads from the chunk at `from` to where the next topic begins with a chunk. `definitions` are those of the document. */
export function readStretch(chunks: readonly Chunk[], from: number, definitions: Definitions): Stretch {
  parseWork.stretchesRead++;
  const grouping = new TopicGrouping();
  const rows: Placed<ContentRow>[] = [];
  const headings: Placed<Heading>[] = [];
  let dressed = 0;
  let candidates = 0;
  let offset = 0;
  let line = 0;
  let index = from;
  while (index < chunks.length) {
    const row = { it: rowAt(chunks, index, definitions), offset, line };
    if (index > from && beginsTopic(row.it, grouping)) break;
    rows.push(row);
    for (const block of row.it.blocks) {
      if (block.heading) {
        const heading = within(row, block.heading);
        headings.push(heading);
        grouping.addHeading(heading);
      }
      grouping.addBlock({ it: block, offset, line });
    }
    dressed += row.it.dressed;
    candidates += row.it.candidates;
    index += row.it.chunks.length;
    offset += row.it.length;
    line += row.it.lineBreaks;
  }
  const { topics, untitled } = grouping;
  const papers = [...noSums.papers];
  for (const topic of topics) papers[topic.heading.it.depth]! += topic.papers;
  return {
    chunks: chunks.slice(from, index),
    rows,
    topics,
    untitled,
    headings,
    sums: { papers, dressed, candidates },
    isOneTopic: topics.length === 1 && untitled.length === 0,
    length: offset,
    lineBreaks: line,
  };
}

/** In a row nothing but its first chunk begins with a heading. */
function beginsTopic({ blocks: [first] }: ContentRow, grouping: TopicGrouping): boolean {
  return first?.heading !== undefined && grouping.isTopic(first.heading.it);
}

/**
 * A stretch of which the sums are known: what stands where is read when somebody asks, from its chunks alone. Nothing leads to
 * the stretch that it took the place of.
 */
export class UnreadStretch implements Stretch {
  readonly chunks: readonly Chunk[];
  readonly sums: ListSums;
  readonly isOneTopic: boolean;
  readonly length: number;
  readonly lineBreaks: number;
  readonly #definitions: Definitions;
  #read: Stretch | undefined;

  constructor(
    chunks: readonly Chunk[],
    definitions: Definitions,
    { sums, isOneTopic, length, lineBreaks }: Pick<Stretch, "sums" | "isOneTopic" | "length" | "lineBreaks">,
  ) {
    this.chunks = chunks;
    this.sums = sums;
    this.isOneTopic = isOneTopic;
    this.length = length;
    this.lineBreaks = lineBreaks;
    this.#definitions = definitions;
  }

  get rows(): Stretch["rows"] {
    return this.#reading.rows;
  }

  get topics(): Stretch["topics"] {
    return this.#reading.topics;
  }

  get untitled(): Stretch["untitled"] {
    return this.#reading.untitled;
  }

  get headings(): Stretch["headings"] {
    return this.#reading.headings;
  }

  get #reading(): Stretch {
    this.#read ??= readStretch(this.chunks, 0, this.#definitions);
    return this.#read;
  }
}
