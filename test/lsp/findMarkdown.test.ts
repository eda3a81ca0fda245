// Which Markdown files of a workspace are looked at.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findMarkdown } from "../../server/src/disk/findMarkdown.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-list-markdown-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text = "# Notes\n"): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function found(bounds: { files?: number; folders?: number; size?: number } = {}): Promise<string[]> {
  const files = await findMarkdown([folder], { files: 100, folders: 100, size: 1000, ...bounds });
  return files.map(({ path }) => relative(folder, path).replaceAll("\\", "/"));
}

test("those near the top come first, so that bounds leave out the deep ones", async () => {
  write("a/b/deep.md");
  write("top.md");
  write("a/middle.markdown");
  expect(await found()).toEqual(["top.md", "a/middle.markdown", "a/b/deep.md"]);
  expect(await found({ files: 2 })).toEqual(["top.md", "a/middle.markdown"]);
  expect(await found({ folders: 1 })).toEqual(["top.md"]);
});

test("not what is hidden, installed, linked, too long, or no Markdown", async () => {
  for (const name of ["list.md", ".git/x.md", "node_modules/x/x.md", "code.ts"]) write(name);
  write("long.md", "x".repeat(2000));
  symlinkSync(folder, join(folder, "again"));
  symlinkSync(join(folder, "list.md"), join(folder, "link.md"));
  expect(await found()).toEqual(["list.md"]);
});

test("a file that was written since has another stamp", async () => {
  write("list.md");
  const bounds = { files: 9, folders: 9, size: 1000 };
  const [before] = await findMarkdown([folder], bounds);
  write("list.md", "# Other notes\n");
  const [after] = await findMarkdown([folder], bounds);
  expect(after?.stamp).not.toBe(before?.stamp);
});

test("a folder that is not there has no files", async () => {
  expect(await findMarkdown([join(folder, "nothing")], { files: 9, folders: 9, size: 9 })).toEqual([]);
});
