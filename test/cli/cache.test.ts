// `paper-list cache`, and what processes that run at the same time know of each other.
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { type CommandLine, openCommandLine } from "./commandLineProcess.ts";
import { twoSections } from "./fixtures.ts";

const interval = 300;
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

function add(id: string, cache: string) {
  const pace = [
    "--arxiv-endpoint",
    arxiv.endpoint,
    "--arxiv-interval",
    String(interval),
    "--cache-dir",
    cache,
  ];
  return cli.run(["add", id, "README.md", "--section", "Surveys", "--dry-run", ...pace]);
}

const folder = () => mkdtempSync(join(cli.folder, "cache-"));

test("processes with caches of their own share the pace", async () => {
  const ids = ["2006.10739", "1706.03762", "1803.03635", "1412.6980"];
  const outcomes = await Promise.all(ids.map((id) => add(id, folder())));
  expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    ids.map(() => ({ code: 0, stderr: "" })),
  );
  expect(arxiv.requests.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test("clear deletes what was kept and says how much", async () => {
  const cache = folder();
  await add("2006.10739", cache);
  await add("1412.6980", cache);
  writeFileSync(join(cache, "notes.md"), "mine");
  expect(await cli.run(["cache", "clear", "--cache-dir", cache])).toEqual({
    code: 0,
    stdout: `Deleted 2 papers from ${cache}.\n`,
    stderr: "",
  });
  expect(readdirSync(cache)).toEqual(["notes.md"]);
});

test("path names the folder", async () => {
  const { stdout } = await cli.run(["cache", "path"], { environment: { XDG_CACHE_HOME: "/caches" } });
  if (process.platform === "linux") expect(stdout).toBe("/caches/paper-list\n");
  else expect(stdout).toMatch(/paper-list\n$/);
});

test("anything else is refused", async () => {
  const { code, stderr } = await cli.run(["cache", "empty"]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'paper-list: "empty" is nothing that can be done with the cache; say clear or path.\n',
  });
});
