// Makes what a VS Code host needs: the suite as one CommonJS file, and the arXiv double as a module.
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
