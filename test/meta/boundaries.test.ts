// Imports run one way: the code against the table, and the table against itself.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importsOf, layers, type SourceFile, violations } from "../support/boundaries.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

describe("the code", () => {
  const files = [...sourceFiles("server/src"), ...sourceFiles("client/src")];

  test("imports only what the table allows", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => violations(file))).toEqual([]);
  });

  test("has a row for each folder of the server", () => {
    const folders = readdirSync(`${repository}server/src`, { withFileTypes: true }).filter((it) =>
      it.isDirectory(),
    );
    const rows = new Set(layers.map((layer) => layer.folder));
    expect(folders.map((it) => `server/src/${it.name}`).filter((folder) => !rows.has(folder))).toEqual([]);
  });
});

test("the table runs one way: each row imports rows above it", () => {
  const above = new Set<string>();
  for (const { folder, imports } of layers) {
    const rows = imports.filter((name) => !/\.(?:ts|json)$/.test(name));
    expect(rows.filter((row) => !above.has(row))).toEqual([]);
    above.add(folder);
  }
});

describe("the check", () => {
  const file = (path: string, ...names: string[]): SourceFile => ({
    path,
    text: names.map((name) => `import { it } from "${name}";`).join("\n"),
  });

  test.each([
    ["the core does not know Node", file("server/src/rules/a.ts", "node:fs"), ["node:fs"]],
    ["only mdast.ts knows unified", file("server/src/parse/a.ts", "unified"), ["unified"]],
    ["", file("server/src/parse/mdast.ts", "unified"), []],
    ["no layer imports a higher one", file("server/src/model/a.ts", "../parse/b.ts"), ["../parse/b.ts"]],
    [
      "features do not fetch",
      file("server/src/features/a/b.ts", "../../papers/source.ts"),
      ["../../papers/source.ts"],
    ],
    ["the client knows the protocol alone", file("client/src/a.ts", "../../server/src/lsp/protocol.ts"), []],
    ["", file("client/src/a.ts", "../../server/src/model/list.ts"), ["../../server/src/model/list.ts"]],
    ["I/O is in files that say so", file("server/src/papers/cache.ts", "node:path"), ["node:path"]],
    ["", file("server/src/papers/fileCache.node.ts", "node:path"), []],
    ["a package is known by its name", file("server/src/lsp/a.ts", "vscode-languageserver/node"), []],
  ])("%s %#", (_, source, names) => {
    expect(violations(source)).toEqual(names.map((name) => `${source.path} imports ${name}`));
  });

  test("sees every form of import", () => {
    const text = `import "a";\nimport type { B } from "b";\nexport {\n  c,\n} from "c";\nexport * from "d";\nconst e = await import("e");`;
    expect(importsOf(text)).toEqual(["a", "b", "c", "d", "e"]);
  });
});

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(repository + folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[cm]?tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .map((path) => ({ path, text: readFileSync(repository + path, "utf8") }));
}
