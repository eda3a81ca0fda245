// A workspace of the suite's own, so that what it edits is thrown away afterwards.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../../scripts/root.mjs";

/** The list in `samples` that the suite and the screenshots work on. */
export const sampleName = "awesome-deep-phenomena.md";

/**
 * Makes the folder with the sample list and a Markdown file that is no list; answers the folder.
 * @param {string} folder
 */
export function makeWorkspace(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(inRoot("samples", sampleName), join(folder, sampleName));
  writeFileSync(join(folder, "notes.md"), "# Notes\n\n- Water the plants.  \n- Read 2006.10739.\n");
  return folder;
}

/** Milliseconds between requests to the arXiv double; nobody has to be spared here. */
export const arxivInterval = 50;
