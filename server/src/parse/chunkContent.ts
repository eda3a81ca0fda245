// What one chunk holds for a list, in order; spans count from the start of the chunk.
import type { Entry } from "../model/entry.ts";
import type { Heading, PageLink } from "../model/list.ts";
import type { SuppressionComment } from "../model/suppression.ts";

/** How much an entry looks like a paper by itself, before one knows where it stands. */
export type EntryEvidence =
  /** It links to a paper. */
  | "paper"
  /** It has nested items, as papers do, but no link to one. */
  | "maybe"
  /** A plain bullet, or a line of a table of contents. */
  | "none";

export interface EntryPart {
  readonly kind: "entry";
  readonly entry: Entry;
  readonly evidence: EntryEvidence;
}

export type ChunkPart =
  | { readonly kind: "heading"; readonly heading: Heading }
  | EntryPart
  /** Prose, code, HTML, images: nothing for the model, but a section that holds it is not empty. */
  | { readonly kind: "other" };

export interface ChunkContent {
  readonly parts: readonly ChunkPart[];
  /** All links, those inside the parts included. */
  readonly links: readonly PageLink[];
  readonly suppressions: readonly SuppressionComment[];
  /** It is one entry whose lines were read one by one, and nothing in it is a comment. */
  readonly isByLines: boolean;
}
