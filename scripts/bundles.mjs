// How the language server and the command line are bundled for Node: into dist/ by `npm run build`, and into folders of
// their own by the tests of the command line.
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { transform } from "esbuild";
import { inRoot } from "./root.mjs";

/** @typedef {import("esbuild").BuildOptions} BuildOptions */

/** The oldest Node that we run on. */
const node = "node20";

/** @type {BuildOptions} */
export const shared = {
  bundle: true,
  // Its other build asks for its parts in a way that no bundler follows.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  logLevel: "warning",
};

/** @type {BuildOptions} */
export const forNode = { ...shared, target: node, platform: "node" };

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

/** The language server: `server.cjs`, and its parts in the folder `server` beside it. @param {string} folder @returns {BuildOptions[]} */
export function serverBundles(folder) {
  return [
    {
      ...forNode,
      // In parts: what answers `initialize` is small, and an editor waits for it.
      entryPoints: { server: inRoot("server", "src", "main.node.ts") },
      splitting: true,
      format: "esm",
      outdir: folder,
      outExtension: { ".js": ".cjs" },
      chunkNames: "server/part-[hash]",
      write: false,
      plugins: [asCommonJs],
    },
  ];
}

/**
 * Writes what was bundled as CommonJS: esbuild makes parts of ES modules alone, and with those a start takes 5 ms more, and a
 * first list 10. Editors start a server by the path of one file, and some take it for CommonJS whatever it is.
 * @type {import("esbuild").Plugin}
 */
const asCommonJs = {
  name: "as-common-js",
  setup({ initialOptions: { minify = false, sourcemap }, onEnd }) {
    onEnd(async ({ outputFiles = [] }) => {
      const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
      for (const [path, text] of texts) {
        if (path.endsWith(".map")) continue;
        const { code, map } = await transform(withMap(text, texts.get(`${path}.map`)), {
          format: "cjs",
          minify,
          sourcemap: sourcemap ? "external" : false,
          sourcefile: path,
          platform: "node",
          target: node,
          supported: { "dynamic-import": false },
        });
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, map ? `${code}//# sourceMappingURL=${basename(path)}.map\n` : code);
        if (map) await writeFile(`${path}.map`, map);
      }
    });
  },
};

/** esbuild follows a map to the sources where it stands in the text. @param {string} code @param {string | undefined} map */
function withMap(code, map) {
  if (!map) return code;
  const inline = `data:application/json;base64,${Buffer.from(map).toString("base64")}`;
  return code.replace(/(\/\/# sourceMappingURL=).*\s*$/, (_, start) => start + inline);
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
