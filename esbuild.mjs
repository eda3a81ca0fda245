// Bundles the extension (client) and the language server, each for Node and for browsers, and the command line into dist/.
import { chmodSync } from "node:fs";
import { context } from "esbuild";

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  minify: process.argv.includes("--minify"),
  sourcemap: true,
  // Its other build asks for its parts in a way that no bundler follows.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  logLevel: "warning",
};

/** @type {import("esbuild").BuildOptions} */
const forNode = { ...shared, target: "node20", platform: "node" };

/** @type {import("esbuild").BuildOptions} */
const forBrowsers = {
  ...shared,
  target: "es2022",
  platform: "browser",
  // A worker has no document, which the browser's form of `decode-named-character-reference` asks for.
  conditions: ["worker"],
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...forNode,
    entryPoints: ["client/src/extension.node.ts"],
    outfile: "dist/extension.cjs",
    format: "cjs",
    external: ["vscode"],
  },
  { ...forNode, entryPoints: ["server/src/main.node.ts"], outfile: "dist/server.cjs", format: "cjs" },
  {
    ...forNode,
    entryPoints: ["server/src/cli/main.ts"],
    outfile: "dist/paper-list.cjs",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...forBrowsers,
    entryPoints: ["client/src/extension.browser.ts"],
    // By this name VS Code tells it from an ES module, which it cannot load in a browser.
    outfile: "dist/extension.browser.cjs",
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...forBrowsers,
    entryPoints: ["server/src/main.browser.ts"],
    outfile: "dist/server.browser.js",
    format: "iife",
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
