// `npm run numbers`: what the rules must reach on real lists is reached, and the command notices where it is not.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withSlips } from "../cli/fixtures.ts";
import { hasShared } from "../support/lists.ts";

const script = fileURLToPath(new URL("../../scripts/numbers.mjs", import.meta.url));
const patience = 60_000;

interface Outcome {
  readonly code: number;
  readonly output: string;
}

test.skipIf(!hasShared)(
  "every target is reached (skipped where ../shared is absent)",
  async () => {
    const { code, output } = await numbers();
    expect(output).toMatch(/\nEvery target is reached\.\n$/);
    expect(code).toBe(0);
  },
  patience,
);

describe("in a small corpus", () => {
  let corpus: string;

  beforeEach(() => {
    corpus = mkdtempSync(join(tmpdir(), "paper-list-corpus-"));
    mkdirSync(join(corpus, "lists"));
    writeFileSync(join(corpus, "lists/one.md"), withSlips);
    for (const name of ["seed.md", "head.md"]) writeFileSync(join(corpus, name), withSlips);
  });

  afterEach(() => rmSync(corpus, { recursive: true }));

  const truth = (...statements: readonly (readonly [line: number, kind: string, tier: string])[]) =>
    writeFileSync(
      join(corpus, "seed-truth.json"),
      JSON.stringify(statements.map(([line, kind, tier]) => ({ line, kind, tier }))),
    );

  test(
    "what is found as stated is counted",
    async () => {
      truth([7, "double-space", "defect"], [10, "empty-link", "defect"], [12, "no-venue", "info"]);
      const { code, output } = await numbers("--corpus", corpus);
      expect(output).toContain("  defect: 2 of 2 found\n");
      expect(output).toContain("\nlists/one.md\n  error: empty-link 1\n  warning: repeated-space 1\n");
      expect(code).toBe(0);
    },
    patience,
  );

  test(
    "what is missed, what is noise and what nobody stated are named, and fail",
    async () => {
      truth([10, "tex-artifact", "defect"], [7, "double-space", "info"]);
      const { code, output } = await numbers("--corpus", corpus);
      expect(output).toContain("  defect: 0 of 1 found\n    tex-artifact on line 10\n");
      expect(output).toContain("  info: 1 of 1 a warning or error\n    double-space on line 7\n");
      expect(output).toContain("  in none of the three: 1 warnings or errors\n    empty-link on line 10\n");
      expect(output).toMatch(/\nMissed: defect: 0 of 1 found; info: .*; in none of the three: [^;]*\.\n$/);
      expect(code).toBe(1);
    },
    patience,
  );
});

test("says so where the lists are not there, and is content", async () => {
  expect(await numbers("--corpus", join(tmpdir(), "paper-list-no-such-corpus"))).toEqual({
    code: 0,
    output: "The real lists of ../shared/corpus are not there, so there is nothing to count.\n",
  });
});

function numbers(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
