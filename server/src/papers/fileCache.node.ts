// Papers kept on disk, one JSON file each, shared by every process that is given the same folder.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Endpoint } from "./arxivQuery.ts";
import type { PaperCache, Remembered, TextStore } from "./cache.ts";
import { type CacheLimits, sweepCache, usualLimits } from "./cacheFiles.node.ts";
import { readRemembered, writeRemembered } from "./storedPaper.ts";

/** How many papers are written before the folder is looked through again. */
const writesPerSweep = 500;

/** Papers as they are stored in files. */
export function fileCache(folder: string, limits: CacheLimits = usualLimits): PaperCache {
  const store = fileStore(folder, limits);
  return {
    async get(key) {
      const json = await store.get(key);
      const remembered = json === undefined ? undefined : readRemembered(json);
      return remembered && isOf(key, remembered) ? remembered : undefined;
    },
    put: (key, remembered) => store.put(key, writeRemembered(remembered)),
  };
}

/** A file that cannot be read or written counts as absent; the folder is made on the first write. */
export function fileStore(folder: string, limits: CacheLimits = usualLimits): TextStore {
  let writes = 0;
  return {
    get: (key) => readFile(fileOf(folder, key), "utf8").catch(() => undefined),
    async put(key, text) {
      await writeWhole(folder, fileOf(folder, key), text).catch(() => undefined);
      if (writes++ % writesPerSweep === 0) await sweepCache(folder, limits);
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

/** A folder for each address that answers: what a test double says of a paper is not what arXiv says. */
export function answersFolder(cacheFolder: string, { url, isArxiv }: Endpoint): string {
  return join(cacheFolder, isArxiv ? "arxiv.org" : encodeURIComponent(url.replace(/^https?:\/\//, "")));
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
