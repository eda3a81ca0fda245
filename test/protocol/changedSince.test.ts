// "Only what changed since a revision of git", in a repository of the test's own.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withSlips } from "../cli/fixtures.ts";
import { modernEditor, type ProtocolClient } from "../support/protocolClient.ts";
import { Repository } from "../support/repository.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
let repository: Repository;
let uri: string;

beforeEach(() => {
  repository = new Repository();
  repository.commit("README.md", withSlips);
  uri = repository.uri("README.md");
});

afterEach(() => repository.dispose());

async function opened(text = withSlips, since = "HEAD", at = uri): Promise<ProtocolClient> {
  const editor = await server.startEditor({ settings: { "findings.since": since } });
  editor.open(at, text);
  return editor;
}

/** What is shown next, as `rule:line`, the line 0-based. */
async function shown(editor: ProtocolClient, at = uri): Promise<string[]> {
  const { diagnostics } = await editor.diagnostics(at);
  return diagnostics.map(({ code, range }) => `${code}:${range.start.line}`);
}

const all = ["repeated-space:6", "empty-link:9"];
const twoBlanks = withSlips.replace("Is Momentum", "Is  Momentum");

describe("shown is", () => {
  test("everything where no revision is named", async () => {
    expect(await shown(await opened(withSlips, ""))).toEqual(all);
  });

  test("nothing of what stood there already, from the first word on", async () => {
    expect(await shown(await opened())).toEqual([]);
  });

  test("what stands on lines that are changed in the editor, saved or not", async () => {
    const editor = await opened();
    expect(await shown(editor)).toEqual([]);
    editor.replace(uri, "Is Momentum", "Is  Momentum");
    expect(await shown(editor)).toEqual(["repeated-space:15"]);
    editor.replace(uri, "## Optimization", "More to read.\n\n## Optimization");
    expect(await shown(editor)).toEqual(["repeated-space:17"]);
    editor.replace(uri, "Is  Momentum", "Is Momentum");
    expect(await shown(editor)).toEqual([]);
  });

  test("an old finding once its line changes for another reason", async () => {
    const editor = await opened();
    expect(await shown(editor)).toEqual([]);
    editor.replace(uri, "Starts.", "Starts");
    expect(await shown(editor)).toContain("repeated-space:6");
  });

  test("what was committed since another revision, and all of that once it is the revision", async () => {
    repository.commit("README.md", twoBlanks);
    expect(await shown(await opened(twoBlanks, "HEAD~1"))).toEqual(["repeated-space:15"]);
    expect(await shown(await opened(twoBlanks, "HEAD"))).toEqual([]);
  });

  test("everything of a file that the revision does not hold", async () => {
    repository.write("new.md", withSlips);
    const other = repository.uri("new.md");
    expect(await shown(await opened(withSlips, "HEAD", other), other)).toEqual(all);
  });

  test("nothing more for line breaks of another kind", async () => {
    expect(await shown(await opened(withSlips.replaceAll("\n", "\r\n")))).toEqual([]);
  });

  test("a finding whose other place changed", async () => {
    const first = "- On Cold Starts. [[paper]]()";
    const twice = withSlips.replace("[[paper]]()", "[[paper]](https://arxiv.org/abs/2003.01054)");
    repository.commit("README.md", withSlips.replace(first, "- On Cold Starts."));
    const findings = await shown(await opened(twice));
    expect(findings.some((it) => it.startsWith("duplicate-paper:"))).toBe(true);
  });
});

test("what is fixed at once is what is shown", async () => {
  const editor = await opened(twoBlanks);
  expect(await shown(editor)).toEqual(["repeated-space:15"]);
  const position = { line: 15, character: 0 };
  const [fixAll] = await editor.request<{ edit: Parameters<ProtocolClient["edit"]>[0] }[]>(
    "textDocument/codeAction",
    {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ["source.fixAll"] },
    },
  );
  editor.edit(fixAll!.edit);
  expect(editor.text(uri)).toBe(withSlips);
});

test("the setting counts as soon as it is changed", async () => {
  const editor = await opened(twoBlanks, "");
  expect(await shown(editor)).toEqual([...all, "repeated-space:15"]);
  editor.settings = { "findings.since": "HEAD" };
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  expect(await shown(editor)).toEqual(["repeated-space:15"]);
  editor.settings = {};
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  expect(await shown(editor)).toEqual([...all, "repeated-space:15"]);
});

describe("git is asked again", () => {
  test("when the file is saved", async () => {
    const editor = await opened(twoBlanks);
    expect(await shown(editor)).toEqual(["repeated-space:15"]);
    repository.commit("README.md", twoBlanks);
    editor.notify("textDocument/didSave", { textDocument: { uri } });
    expect(await shown(editor)).toEqual([]);
  });

  test("when the editor sees that HEAD moved", async () => {
    const workspace = { ...modernEditor.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const capabilities = { ...modernEditor, workspace };
    const editor = server.start({ "findings.since": "HEAD" });
    await editor.initialize({ capabilities });
    editor.open(uri, twoBlanks);
    expect(await shown(editor)).toEqual(["repeated-space:15"]);
    const watched = editor.asked.filter(({ method }) => method === "client/registerCapability");
    expect(JSON.stringify(watched)).toContain("**/.git/logs/HEAD");
    repository.commit("README.md", twoBlanks);
    const changes = [{ uri: repository.uri(".git/logs/HEAD"), type: 2 }];
    editor.notify("workspace/didChangeWatchedFiles", { changes });
    expect(await shown(editor)).toEqual([]);
  });
});

describe("everything is shown, and the log says why,", () => {
  const logged = async (editor: ProtocolClient) =>
    (await editor.next<{ message: string }>("window/logMessage")).message;

  test("where the revision is none", async () => {
    const editor = await opened(withSlips, "nowhere");
    expect(await shown(editor)).toEqual(all);
    expect(await logged(editor)).toMatch(
      /^paper-list: "nowhere" names no commit in the repository of ".*README.md"\. All findings are shown\.$/,
    );
    editor.notify("textDocument/didSave", { textDocument: { uri } });
    editor.replace(uri, "On Cold", "On  Cold");
    expect(await shown(editor)).toEqual([...all.slice(0, 1), "repeated-space:9", ...all.slice(1)]);
    expect(editor.unread("window/logMessage")).toEqual([]);
  });

  test("where the text was never saved", async () => {
    const untitled = "untitled:List-1";
    const editor = await opened(withSlips, "HEAD", untitled);
    expect(await shown(editor, untitled)).toEqual(all);
    expect(await logged(editor)).toContain('"untitled:List-1" is not on the disk');
  });

  test("where the file is not on the disk", async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "paper-list-loose-")));
    rmSync(folder, { recursive: true });
    const missing = pathToFileURL(join(folder, "list.md")).href;
    const editor = await opened(withSlips, "HEAD", missing);
    expect(await shown(editor, missing)).toEqual(all);
    expect(await logged(editor)).toContain("list.md");
  });
});
