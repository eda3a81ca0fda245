// One row of the tree of papers: a group of papers, or one of them.
import { paperLink } from "../../model/entry.ts";
import { type PlacedEntry, whereabouts } from "../../model/list.ts";
import { entryName, shortAuthors } from "../entryName.ts";

/** What the same papers can be looked at by; what a filter found stands first. */
export const pivots = ["found", "section", "year", "author", "venue", "keyword", "missing", "added"] as const;

export type Pivot = (typeof pivots)[number];

export interface PaperNode {
  readonly kind: "pivot" | "section" | "group" | "paper" | "note";
  /** With those of the rows above it, how the row is asked for: never the same twice below one row. */
  readonly key: string;
  /** Never empty. */
  readonly label: string;
  /** Stands beside the label, dimmed. */
  readonly detail: string;
  /** 0-based: where a paper or a section begins; null for what stands in no one place. */
  readonly line: number | null;
  /** The address of a paper; null where it has none. */
  readonly url: string | null;
}

/** One row for each; of a title that a group has twice, the second has another key. */
export function paperNodes(entries: readonly PlacedEntry[], withPlace: boolean): PaperNode[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const name = entryName(entry.it);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return {
      kind: "paper",
      key: times === 1 ? name : `${name} (${times})`,
      label: name,
      detail: (withPlace ? placeOf(entry) : "") || shortAuthors(entry.it),
      line: lineOf(entry),
      url: paperLink(entry.it)?.url.text || null,
    };
  });
}

function placeOf({ section, yearGroup }: PlacedEntry): string {
  return whereabouts(section, yearGroup);
}

/** An entry may begin below the line on which its chunk does. */
function lineOf({ it, line }: PlacedEntry): number {
  return line + (it.source.slice(0, it.span.start).match(/\r\n?|\n/g)?.length ?? 0);
}
