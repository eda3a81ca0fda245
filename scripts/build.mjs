// Builds the extension for whoever is about to run it.
import { run } from "./processes.mjs";
import { inRoot } from "./root.mjs";
import { SetupProblem } from "./setup/problem.mjs";

/** Throws a `SetupProblem` where it cannot be built. @param {{ asShipped?: boolean }} [how] minified, as users get it */
export async function buildExtension({ asShipped = false } = {}) {
  const flags = asShipped ? ["--minify"] : [];
  if ((await run(process.execPath, [inRoot("esbuild.mjs"), ...flags])) !== 0) {
    throw new SetupProblem("The extension could not be built; esbuild says why above.");
  }
}
