// What is made from tables is as the tables say; and the check that says so notices when it is not.
import { execFile } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rules } from "../../server/src/rules/registry.ts";
import { layers } from "../support/boundaries.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

interface Outcome {
  readonly code: number;
  readonly output: string;
}

test("the repository's generated files are as the tables say", async () => {
  expect(await generate("--check")).toEqual({ code: 0, output: "" });
});

describe("in a copy", () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "paper-list-"));
    cpSync(join(repository, "docs"), join(copy, "docs"), { recursive: true });
    cpSync(join(repository, "schemas"), join(copy, "schemas"), { recursive: true });
    cpSync(join(repository, "package.json"), join(copy, "package.json"));
  });

  afterEach(() => rmSync(copy, { recursive: true }));

  const manifest = () => JSON.parse(readFileSync(join(copy, "package.json"), "utf8"));

  test("every stale file is named, a page without a rule too, and then put right", async () => {
    appendFileSync(join(copy, "docs/settings.md"), "By hand.\n");
    writeFileSync(join(copy, "docs/rules/no-such-rule.md"), "# no-such-rule\n");
    rmSync(join(copy, "docs/rules/empty-link.md"));
    const changed = manifest();
    changed.contributes.configuration = [];
    writeFileSync(join(copy, "package.json"), JSON.stringify(changed));

    const stale = [
      "docs/rules/empty-link.md",
      "docs/settings.md",
      "package.json",
      "docs/rules/no-such-rule.md",
    ];
    const check = await generate("--check", "--root", copy);
    expect(check.code).toBe(1);
    expect(check.output.split("\n").slice(1, -1)).toEqual(stale.map((path) => `  ${path}`));

    expect((await generate("--root", copy)).code).toBe(0);
    expect(await generate("--check", "--root", copy)).toEqual({ code: 0, output: "" });
  });

  test("the manifest keeps all but its settings", async () => {
    const changed = { ...manifest(), contributes: { commands: [{ command: "a.b", title: "C" }] } };
    writeFileSync(join(copy, "package.json"), JSON.stringify(changed));
    await generate("--root", copy);
    const { configuration, ...others } = manifest().contributes;
    expect({ ...manifest(), contributes: others }).toEqual(changed);
    const settings = Object.keys(
      Object.assign({}, ...configuration.map((it: { properties: object }) => it.properties)),
    );
    expect(settings).toEqual(expect.arrayContaining(rules.map((rule) => `paperList.rules.${rule.meta.id}`)));
  });

  test("ARCHITECTURE.md prints the table of boundaries between its two comments, or is refused", async () => {
    const path = join(copy, "ARCHITECTURE.md");
    const begin = "<!-- boundaries: made by `npm run generate` from scripts/boundaries.json -->";
    writeFileSync(path, `# Architecture\n\n${begin}\n<!-- /boundaries -->\n\nThe end.\n`);
    expect((await generate("--root", copy)).code).toBe(0);
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(/^# Architecture\n/);
    for (const { folder } of layers) expect(text).toContain(`| \`${folder}\` |`);
    expect(text).toMatch(/\n<!-- \/boundaries -->\n\nThe end.\n$/);

    writeFileSync(path, "# Architecture\n");
    expect((await generate("--check", "--root", copy)).output).toContain(
      "ARCHITECTURE.md must hold the lines",
    );
  });
});

function generate(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(repository, "scripts/generate.mjs"), ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
