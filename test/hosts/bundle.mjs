// Makes what a VS Code host needs: the suite as one CommonJS file.
import { inRoot } from "../../scripts/root.mjs";

/** The module that VS Code loads and calls `run()` on. */
export const suiteFile = inRoot("out", "vscode-suite", "suite.cjs");

/** `vscode` comes from the host, `mocha` from node_modules: it loads files of its own by path. */
export async function bundleSuite() {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [inRoot("test", "vscode", "suite.ts")],
    outfile: suiteFile,
    bundle: true,
    sourcemap: "inline",
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
  });
}

/**
 * The same suite for a host without Node.
 * @param {string} outfile
 */
export async function bundleWebSuite(outfile) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [inRoot("test", "vscode", "suite.ts")],
    outfile,
    bundle: true,
    sourcemap: "inline",
    platform: "browser",
    target: "es2022",
    format: "cjs",
    external: ["vscode"],
    alias: {
      mocha: inRoot("test", "hosts", "mochaInBrowser.mjs"),
      "node:assert/strict": inRoot("test", "hosts", "assertInBrowser.mjs"),
    },
  });
}
