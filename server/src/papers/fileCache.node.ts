// Papers kept on disk, one JSON file each, shared by every process that is given the same folder.
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PaperCache, Remembered } from "./cache.ts";
import { readRemembered, writeRemembered } from "./storedPaper.ts";
import type { StartLog } from "./throttle.ts";

/** A file that cannot be read or written counts as absent; the folder is made on the first write. */
export function fileCache(folder: string): PaperCache {
  return {
    async get(key) {
      const json = await readFile(fileOf(folder, key), "utf8").catch(() => undefined);
      const remembered = json === undefined ? undefined : readRemembered(json);
      return remembered && isOf(key, remembered) ? remembered : undefined;
    },
    async put(key, remembered) {
      await writeWhole(folder, fileOf(folder, key), writeRemembered(remembered)).catch(() => undefined);
    },
  };
}

/** A file that was renamed by hand must not answer for another paper. */
function isOf(key: string, { paper }: Remembered): boolean {
  return paper === undefined || key === paper.id.id || key.startsWith(`${paper.id.id}v`);
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${encodeURIComponent(key)}.json`);
}

let written = 0;

/** Readers see the old file or the new one, never a half. */
async function writeWhole(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${process.pid}-${written++}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Keeps the time of the last request as the time stamp of an empty file, for the next process to wait after. */
export function startLogFile(folder: string): StartLog {
  const file = join(folder, "last-request");
  return {
    async read() {
      return (await stat(file).catch(() => undefined))?.mtimeMs;
    },
    async write(time) {
      await mkdir(folder, { recursive: true })
        .then(() => writeFile(file, ""))
        .then(() => utimes(file, time / 1000, time / 1000))
        .catch(() => undefined);
    },
  };
}
