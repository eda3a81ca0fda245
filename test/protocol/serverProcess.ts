// The real server for the protocol tests: bundled once per test file, started as any editor starts it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type EditorOptions, ProtocolClient } from "../support/protocolClient.ts";

export interface ServerProcess {
  /** The path of the server's file. */
  readonly bundle: string;
  /** A client whose server is running but has heard nothing yet. */
  start(settings?: object): ProtocolClient;
  /** A client that has been initialized. */
  startEditor(options?: EditorOptions): Promise<ProtocolClient>;
}

/** Call it at the top of a test file; what a test started ends with the test. */
export function serverProcess(): ServerProcess {
  const folder = mkdtempSync(join(tmpdir(), "paper-list-server-"));
  const bundle = join(folder, "server.mjs");
  const running: ProtocolClient[] = [];

  beforeAll(() => bundleServer(folder));
  afterEach(async () => {
    for (const client of running.splice(0)) {
      client.process.kill("SIGKILL");
      await client.exited;
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (settings?: object) => {
    const client = new ProtocolClient([bundle, "--stdio"], settings);
    running.push(client);
    return client;
  };
  const startEditor = async (options: EditorOptions = {}) => {
    const client = start(options.settings);
    await client.initialize(options);
    return client;
  };
  return { bundle, start, startEditor };
}

/** As `npm run build` does. */
async function bundleServer(outdir: string): Promise<void> {
  await build({
    entryPoints: { server: fileURLToPath(new URL("../../server/src/main.node.ts", import.meta.url)) },
    outdir,
    bundle: true,
    splitting: true,
    outExtension: { ".js": ".mjs" },
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    platform: "node",
    target: "node20",
    format: "esm",
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    logLevel: "error",
  });
}
