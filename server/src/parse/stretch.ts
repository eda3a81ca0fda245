// Whole chunks from one topic's heading to the next, read together; all places count from where the stretch begins.
import { lastNotAfter } from "../base/lines.ts";
import type { Entry } from "../model/entry.ts";
import type { Heading, PageLink, Placed } from "../model/list.ts";
import type { SuppressionComment } from "../model/suppression.ts";
import type { Chunk } from "./chunk.ts";
import type { ChunkContent } from "./chunkContent.ts";
import type { Definitions } from "./mdast.ts";
import { type Candidate, type Topic, TopicGrouping } from "./topics.ts";

export interface Stretch {
  readonly chunks: readonly Chunk[];
  /** One; none above the first heading, more where a chunk holds several headings. */
  readonly topics: readonly Topic[];
  /** Items above the first heading. */
  readonly untitled: readonly Candidate[];
  readonly headings: readonly Placed<Heading>[];
  readonly links: readonly Placed<PageLink>[];
  readonly suppressions: readonly Placed<SuppressionComment>[];
  /** UTF-16 units. */
  readonly length: number;
  readonly lineBreaks: number;
}

/** Reads from the chunk at `from` to where the next topic begins with a chunk. `definitions` are those of the document. */
export function readStretch(chunks: readonly Chunk[], from: number, definitions: Definitions): Stretch {
  const grouping = new TopicGrouping();
  const stretch = { links: [] as Placed<PageLink>[], suppressions: [] as Placed<SuppressionComment>[] };
  const headings: Placed<Heading>[] = [];
  let offset = 0;
  let firstLine = 0;
  let index = from;
  for (; index < chunks.length; index++) {
    const chunk = chunks[index]!;
    const content = chunk.content(definitions);
    if (index > from && beginsTopic(content, grouping)) break;
    const lineOf = (at: number) => firstLine + lastNotAfter(chunk.lineStarts, at);
    const placed = <T extends Entry | Heading | SuppressionComment>(it: T): Placed<T> => {
      return { it, offset, line: lineOf(it.span.start) };
    };
    for (const part of content.parts) {
      if (part.kind === "heading") {
        const heading = placed(part.heading);
        headings.push(heading);
        grouping.addHeading(heading);
      } else if (part.kind === "entry") grouping.addItem(placed(part.entry), part.evidence);
      else grouping.addOther();
    }
    for (const it of content.suppressions) stretch.suppressions.push(placed(it));
    for (const it of content.links) stretch.links.push({ it, offset, line: lineOf(it.url.span.start) });
    offset += chunk.text.length;
    firstLine += chunk.lineBreaks;
  }
  const { topics, untitled } = grouping;
  return {
    ...stretch,
    chunks: chunks.slice(from, index),
    topics,
    untitled,
    headings,
    length: offset,
    lineBreaks: firstLine,
  };
}

function beginsTopic({ parts: [first] }: ChunkContent, grouping: TopicGrouping): boolean {
  return first?.kind === "heading" && grouping.isTopic(first.heading);
}
