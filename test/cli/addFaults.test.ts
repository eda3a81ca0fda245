// Every fault of the table, as `paper-list add` meets it: one sentence, an exit code, the file as it was.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { faultTable } from "../support/faultTable.ts";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";
import { twoSections } from "./fixtures.ts";

let cli: CommandLine;
let arxiv: ArxivDouble;

beforeAll(async () => {
  cli = await openCommandLine();
  arxiv = await startArxivDouble({ interval: 0 });
});

afterAll(async () => {
  await arxiv.close();
  cli.dispose();
});

afterEach(() => arxiv.faults.clear());

/** `asked`: what the command line is given; `words` come last. */
function add(id: string, endpoint: string, timeout = 30_000, ...words: string[]) {
  writeFileSync(join(cli.folder, "README.md"), twoSections);
  const cache = mkdtempSync(join(cli.folder, "cache-"));
  const pace = ["--arxiv-endpoint", endpoint, "--arxiv-interval", "0", "--arxiv-timeout", String(timeout)];
  return cli.run(
    ["add", id, "README.md", "--section", "Optimization", ...pace, "--cache-dir", cache, ...words],
    // Of the memory, so much that nothing large can be kept.
    { environment: { NODE_OPTIONS: "--max-old-space-size=96" } },
  );
}

const read = () => readFileSync(join(cli.folder, "README.md"), "utf8");

test.each(faultTable)("$name", async ({ fault, endpoint, id = "2006.10739", timeout, kind, told }) => {
  if (fault) arxiv.faults.set(fault);
  const { code, stdout, stderr } = await add(id, endpoint?.(arxiv.endpoint) ?? arxiv.endpoint, timeout);
  expect(stderr).toMatch(/^paper-list: [^\n]+\n$/);
  expect(stderr.slice("paper-list: ".length, -1)).toMatch(told);
  expect({ code, stdout }).toEqual({ code: kind === "bad-id" || kind === "not-found" ? 2 : 3, stdout: "" });
  expect(read()).toBe(twoSections);
  expect(readdirSync(cli.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test.each(["old-shape", "launch-day"] as const)("a feed of the %s is read like any other", async (fault) => {
  arxiv.faults.set(fault);
  const { code, stderr } = await add("2006.10739", arxiv.endpoint);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(read()).toContain("https://arxiv.org/abs/2006.10739");
});
