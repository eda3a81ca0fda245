// Which file belongs to which open list: looked for once, remembered, and shared.
import { expect, test } from "vitest";
import { defaultSettings, readSettings } from "../../server/src/config/readSettings.ts";
import { type FoundListFile, isListFile, ListFiles } from "../../server/src/lsp/listFiles.ts";

const uri = "file:///lists/.paper-list.json";
const text = '{ "rules": { "entry-order": "off" } }';

/** Lists on a disk that answers when the test says so. */
function lists() {
  const asked: { list: string; answer: (found: FoundListFile | undefined) => void }[] = [];
  const changed: string[] = [];
  const problems: [string, number][] = [];
  const given = { settings: defaultSettings };
  const files = new ListFiles({
    settings: () => given.settings,
    find: (list) => new Promise((answer) => asked.push({ list, answer })),
    siblings: async () => [],
    changed: (list) => changed.push(list),
    problems: (file, _text, found) => problems.push([file, found.length]),
  });
  return { files, asked, changed, problems, given };
}

test("a list's file is looked for once, and known from then on", async () => {
  const { files, asked, changed } = lists();
  expect([files.isKnown("a"), files.isKnown("a")]).toEqual([false, false]);
  expect(asked).toHaveLength(1);
  asked[0]!.answer({ uri, text });
  await files.known("a");
  expect(files.isKnown("a")).toBe(true);
  expect(changed).toEqual(["a"]);
  expect(files.configOf("a").rules["entry-order"]).toBe("off");
  expect(asked).toHaveLength(1);
});

test("what is made of settings and file is one object until either is another, for all lists with that file", async () => {
  const { files, asked, changed, given } = lists();
  for (const list of ["a", "b"]) files.isKnown(list);
  for (const { answer } of asked) answer({ uri, text });
  await Promise.all([files.known("a"), files.known("b")]);
  const config = files.configOf("a");
  expect(files.configOf("b")).toBe(config);
  const again = files.askAgain("a");
  asked[2]!.answer({ uri, text });
  await again;
  expect(files.configOf("a")).toBe(config);
  expect(changed).toEqual(["a", "b"]);
  given.settings = readSettings({ "rules.entry-order": "hint" }).settings;
  expect(files.configOf("a")).not.toBe(config);
  expect(files.configOf("a")).toBe(files.configOf("b"));
});

test("an answer that comes behind a newer one is too late", async () => {
  const { files, asked } = lists();
  const first = files.askAgain("a");
  const second = files.askAgain("a");
  asked[1]!.answer({ uri, text });
  await second;
  asked[0]!.answer(undefined);
  await first;
  expect(files.fileOf("a")).toEqual({ uri, text });
});

test("of a list that is closed before the answer, nothing is said", async () => {
  const { files, asked, changed, problems } = lists();
  const answered = files.askAgain("a");
  files.forget("a");
  asked[0]!.answer({ uri, text: "{" });
  await answered;
  expect([changed, problems]).toEqual([[], []]);
});

test("a file that cannot be read is said once, at its beginning, and the settings hold", async () => {
  const { files, asked, problems } = lists();
  for (const list of ["a", "b"]) files.isKnown(list);
  for (const { answer } of asked) answer({ uri, problem: "It is not a text." });
  await Promise.all([files.known("a"), files.known("b")]);
  expect(problems).toEqual([[uri, 1]]);
  expect(files.configOf("a").rules).toEqual(defaultSettings.rules);
  files.forget("a");
  expect(problems).toHaveLength(1);
  files.forget("b");
  expect(problems).toEqual([
    [uri, 1],
    [uri, 0],
  ]);
});

test("a list file is known by its name", () => {
  expect(isListFile(uri)).toBe(true);
  expect(isListFile("file:///lists/x.paper-list.json")).toBe(false);
  expect(isListFile("file:///lists/README.md")).toBe(false);
});
