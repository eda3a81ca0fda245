// Bundles the extension (client) and the language server, each for Node and for browsers, and the command line into dist/.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
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

/**
 * A module that stays out of the bundle and is loaded from a file beside it: for what is large and seldom needed at once.
 * @param {string} module the end of its path
 * @param {string} file
 * @returns {import("esbuild").Plugin}
 */
function apart(module, file) {
  const filter = new RegExp(`/${module.replaceAll(".", "\\.")}$`);
  return {
    name: "apart",
    setup: (build) =>
      build.onResolve({ filter }, ({ kind }) =>
        kind === "dynamic-import" ? { path: `./${file}`, external: true } : undefined,
      ),
  };
}

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...forNode,
    entryPoints: ["client/src/extension.node.ts"],
    outfile: "dist/extension.cjs",
    format: "cjs",
    external: ["vscode"],
    plugins: [apart("languageClient.node.ts", "languageClient.cjs")],
    // VS Code gives its API to what is required; what is imported may not get it.
    supported: { "dynamic-import": false },
  },
  {
    ...forNode,
    entryPoints: ["client/src/languageClient.node.ts"],
    outfile: "dist/languageClient.cjs",
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...forNode,
    // In parts: what answers `initialize` is small, and an editor waits for it.
    entryPoints: { main: "server/src/main.node.ts" },
    splitting: true,
    format: "esm",
    outdir: "dist/server",
    outExtension: { ".js": ".mjs" },
    chunkNames: "part-[hash]",
    // Some packages are CommonJS and ask for modules of Node.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  },
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
  {
    ...shared,
    target: "es2022",
    platform: "browser",
    entryPoints: [
      { in: "client/page/statistics/main.ts", out: "statistics" },
      { in: "client/page/statistics/statistics.css", out: "statistics" },
    ],
    outdir: "dist",
    format: "iife",
  },
];

// Parts are named by what they hold, so that those of an earlier build would stay.
rmSync("dist/server", { recursive: true, force: true });
mkdirSync("dist", { recursive: true });
// Editors start a server by the path of one file, and some take it for CommonJS whatever it is.
writeFileSync("dist/server.cjs", 'import("./server/main.mjs");\n');

const watch = process.argv.includes("--watch");
for (const options of bundles) {
  const build = await context(options);
  if (watch) await build.watch();
  else await build.rebuild().finally(() => build.dispose());
}
// It may stand on the PATH already, by `npm link`, which makes a program of it only once.
if (!watch) chmodSync("dist/paper-list.cjs", 0o755);
