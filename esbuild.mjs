// Bundles the extension (client), the language server and the command line into dist/.
import { chmodSync } from "node:fs";
import { context } from "esbuild";

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  minify: process.argv.includes("--minify"),
  sourcemap: true,
  target: "node20",
  platform: "node",
  // Its other build asks for its parts in a way that no bundler follows.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  logLevel: "warning",
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: ["client/src/extension.node.ts"],
    outfile: "dist/extension.cjs",
    format: "cjs",
    external: ["vscode"],
  },
  { ...shared, entryPoints: ["server/src/main.node.ts"], outfile: "dist/server.cjs", format: "cjs" },
  {
    ...shared,
    entryPoints: ["server/src/cli/main.ts"],
    outfile: "dist/paper-list.cjs",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
  },
];

const watch = process.argv.includes("--watch");
for (const options of bundles) {
  const build = await context(options);
  if (watch) await build.watch();
  else await build.rebuild().finally(() => build.dispose());
}
// It may stand on the PATH already, by `npm link`, which makes a program of it only once.
if (!watch) chmodSync("dist/paper-list.cjs", 0o755);
