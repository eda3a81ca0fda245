// A process that is killed while it asks arXiv holds nobody up.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";
import { twoSections } from "./fixtures.ts";

const interval = 200;
let cli: CommandLine;
let arxiv: ArxivDouble;

beforeAll(async () => {
  cli = await openCommandLine();
  arxiv = await startArxivDouble({ interval });
  writeFileSync(join(cli.folder, "README.md"), twoSections);
});

afterAll(async () => {
  await arxiv.close();
  cli.dispose();
});

test.skipIf(process.platform === "win32")("the next one takes the turn at once", async () => {
  const caches = mkdtempSync(join(cli.folder, "caches-"));
  const environment = { XDG_CACHE_HOME: caches, HOME: caches };
  const pace = ["--arxiv-endpoint", arxiv.endpoint, "--arxiv-interval", String(interval)];
  const words = ["add", "2006.10739", "README.md", "--section", "Surveys", "--dry-run", ...pace];
  arxiv.faults.set("slow", 1);
  const asked = arxiv.nextRequest();
  const child = spawn(process.execPath, [cli.bundle, ...words], {
    cwd: cli.folder,
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
  const gone = new Promise((resolve) => child.on("close", resolve));
  await asked;
  const folder = join(caches, process.platform === "darwin" ? "Library/Caches" : "", "paper-list", "pace");
  expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toHaveLength(1);
  child.kill("SIGKILL");
  await gone;
  const { code, stderr } = await cli.run(words, { environment });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(arxiv.requests.map(({ status }) => status).at(-1)).toBe(200);
  expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toEqual([]);
});
