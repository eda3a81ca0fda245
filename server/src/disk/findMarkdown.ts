// Finds the Markdown files below some folders, as far as a workspace is worth searching.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface FoundMarkdown {
  readonly path: string;
  /** Another one where the file was written since. */
  readonly stamp: string;
}

export interface SearchBounds {
  readonly files: number;
  readonly folders: number;
  /** Bytes of one file. */
  readonly size: number;
}

/**
 * Those that are nearest to the top first. Folders that begin with a period, `node_modules` and links are not entered; what
 * cannot be read is passed over. Never rejects.
 */
export async function findMarkdown(
  folders: readonly string[],
  bounds: SearchBounds,
): Promise<FoundMarkdown[]> {
  const found: FoundMarkdown[] = [];
  const waiting = [...folders];
  for (let seen = 0; seen < Math.min(waiting.length, bounds.folders); seen++) {
    const folder = waiting[seen]!;
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && isEntered(entry.name)) waiting.push(path);
      if (!entry.isFile() || !/\.(?:md|markdown)$/i.test(entry.name)) continue;
      const stats = await stat(path).catch(() => undefined);
      if (stats && stats.size <= bounds.size) found.push({ path, stamp: `${stats.mtimeMs} ${stats.size}` });
      if (found.length === bounds.files) return found;
    }
  }
  return found;
}

function isEntered(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}
