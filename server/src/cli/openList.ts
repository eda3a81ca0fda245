// A list's file that is to be written: read, and refused where writing it would lose something.
import { openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import { readTextFile, type TextFile } from "./textFile.ts";

export interface OpenedList {
  readonly ok: true;
  readonly file: TextFile;
  readonly snapshot: Snapshot;
}

/** `problem` is one plain sentence. */
export type ListOpening = OpenedList | { readonly ok: false; readonly problem: string };

/** The file as it is now; `before` is taken again where it still says what the file does. */
export function openList(name: string, before?: OpenedList): ListOpening {
  const reading = readTextFile(name);
  if (!reading.ok) return reading;
  const { file } = reading;
  if (!file.isUtf8) {
    return {
      ok: false,
      problem: `"${name}" holds bytes that are not UTF-8 and would be lost; nothing was changed.`,
    };
  }
  if (before && Buffer.compare(before.file.bytes, file.bytes) === 0) return before;
  return { ok: true, file, snapshot: openSnapshot(file.text) };
}
