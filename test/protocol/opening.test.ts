// A long list is opened: something is said at once, all in the end, and others are answered meanwhile.
import { expect, test } from "vitest";
import { smallList } from "../features/smallList.ts";
import { hasShared, sharedText } from "../support/lists.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

/** So many sections that reading them takes many slices; two blanks in the first entry of each. */
function longList(sections: number): string {
  const body = smallList.slice(smallList.indexOf("\n## "));
  const numbered = (number: number) =>
    body
      .replace(/^## .*/m, (heading) => `${heading} ${number}`)
      .replace(/^- /gm, `- ${number} `)
      .replace(/\. \[\[/, ".  [[")
      .replace(
        /\d{4}\.\d{5}/g,
        (id) => `${id.slice(0, 5)}${String(number * 37 + Number(id.at(-1))).padStart(5, "0")}`,
      );
  return `# Papers\n${Array.from({ length: sections }, (_, index) => numbered(index)).join("\n")}`;
}

test("the first findings are among all of them", { timeout: 60_000 }, async () => {
  const editor = await server.startEditor();
  editor.open(uri, longList(200));
  const first = (await editor.diagnostics(uri)).diagnostics.map((it) => JSON.stringify(it));
  let all = first;
  while (all.length < 100) all = (await editor.diagnostics(uri)).diagnostics.map((it) => JSON.stringify(it));
  expect(first.length).toBeGreaterThan(0);
  expect(first.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining(first));
});

test("what is asked meanwhile is answered, and the newest text is what is checked", {
  timeout: 60_000,
}, async () => {
  const editor = await server.startEditor();
  editor.open(uri, longList(200));
  const folds = editor.request<unknown[]>("textDocument/foldingRange", { textDocument: { uri } });
  editor.replace(uri, ".  [[", ". [[");
  expect((await folds).length).toBeGreaterThan(200);
  let last = await editor.diagnostics(uri);
  while (last.version !== 2 || last.diagnostics.length < 100) last = await editor.diagnostics(uri);
  const text = editor.text(uri).split("\n");
  for (const { code, range } of last.diagnostics) {
    if (code === "repeated-space") expect(text[range.start.line]).toMatch(/\. {2}\[\[/);
  }
});

test("what is asked with a key is answered before the key is checked", async () => {
  const editor = await server.startEditor();
  editor.open(uri, longList(50));
  let last = await editor.diagnostics(uri);
  while (last.diagnostics.length < 25) last = await editor.diagnostics(uri);
  editor.replace(uri, ".  [[", ". [[");
  const folds = await editor.request<unknown[]>("textDocument/foldingRange", { textDocument: { uri } });
  expect(folds.length).toBeGreaterThan(50);
  expect(editor.unread("textDocument/publishDiagnostics")).toEqual([]);
  expect(await editor.diagnostics(uri)).toMatchObject({ version: 2 });
});

/** What an editor is sent for one letter, as SPEED.md of the project's brief counts it. */
const mostSent = 200_000;

test.skipIf(!hasShared)(
  "of today's list, a letter that moves a finding sends less than 200 KB (skipped without ../shared)",
  { timeout: 60_000 },
  async () => {
    const editor = await server.startEditor();
    editor.open(uri, sharedText("corpus/head.md"));
    let last = await editor.diagnostics(uri);
    while (last.diagnostics.length < 100) last = await editor.diagnostics(uri);
    const { range } = last.diagnostics.find(({ code }) => code === "repeated-space")!;
    const line = editor.text(uri).split("\n")[range.start.line]!;
    editor.replace(uri, line, `${line.slice(0, 6)}x${line.slice(6)}`);
    const moved = await editor.diagnostics(uri);
    expect(moved.version).toBe(2);
    expect(Buffer.byteLength(JSON.stringify(moved))).toBeLessThan(mostSent);
  },
);
