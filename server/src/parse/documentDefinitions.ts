// What a whole document defines for references anywhere in it.
import { sameParts } from "../base/sameParts.ts";
import type { Chunk } from "./chunk.ts";
import { type Definitions, definesNothing, noDefinitions } from "./mdast.ts";

/** Each label once, in document order. */
export function allDefinitions(chunks: readonly Chunk[]): Definitions {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  for (const { definitions } of chunks) {
    for (const label of definitions.links) links.add(label);
    for (const label of definitions.footnotes) footnotes.add(label);
  }
  if (links.size === 0 && footnotes.size === 0) return noDefinitions;
  return { links: [...links], footnotes: [...footnotes] };
}

/** True where nothing that may be referred to from elsewhere stands in these chunks. */
export function defineNothing(chunks: readonly Chunk[]): boolean {
  for (const { definitions } of chunks) if (!definesNothing(definitions)) return false;
  return true;
}

export function sameDefinitions(a: Definitions, b: Definitions): boolean {
  return sameParts(a.links, b.links) && sameParts(a.footnotes, b.footnotes);
}
