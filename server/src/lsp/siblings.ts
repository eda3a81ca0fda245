// The other files that form one list with an open one, read.
import { openSnapshot, type Snapshot } from "../parse/snapshot.ts";

/** A file as the editor has it, or else as the disk has it. */
export interface SiblingText {
  /** As the list's own file writes it. */
  readonly file: string;
  readonly uri: string;
  readonly text: string;
}

export interface SiblingFile extends SiblingText {
  readonly snapshot: Snapshot;
}

/** What is as it was before stays the same object, and is not read again; so does the array where all is. */
export function openSiblings(
  texts: readonly SiblingText[],
  before: readonly SiblingFile[],
): readonly SiblingFile[] {
  const now = texts.map((text): SiblingFile => {
    const known = before.find((it) => it.file === text.file && it.uri === text.uri && it.text === text.text);
    return known ?? { ...text, snapshot: openSnapshot(text.text) };
  });
  const isSame = now.length === before.length && now.every((it, index) => it === before[index]);
  return isSame ? before : now;
}
