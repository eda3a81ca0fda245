// Runs the bundled command line as scripts do: a process of its own, with its own folder and standard streams.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { commandLineBundles, serverBundles } from "../../scripts/bundles.mjs";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** True where the program is to end by itself and not because its input does. */
  readonly keepInputOpen?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface CommandLine {
  /** An empty folder of the test's own, in which every command runs. */
  readonly folder: string;
  readonly bundle: string;
  run(words: readonly string[], options?: RunOptions): Promise<Outcome>;
  dispose(): void;
}

/** Bundles the command line as `npm run build` does, into a folder of its own. */
export async function openCommandLine(): Promise<CommandLine> {
  const root = mkdtempSync(join(tmpdir(), "paper-list-cli-"));
  const folder = mkdtempSync(join(root, "work-"));
  const bundle = join(root, "paper-list.cjs");
  for (const options of [...commandLineBundles(root), ...serverBundles(root)]) await build(options);
  return {
    folder,
    bundle,
    // Nothing is left in the caches of whoever runs the tests.
    run: (words, { environment, ...options } = {}) =>
      runProcess(process.execPath, [bundle, ...words], folder, {
        ...options,
        environment: { XDG_CACHE_HOME: join(root, "caches"), ...environment },
      }),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Runs any program to its end and collects what it wrote. */
export function runProcess(
  program: string,
  words: readonly string[],
  folder: string,
  { input = "", keepInputOpen = false, environment = {} }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: folder, env: { ...process.env, ...environment } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on("error", () => undefined);
    if (keepInputOpen) child.stdin.write(input);
    else child.stdin.end(input);
  });
}
