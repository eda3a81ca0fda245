// Replaces a file in one step, so that whoever reads it sees the old text or the new one and never a part.
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileProblem } from "../disk/fileProblem.ts";

export type Replacement =
  | { readonly ok: true }
  /** Somebody else wrote the file since it was read. */
  | { readonly ok: false; readonly changed: true }
  /** `problem` is one plain sentence; the file is as it was. */
  | { readonly ok: false; readonly changed: false; readonly problem: string };

/**
 * Writes `bytes` where `file` (or what it links to) holds exactly `expected`; mode and owner stay.
 * All of it is synchronous, which keeps the moment between the last look and the change as short as it can be.
 */
export function replaceFile(file: string, expected: Uint8Array, bytes: Uint8Array): Replacement {
  try {
    const target = realpathSync(file);
    accessSync(target, constants.W_OK);
    const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.tmp`);
    try {
      writeWhole(temporary, bytes, statSync(target));
      if (!holds(target, expected)) return { ok: false, changed: true };
      renameSync(temporary, target);
      return { ok: true };
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (error) {
    return { ok: false, changed: false, problem: `${fileProblem(file, error)} Nothing was changed.` };
  }
}

function writeWhole(path: string, bytes: Uint8Array, like: Stats): void {
  const handle = openSync(path, "wx", 0o600);
  try {
    writeFileSync(handle, bytes);
    fchmodSync(handle, like.mode & 0o7777);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  keepOwner(path, like);
}

/** Only root may give a file away; for everybody else the new file is their own, as any editor's would be. */
function keepOwner(path: string, like: Stats): void {
  const own = statSync(path);
  if (own.uid === like.uid && own.gid === like.gid) return;
  try {
    chownSync(path, like.uid, like.gid);
  } catch {
    return;
  }
}

function holds(path: string, expected: Uint8Array): boolean {
  return Buffer.compare(readFileSync(path), expected) === 0;
}
