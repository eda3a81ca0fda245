// A page in a headless Chromium in which the language server is measured.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { build } from "esbuild";
import { openPage } from "../hosts/page.mjs";
import { inRoot } from "../root.mjs";

/** @typedef {import("./editing.mjs").Change} Change */
/** @typedef {import("./editing.mjs").EditingTimes} EditingTimes */

/** Without these, a browser's clock is a tenth of a millisecond coarse. */
const isolated = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

export async function openWorkerPage() {
  const { address, stop } = await serve({
    "/": { type: "text/html", text: '<!doctype html><script src="/page.js"></script>' },
    "/page.js": { type: "text/javascript", text: await bundledPage() },
    "/server.browser.js": {
      type: "text/javascript",
      text: readFileSync(inRoot("dist", "server.browser.js"), "utf8"),
    },
  });
  const { page, close } = await openPage();
  await page.goto(address);
  return {
    /**
     * @param {string} text
     * @param {readonly Change[]} changes
     * @returns {Promise<EditingTimes>}
     */
    time: (text, changes) =>
      page.evaluate(
        ([given, edits]) => Reflect.get(globalThis, "timeInWorker")(given, edits),
        [text, changes],
      ),
    close: async () => {
      await close();
      stop();
    },
  };
}

/** @param {Readonly<Record<string, { type: string, text: string }>>} files */
async function serve(files) {
  const server = createServer(({ url = "/" }, response) => {
    const file = files[url];
    response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/plain", ...isolated });
    response.end(file?.text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

async function bundledPage() {
  const { outputFiles } = await build({
    entryPoints: [inRoot("scripts", "bench", "editingPage.mjs")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}
