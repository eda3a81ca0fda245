// Everything a fresh machine lacks. It runs before `node_modules` exists: Node's own modules only, here and in what it imports.
import { setUpChromium } from "./chromium.mjs";
import { setUpDependencies } from "./dependencies.mjs";
import { SetupProblem } from "./problem.mjs";
import { setUpVscodeServer } from "./vscodeServer.mjs";
import { setUpVscodeWeb } from "./vscodeWeb.mjs";

const oldestNode = 20;

/**
 * Sets up what is missing; what is there already costs nothing. Throws a `SetupProblem` where something cannot be had.
 * @param {{ vscodeServer?: boolean, vscodeWeb?: boolean, chromium?: boolean }} wanted beside the project's own dependencies
 */
export async function setUp(wanted = {}) {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new SetupProblem(`Node ${oldestNode} or later is needed; this is ${process.versions.node}.`);
  }
  await setUpDependencies();
  if (wanted.vscodeServer) await setUpVscodeServer();
  if (wanted.vscodeWeb) await setUpVscodeWeb();
  if (wanted.chromium) await setUpChromium();
}
