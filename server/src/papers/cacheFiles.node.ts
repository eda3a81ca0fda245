// The files of the cache as files: what is too old or too much goes, and all of it where the user says so.
import { readdir, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface CacheLimits {
  /** Milliseconds since a file was written. */
  readonly age: number;
  readonly files: number;
  readonly bytes: number;
}

const day = 24 * 3_600_000;

/** Old answers still help where there is no network, for a season. */
export const usualLimits: CacheLimits = { age: 90 * day, files: 10_000, bytes: 64 * 1024 * 1024 };

/** `2003.01054v2.json`, `hep-th%2F9901001.json`, and drafts of them that a crash left. */
const ownName = /^(?:\d{4}\.\d{4,5}|[a-z-]+%2F\d{7})(?:v\d+)?\.json(?:\.\d+-\d+\.part)?$/;

/** A draft is renamed at once; one that is an hour old will never be. */
const draftAge = 3_600_000;

/** Deletes what the limits do not allow, the oldest first. Only files that the cache has written. Never rejects. */
export async function sweepCache(folder: string, limits: CacheLimits, now = Date.now()): Promise<void> {
  const files = (await ownFiles(folder)).sort((a, b) => b.written - a.written);
  let bytes = 0;
  let kept = 0;
  for (const { path, written, size } of files) {
    const isDraft = path.endsWith(".part");
    const fits = kept < limits.files && bytes + size <= limits.bytes;
    if (fits && now - written < (isDraft ? draftAge : limits.age)) {
      kept++;
      bytes += size;
    } else await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Deletes every answer below the folder, and nothing else that may lie there; says how many papers there were. */
export async function clearCache(folder: string): Promise<number> {
  const services = (await entriesOf(folder)).filter((entry) => entry.isDirectory());
  let papers = 0;
  // Older versions kept answers in the folder itself.
  for (const place of [folder, ...services.map(({ name }) => join(folder, name))]) {
    for (const { path } of await ownFiles(place)) {
      const gone = await rm(path).then(
        () => true,
        () => false,
      );
      if (gone && path.endsWith(".json")) papers++;
    }
    // Fails, as it should, where something else is in it.
    if (place !== folder) await rmdir(place).catch(() => undefined);
  }
  return papers;
}

interface CacheFile {
  readonly path: string;
  readonly written: number;
  readonly size: number;
}

async function ownFiles(folder: string): Promise<CacheFile[]> {
  const files: CacheFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (!entry.isFile() || !ownName.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const found = await stat(path).catch(() => undefined);
    if (found) files.push({ path, written: found.mtimeMs, size: found.size });
  }
  return files;
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}
