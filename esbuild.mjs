// Bundles the extension (client) and the language server, each for Node and for browsers, and the command line into dist/.
import { chmodSync, rmSync } from "node:fs";
import { context } from "esbuild";
import { apart, commandLineBundles, forNode, serverBundles, shared } from "./scripts/bundles.mjs";

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
  ...serverBundles("dist"),
  ...commandLineBundles("dist"),
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

const watch = process.argv.includes("--watch");
const minify = process.argv.includes("--minify");
for (const options of bundles) {
  const build = await context({ ...options, minify, sourcemap: true });
  if (watch) await build.watch();
  else await build.rebuild().finally(() => build.dispose());
}
// It may stand on the PATH already, by `npm link`, which makes a program of it only once.
if (!watch) chmodSync("dist/paper-list.cjs", 0o755);
