// The lists of the workspace that are not open: read once, again where they changed, and never waited for too long.
import { expect, test } from "vitest";
import { systemTimer } from "../../server/src/lsp/systemTimer.ts";
import { WorkspaceLists } from "../../server/src/lsp/workspaceLists.ts";
import { smallList } from "../features/smallList.ts";

const folders = ["file:///workspace"];

/** A workspace of these files, whose clock is set by hand; `read` fills with what was read. */
function workspaceOf(files: Record<string, string>) {
  const read: string[] = [];
  let now = 0;
  const ports = {
    findMarkdown: async () =>
      Object.entries(files).map(([uri, text]) => ({ uri, stamp: String(text.length) })),
    readMarkdown: async (uri: string) => {
      read.push(uri);
      return files[uri];
    },
  };
  const timer = { now: () => now, after: systemTimer.after };
  const lists = new WorkspaceLists(ports, timer);
  const later = () => {
    now += 10_000;
  };
  return { files, read, later, below: async () => (await lists.below(folders)).map(({ uri }) => uri) };
}

test("of the Markdown files, those that are lists of papers", async () => {
  const { below } = workspaceOf({ a: smallList, b: "# Notes\n\n- one\n", c: smallList });
  expect(await below()).toEqual(["a", "c"]);
});

test("are read again only where they changed, and not while somebody types", async () => {
  const { files, read, later, below } = workspaceOf({ a: smallList, b: "# Notes\n" });
  await below();
  files.a = `${smallList}\nMore.\n`;
  files.c = smallList;
  await below();
  expect(read).toEqual(["a", "b"]);
  later();
  expect(await below()).toEqual(["a", "c"]);
  expect(read).toEqual(["a", "b", "a", "c"]);
});

test("are gone when their files are", async () => {
  const { files, later, below } = workspaceOf({ a: smallList, c: smallList });
  await below();
  delete files.a;
  later();
  expect(await below()).toEqual(["c"]);
});

test("that cannot be read in time come with the next search", async () => {
  let finish: () => void = () => undefined;
  const slow = new Promise<string>((resolve) => {
    finish = () => resolve(smallList);
  });
  const ports = {
    findMarkdown: async () => ["fast", "slow"].map((uri) => ({ uri, stamp: "1" })),
    readMarkdown: async (uri: string) => (uri === "fast" ? smallList : slow),
  };
  const lists = new WorkspaceLists(ports, systemTimer);
  const uris = async () => (await lists.below(folders)).map(({ uri }) => uri);
  expect(await uris()).toEqual(["fast"]);
  const next = uris();
  finish();
  expect(await next).toEqual(["fast", "slow"]);
});

test("that cannot be read at all are no lists", async () => {
  const ports = {
    findMarkdown: async () => [{ uri: "a", stamp: "1" }],
    readMarkdown: async () => undefined,
  };
  expect(await new WorkspaceLists(ports, systemTimer).below(folders)).toEqual([]);
});
