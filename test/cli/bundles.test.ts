// What the files of the command line hold: `check` waits until V8 has read all of its own, needed or not.
import { type BuildOptions, build } from "esbuild";
import { expect, test } from "vitest";
import { commandLineBundles } from "../../scripts/bundles.mjs";

const [inCheck = [], inOnline = []] = await Promise.all(commandLineBundles("dist").map(modulesOf));
const online = /server\/src\/(?:verify|papers\/.*\.node|cli\/(?:add|verify|cache))|node_modules\/@rgrove\//;
const server = /server\/src\/(?:main|lsp)\b|node_modules\/vscode-/;

test("what is started holds nothing of the server, nor of the commands that ask arXiv", () => {
  expect(inCheck).toContain("server/src/cli/check.ts");
  expect(inCheck.filter((it) => online.test(it) || server.test(it))).toEqual([]);
});

test("what those commands load holds nothing of the server", () => {
  expect(inOnline.filter((it) => online.test(it)).length).toBeGreaterThan(10);
  expect(inOnline.filter((it) => server.test(it))).toEqual([]);
});

/** The modules in a bundle, below the repository. */
async function modulesOf(options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({ ...options, write: false, metafile: true });
  return Object.values(metafile!.outputs).flatMap((it) => Object.keys(it.inputs));
}
