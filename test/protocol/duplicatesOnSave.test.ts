// A list that is saved with a paper twice: who wants to know is told, and may undo it. Over the real pipe.
import { describe, expect, test } from "vitest";
import type { ShowDocumentParams, ShowMessageRequestParams } from "vscode-languageserver-protocol";
import { smallList, withLine } from "../features/smallList.ts";
import type { ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

const again = "- Invariant Risks. [[paper]](https://arxiv.org/abs/1907.02893)\n  - Martin Arjovsky.";
const heading = "### Empirical Study: 2020";
const twice = withLine(heading, `${heading}\n\n${again}`);
const question = "window/showMessageRequest";

async function opened(text: string, onSave = "on"): Promise<ProtocolClient> {
  const editor = await server.startEditor({ settings: { findings: { duplicatesOnSave: onSave } } });
  editor.open(uri, text);
  await editor.diagnostics(uri);
  return editor;
}

/** Writes the text and saves it. */
function save(editor: ProtocolClient, text: string): void {
  editor.change(uri, { text });
  editor.notify("textDocument/didSave", { textDocument: { uri } });
}

test("is told in one sentence what is new, and where the paper stands", async () => {
  const editor = await opened(smallList);
  save(editor, twice);
  expect(await editor.next<ShowMessageRequestParams>(question)).toEqual({
    type: 2,
    message: "“Invariant Risks” on line 29 is listed already, in Theory › 2019, line 21.",
    actions: [{ title: "Show first listing" }, { title: "Remove this one" }],
  });
});

test("the first listing is shown", async () => {
  const editor = await opened(smallList);
  editor.choose = () => "Show first listing";
  save(editor, twice);
  const { selection } = await editor.next<ShowDocumentParams>("window/showDocument");
  expect(selection?.start).toEqual({ line: 20, character: 0 });
});

test("the new entry is removed, and nothing else", async () => {
  const editor = await opened(smallList);
  editor.choose = () => "Remove this one";
  save(editor, twice);
  await editor.next("workspace/applyEdit");
  expect(editor.text(uri)).toBe(smallList);
});

describe("while the question is open", () => {
  const removeAfter = async (text: string) => {
    const editor = await opened(smallList);
    editor.choose = () => {
      editor.change(uri, { text });
      return "Remove this one";
    };
    save(editor, twice);
    return editor;
  };
  const more = (text: string) => text.replace("Some papers.", "Some papers.\n\nMany of them.");

  test("the entry may move, and is the one that goes", async () => {
    const editor = await removeAfter(more(twice));
    await editor.next("workspace/applyEdit");
    expect(editor.text(uri)).toBe(more(smallList));
  });

  test("the entry may go, and no other goes in its place", async () => {
    const editor = await removeAfter(smallList);
    const { message } = await editor.next<{ message: string }>("window/showMessage");
    expect(message).toBe("The list has changed meanwhile, so nothing was done; save it again.");
    expect(editor.text(uri)).toBe(smallList);
  });
});

/** One paper more that stands there twice: the question about it shows that there was none before it. */
const another = `${again}\n- Double Trouble. [[paper]](https://arxiv.org/abs/2003.01054)`;
const aboutAnother = { message: expect.stringContaining("“Double Trouble” on line") };

test("nobody is asked about what was there before", async () => {
  const editor = await opened(twice);
  save(editor, twice.replace("Some papers.", "Some more papers."));
  save(editor, twice.replace(again, another));
  expect(await editor.next(question)).toMatchObject(aboutAnother);
});

test("nobody is asked twice", async () => {
  const editor = await opened(smallList);
  save(editor, twice);
  await editor.next(question);
  save(editor, twice);
  save(editor, twice.replace(again, another));
  expect(await editor.next(question)).toMatchObject(aboutAnother);
});

test("nobody is asked who did not ask for it", async () => {
  const editor = await opened(smallList, "off");
  save(editor, twice);
  await editor.request("textDocument/documentSymbol", { textDocument: { uri } });
  expect(editor.unread(question)).toEqual([]);
});
