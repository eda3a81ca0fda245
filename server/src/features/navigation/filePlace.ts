// A place in one of the files that a list consists of.
import type { Span } from "../../base/span.ts";
import type { Snapshot } from "../../parse/snapshot.ts";

/** A file of a list, read; `uri` is what the editor calls it. */
export interface ReadFile {
  readonly uri: string;
  readonly snapshot: Snapshot;
}

export interface FilePlace {
  readonly file: ReadFile;
  /** Document offsets. */
  readonly span: Span;
}
