// Loads TypeScript of the repository into a script: bundled into a file of its own, so that an error names a line.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./root.mjs";

/** What a module with this text exports; it imports from the repository's root. @param {string} contents */
export async function loadSource(contents) {
  const folder = await mkdtemp(join(tmpdir(), "paper-list-source-"));
  const outfile = join(folder, "source.mjs");
  try {
    await build({
      stdin: { contents, resolveDir: root, loader: "ts" },
      bundle: true,
      outfile,
      format: "esm",
      platform: "node",
      alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
      target: "node20",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
