// How the language server and the command line are bundled for Node: into dist/ by `npm run build`, and into folders of
// their own by the tests of the command line.
import { inRoot } from "./root.mjs";

/** @typedef {import("esbuild").BuildOptions} BuildOptions */

/** @type {BuildOptions} */
export const shared = {
  bundle: true,
  // Its other build asks for its parts in a way that no bundler follows.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  logLevel: "warning",
};

/** @type {BuildOptions} */
export const forNode = { ...shared, target: "node20", platform: "node" };

/**
 * A module that stays out of the bundle and is loaded from a file beside it: for what is large and seldom needed at once.
 * @param {string} module the end of its path
 * @param {string} file
 * @returns {import("esbuild").Plugin}
 */
export function apart(module, file) {
  const filter = new RegExp(`/${module.replaceAll(".", "\\.")}$`);
  return {
    name: "apart",
    setup: (build) =>
      build.onResolve({ filter }, ({ kind }) =>
        kind === "dynamic-import" ? { path: `./${file}`, external: true } : undefined,
      ),
  };
}

/** The language server, in the folder `server` of this one. @param {string} folder @returns {BuildOptions[]} */
export function serverBundles(folder) {
  return [
    {
      ...forNode,
      // In parts: what answers `initialize` is small, and an editor waits for it.
      entryPoints: { main: inRoot("server", "src", "main.node.ts") },
      splitting: true,
      format: "esm",
      outdir: `${folder}/server`,
      outExtension: { ".js": ".mjs" },
      chunkNames: "part-[hash]",
      // Some packages are CommonJS and ask for modules of Node.
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
    },
    {
      // Editors start a server by the path of one file, and some take it for CommonJS whatever it is.
      stdin: { contents: 'import("./server/main.mjs");' },
      outfile: `${folder}/server.cjs`,
    },
  ];
}

/**
 * The command line: what is started, and beside it what the commands load that ask arXiv. `lsp` loads the server.
 * @param {string} folder
 * @returns {BuildOptions[]}
 */
export function commandLineBundles(folder) {
  return [
    {
      ...forNode,
      entryPoints: [inRoot("server", "src", "cli", "main.ts")],
      outfile: `${folder}/paper-list.cjs`,
      format: "cjs",
      banner: { js: "#!/usr/bin/env node" },
      plugins: [apart("onlineCommands.ts", "onlineCommands.cjs"), apart("main.node.ts", "server.cjs")],
      // Node looks through all of a CommonJS file that is imported before it loads it; what is required it loads.
      supported: { "dynamic-import": false },
    },
    {
      ...forNode,
      entryPoints: [inRoot("server", "src", "cli", "onlineCommands.ts")],
      outfile: `${folder}/onlineCommands.cjs`,
      format: "cjs",
    },
  ];
}
