// Serves a VS Code that runs in the browser alone, on loopback.
import { once } from "node:events";
import { createServer } from "node:net";
import { pathToFileURL } from "node:url";
import { buildName, buildsFolder, testWebModule } from "../setup/vscodeWeb.mjs";

/**
 * @typedef {object} WebOptions
 * @property {string} folder absolute path; what is changed in it stays in the browser
 * @property {string} extension absolute path of the extension under development
 * @property {string} tests absolute path, below `extension`, of a module that exports `run()`
 */

/** @param {WebOptions} options */
export async function startVscodeWeb({ folder, extension, tests }) {
  const { open } = (await import(pathToFileURL(testWebModule).href)).default;
  const port = await freePort();
  const served = await open({
    browserType: "none",
    port,
    quality: "stable",
    commit: buildName,
    testRunnerDataDir: buildsFolder,
    folderPath: folder,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
  });
  return { address: `http://localhost:${port}/`, stop: () => served.dispose() };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}
