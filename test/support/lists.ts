// Texts of lists for tests: small ones of our own, and the real ones where they are there.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** True where the folder of real lists stands beside the repository. */
export const hasShared = existsSync(shared);

/** A file below the folder of real data; only call it where `hasShared` is true. */
export function sharedText(path: string): string {
  return readFileSync(shared + path, "utf8");
}

export function sharedPath(path: string): string {
  return shared + path;
}

/** The sample list that comes with the project. */
export function sampleText(): string {
  return readFileSync(new URL("../../samples/awesome-deep-phenomena.md", import.meta.url), "utf8");
}
