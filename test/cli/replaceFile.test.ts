// A file is replaced in one step or not at all.
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { replaceFile } from "../../server/src/cli/replaceFile.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-list-replace-"));
  file = join(folder, "README.md");
  writeFileSync(file, "old");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a file that is as it was read", () => {
  test("is replaced, and nothing else is left in its folder", () => {
    expect(replaceFile(file, bytes("old"), bytes("new"))).toEqual({ ok: true });
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["README.md"]);
  });

  test("keeps its mode", () => {
    chmodSync(file, 0o640);
    replaceFile(file, bytes("old"), bytes("new"));
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test("is followed through a symbolic link, which stays a link", () => {
    const link = join(folder, "link.md");
    symlinkSync("README.md", link);
    expect(replaceFile(link, bytes("old"), bytes("new"))).toEqual({ ok: true });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, "utf8")).toBe("new");
  });
});

describe("a file that cannot be replaced stays as it is", () => {
  test("when somebody else wrote it meanwhile", () => {
    expect(replaceFile(file, bytes("older"), bytes("new"))).toEqual({ ok: false, changed: true });
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["README.md"]);
  });

  test("when it is gone", () => {
    const missing = join(folder, "missing.md");
    expect(replaceFile(missing, bytes("old"), bytes("new"))).toEqual({
      ok: false,
      changed: false,
      problem: `There is no file "${missing}". Nothing was changed.`,
    });
  });

  test.skipIf(process.getuid?.() === 0)("when it is read-only (skipped for root, who may write it)", () => {
    chmodSync(file, 0o444);
    expect(replaceFile(file, bytes("old"), bytes("new"))).toEqual({
      ok: false,
      changed: false,
      problem: `Permission to use "${file}" is denied. Nothing was changed.`,
    });
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["README.md"]);
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
