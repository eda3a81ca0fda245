// The stand-in for arXiv that tests and `npm start` use, bundled from test/support and run inside this process.
import { pathToFileURL } from "node:url";
import { inRoot } from "../root.mjs";

/**
 * Starts the stand-in. `environment` makes an extension host ask it instead of arXiv.
 * @param {number} interval milliseconds that the stand-in wants between two requests
 */
export async function startArxivDouble(interval) {
  const { build } = await import("esbuild");
  const outfile = inRoot("out", "arxiv-double.mjs");
  await build({
    entryPoints: [inRoot("test", "support", "arxivDouble.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
  });
  const { startArxivDouble: start } = await import(pathToFileURL(outfile).href);
  const double = await start({ interval });
  return {
    environment: {
      PAPER_LIST_ARXIV_ENDPOINT: /** @type {string} */ (double.endpoint),
      PAPER_LIST_ARXIV_INTERVAL: String(interval),
    },
    stop: () => /** @type {Promise<void>} */ (double.close()),
  };
}
