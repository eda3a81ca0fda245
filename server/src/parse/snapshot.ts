// An immutable view of one document at one version, and how the next version is made from it.
import type { TextEdit } from "../base/textEdit.ts";
import type { List } from "../model/list.ts";
import type { SourceText } from "../model/sourceText.ts";

export interface Snapshot {
  readonly version: number;
  readonly source: SourceText;
  /** Read on first use, then kept. */
  readonly list: List;
  /** The whole text as one string: for tests and the command line, never per keystroke. */
  text(): string;
}

export declare function openSnapshot(text: string, version?: number): Snapshot;
/** The next version; edits are made one after the other, each counted in the text the one before left. */
export declare function changeSnapshot(
  snapshot: Snapshot,
  edits: readonly TextEdit[],
  version: number,
): Snapshot;
