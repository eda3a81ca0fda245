// Where the repository is, for the scripts; nothing else may guess it.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The absolute path of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** What the scripts install beside the project; git ignores it. */
export const hostsFolder = join(root, ".hosts");

/** What the scripts bundle and write while they run; git ignores it. */
export const outFolder = join(root, "out");

/**
 * An absolute path inside the repository.
 * @param {...string} parts
 */
export function inRoot(...parts) {
  return join(root, ...parts);
}
