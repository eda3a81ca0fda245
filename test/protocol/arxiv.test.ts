// Everything that asks arXiv, against a double of it: hovers, offers that are taken, the command that adds a paper.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type {
  CodeAction,
  Hover,
  MarkupContent,
  ShowDocumentParams,
  ShowMessageParams,
} from "vscode-languageserver-protocol";
import {
  type AddPaperOutcome,
  type AddPaperParams,
  addPaperCommand,
  type PasteEntriesAnswer,
  type PasteOffer,
  pasteEntriesRequest,
  pasteOfferRequest,
  type SectionsAnswer,
  sectionsRequest,
  validatePaperRequest,
} from "../../server/src/lsp/protocol.ts";
import { smallList, withLine } from "../features/smallList.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { modernEditor, type ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";
const textDocument = { uri };
const newTitle = "Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains";

let arxiv: ArxivDouble;
beforeEach(async () => {
  arxiv = await startArxivDouble({ interval: 0 });
});
afterEach(() => arxiv.close());

async function opened(text: string, more: object = {}): Promise<ProtocolClient> {
  const initializationOptions = { arxivEndpoint: arxiv.endpoint, arxivInterval: 0, ...more };
  const editor = await server.startEditor({ initializationOptions });
  editor.open(uri, text);
  return editor;
}

describe("hover over an arXiv link", () => {
  const ask = (editor: ProtocolClient, cancel?: CancellationTokenSource) => {
    const position = editor.document(uri).positionAt(smallList.indexOf("abs/2003.01054"));
    return editor.request<Hover>("textDocument/hover", { textDocument, position }, cancel?.token);
  };
  const value = async (hover: Promise<Hover>) => ((await hover).contents as MarkupContent).value;

  test("the paper, asked for once, and its neighbours with it", async () => {
    const editor = await opened(smallList);
    expect(arxiv.requests).toEqual([]);
    const card = await value(ask(editor));
    expect(card).toContain("**Double Trouble in Double Descent");
    expect(card).toContain("Submitted 2 Mar 2020");
    expect(await value(ask(editor))).toBe(card);
    expect(arxiv.requests.map(({ ids }) => ids)).toEqual([
      ["2003.01054", "1709.06129", "1907.02893", "2006.03509"],
    ]);
  });

  test("over a title the same, and what differs from the list", async () => {
    const editor = await opened(smallList.replace("Double Trouble in Double Descent", "Double Trouble"));
    const position = editor.document(uri).positionAt(editor.text(uri).indexOf("Double Trouble") + 3);
    const card = await value(editor.request<Hover>("textDocument/hover", { textDocument, position }));
    expect(card).toContain("Not as in the list: arXiv's title now reads “Double Trouble in Double Descent");
    expect(card).toContain("Also in this list:");
  });

  test("one plain sentence where arXiv cannot be reached", async () => {
    const editor = await opened(smallList);
    await arxiv.close();
    expect(await value(ask(editor))).toMatch(
      /^\*\*Double Trouble[\s\S]*\n\narXiv \(.*\) cannot be reached.*[.?]$/,
    );
  });

  test("one plain sentence where the settings cannot be used", async () => {
    const editor = await opened(smallList, {
      arxivEndpoint: "https://export.arxiv.org/api/query",
      arxivInterval: 5,
    });
    expect(await value(ask(editor))).toContain("at least 3000 ms");
  });

  test("called off while it waits: it ends at once, and the next question is answered", async () => {
    const editor = await opened(smallList);
    arxiv.faults.set("slow");
    const cancel = new CancellationTokenSource();
    const asked = arxiv.nextRequest();
    const hover = ask(editor, cancel);
    await asked;
    // One that waits for the network keeps nobody else waiting.
    expect(await editor.request("textDocument/documentSymbol", { textDocument })).not.toBeNull();
    cancel.cancel();
    await expect(hover).rejects.toMatchObject({ code: -32800 });
    arxiv.faults.clear();
    expect(await value(ask(editor))).toContain("Double Trouble");
  });
});

const scratch = "## Empirical Study";
const withScratch = withLine(scratch, `https://arxiv.org/abs/2006.10739\n\n${scratch}`);
const newEntry = `- ${newTitle}. [[paper]](https://arxiv.org/abs/2006.10739)`;

describe("an id in the text", () => {
  const ask = (editor: ProtocolClient, text: string) => {
    const start = editor.document(uri).positionAt(editor.text(uri).indexOf(text));
    const params = { textDocument, range: { start, end: start }, context: { diagnostics: [] } };
    return editor.request<CodeAction[]>("textDocument/codeAction", params);
  };
  const resolve = (editor: ProtocolClient, action: CodeAction) =>
    editor.request<CodeAction>("codeAction/resolve", action);

  test("is offered without asking anybody, and becomes an entry in place of the line when it is taken", async () => {
    const editor = await opened(withScratch);
    const [offer] = await ask(editor, "https://arxiv.org/abs/2006.10739");
    expect(offer!.title).toBe("Add arXiv 2006.10739 to Theory › 2020");
    expect(offer!.edit).toBeUndefined();
    expect(arxiv.requests).toEqual([]);
    const { edit } = await resolve(editor, offer!);
    expect(edit!.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    expect(editor.edit(edit!)).toBe(true);
    const lines = editor.text(uri).split("\n");
    expect(lines[lines.indexOf("### 2020") + 2]).toBe(newEntry);
    expect(editor.text(uri)).not.toContain("\nhttps://arxiv.org");
  });

  test("leaves the cursor where something is left to fill in", async () => {
    const keywords = "  - Key Word: Double Descent.\n";
    const text = withScratch.replaceAll(/^( {2}- [^\n]*(?:\.|\*)\n)(?! {2}- Digest)/gm, `$1${keywords}`);
    const editor = await opened(text);
    const [offer] = await ask(editor, "https://arxiv.org/abs/2006.10739");
    const { edit, command } = await resolve(editor, offer!);
    editor.edit(edit!);
    await editor.request("workspace/executeCommand", command);
    const { params } = editor.asked.at(-1)!;
    const { start } = (params as ShowDocumentParams).selection!;
    const lines = editor.text(uri).split("\n");
    expect(lines.indexOf(newEntry)).toBeGreaterThan(0);
    expect(start.line).toBe(lines.indexOf(newEntry) + 2);
    expect(lines[start.line]!.slice(0, start.character)).toBe("  - Key Word: ");
  });

  test("names the paper once it is known", async () => {
    const editor = await opened(withScratch);
    const [offer] = await ask(editor, "https://arxiv.org/abs/2006.10739");
    await resolve(editor, offer!);
    const [again] = await ask(editor, "https://arxiv.org/abs/2006.10739");
    expect(again!.title).toMatch(/^Add “Fourier Features .* to Theory › 2020$/);
  });

  test("is planned on the text as it is when the paper comes", async () => {
    const editor = await opened(withScratch);
    const [offer] = await ask(editor, "https://arxiv.org/abs/2006.10739");
    editor.replace(uri, "Some papers.\n", "Some papers.\n\nAnd more words.\n");
    const { edit } = await resolve(editor, offer!);
    expect(edit!.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
    editor.edit(edit!);
    expect(editor.text(uri)).toContain(newEntry);
    expect(editor.text(uri)).not.toContain("\nhttps://arxiv.org");
  });

  test("changes nothing and says why where the paper cannot be had", async () => {
    const editor = await opened(withScratch.replace("2006.10739", "2001.00001"));
    const [offer] = await ask(editor, "https://arxiv.org/abs/2001.00001");
    expect((await resolve(editor, offer!)).edit).toBeUndefined();
    const { message } = await editor.next<ShowMessageParams>("window/showMessage");
    expect(message).toBe("arXiv has no paper with the id 2001.00001.");
  });

  test("that is listed shows where", async () => {
    const editor = await opened(withLine(scratch, `2003.01054\n\n${scratch}`));
    const actions = await ask(editor, "2003.01054\n\n");
    expect(actions[0]?.title).toBe("Already listed: “Double Trouble in Double Descent” (Theory › 2020)");
    const { command, arguments: given } = actions[0]!.command!;
    await editor.request("workspace/executeCommand", { command, arguments: given });
    expect(editor.asked.at(-1)).toMatchObject({
      method: "window/showDocument",
      params: { uri, selection: { start: { line: 12 } } },
    });
  });

  test("is a command for an editor that cannot wait for edits", async () => {
    const capabilities = { ...modernEditor, textDocument: {} };
    const initializationOptions = { arxivEndpoint: arxiv.endpoint, arxivInterval: 0 };
    const editor = await server.startEditor({ capabilities, initializationOptions });
    editor.open(uri, withScratch);
    const [offer] = await ask(editor, "https://arxiv.org/abs/2006.10739");
    const { command, arguments: given } = offer!.command!;
    expect(await editor.request("workspace/executeCommand", { command, arguments: given })).toMatchObject({
      status: "added",
    });
    expect(editor.text(uri)).not.toContain("\nhttps://arxiv.org");
  });
});

describe("the command that adds a paper", () => {
  const add = (editor: ProtocolClient, params: Omit<AddPaperParams, "uri">) =>
    editor.request<AddPaperOutcome>("workspace/executeCommand", {
      command: addPaperCommand,
      arguments: [{ uri, ...params }],
    });

  test("adds it, and afterwards says where it stands", async () => {
    const editor = await opened(smallList);
    const added = await add(editor, { paper: "arXiv:2006.10739", section: "Theory" });
    expect(added).toEqual({
      status: "added",
      title: newTitle,
      section: "Theory",
      yearHeading: "2020",
      line: 12,
      cursor: { line: 12, character: 0 },
    });
    expect(editor.text(uri).split("\n")[12]).toBe(newEntry);
    expect(await add(editor, { paper: "2006.10739", section: "Empirical Study" })).toEqual({
      status: "already-listed",
      title: newTitle,
      section: "Theory",
      yearHeading: "2020",
      line: 12,
    });
  });

  test("plans anew where the text changes under its hands", async () => {
    const editor = await opened(smallList);
    editor.beforeEdit = () => {
      editor.beforeEdit = undefined;
      editor.replace(uri, "Some papers.\n", "Some papers.\n\nAnd more words.\n");
    };
    expect(await add(editor, { paper: "2006.10739", section: "Theory" })).toMatchObject({
      status: "added",
      line: 14,
    });
    expect(editor.text(uri).split("\n")[14]).toBe(newEntry);
  });

  test("gives up with a sentence where the text never stands still", async () => {
    const editor = await opened(smallList);
    editor.beforeEdit = () => editor.replace(uri, "Some", "Some more,");
    expect(await add(editor, { paper: "2006.10739", section: "Theory" })).toMatchObject({
      status: "failed",
      message: expect.stringMatching(/nothing was changed\.$/),
    });
    expect(editor.text(uri)).not.toContain(newTitle);
  });

  test.each([
    ["what is no id", { paper: "banana", section: "Theory" }, /\.$/],
    ["a section that is not there", { paper: "2006.10739", section: "Practice" }, /no section “Practice”/],
    ["an id that arXiv does not know", { paper: "2001.00001", section: "Theory" }, /no paper with the id/],
  ])("fails with a sentence for %s", async (_what, params, message) => {
    const editor = await opened(smallList);
    expect(await add(editor, params)).toEqual({ status: "failed", message: expect.stringMatching(message) });
    expect(editor.text(uri)).toBe(smallList);
  });

  test("fails with a sentence where the editor makes no edits for a server", async () => {
    const editor = await opened(smallList);
    editor.beforeEdit = () => {
      throw new Error("unknown request");
    };
    expect(await add(editor, { paper: "2006.10739", section: "Theory" })).toMatchObject({
      status: "failed",
      message: expect.stringMatching(/nothing was changed\.$/),
    });
  });

  test.each([
    ["why it failed", { paper: "2001.00001" }, "arXiv has no paper with the id 2001.00001."],
    [
      "where it is listed",
      { paper: "2003.01054" },
      "“Double Trouble in Double Descent” is already listed, on line 13.",
    ],
  ])("says %s in an editor that shows no answers of commands", async (_what, params, message) => {
    const editor = await opened(smallList);
    await add(editor, { section: "Theory", ...params });
    expect(await editor.next("window/showMessage")).toMatchObject({ message });
  });

  test("leaves the words to our own client", async () => {
    const editor = await opened(smallList, { clientCommands: true });
    await add(editor, { paper: "2003.01054", section: "Theory" });
    expect(editor.unread("window/showMessage")).toEqual([]);
  });

  test("fails with a sentence for arguments that make no sense", async () => {
    const editor = await opened(smallList);
    const outcome = await editor.request("workspace/executeCommand", {
      command: addPaperCommand,
      arguments: [7],
    });
    expect(outcome).toMatchObject({ status: "failed" });
  });
});

test("the sections of a list, the one at the cursor first", async () => {
  const editor = await opened(smallList);
  expect(await editor.request<SectionsAnswer>(sectionsRequest, { uri, line: 26 })).toEqual({
    status: "sections",
    sections: [
      { title: "Empirical Study", papers: 1, here: true },
      { title: "Theory", papers: 3, here: false },
    ],
  });
});

test("the sections for a paper, the likeliest first with the reason; asked for once, and not where it is listed", async () => {
  const editor = await opened(smallList);
  const ask = (paper: string) => editor.request<SectionsAnswer>(sectionsRequest, { uri, line: 26, paper });
  const answer = await ask("2006.10739");
  const [first, second] = answer.status === "sections" ? answer.sections : [];
  expect(first).toMatchObject({ title: "Theory", here: false });
  expect(first!.reason).toBe("The nearest paper is in “Theory”");
  expect(second).toMatchObject({ title: "Empirical Study", here: true });
  await ask("https://arxiv.org/abs/2006.10739");
  expect(await ask("2003.01054")).toEqual({ status: "listed" });
  expect(arxiv.requests).toHaveLength(1);
  arxiv.faults.set("empty");
  expect(await ask("2101.99999")).toEqual({
    status: "failed",
    message: "arXiv has no paper with the id 2101.99999.",
  });
});

test("whether a text is an id", async () => {
  const editor = await opened(smallList);
  expect(await editor.request(validatePaperRequest, { text: "https://arxiv.org/abs/2006.10739" })).toBeNull();
  expect(await editor.request(validatePaperRequest, { text: "2013.99999" })).toMatch(/\.$/);
});

test("the papers of a selection are offered together, and take the place of their lines", async () => {
  const editor = await opened(
    withLine(scratch, `2006.10739\nhttps://arxiv.org/abs/2106.09685\n\n${scratch}`),
  );
  const document = editor.document(uri);
  const from = editor.text(uri).indexOf("2006.10739");
  const range = {
    start: document.positionAt(from),
    end: document.positionAt(editor.text(uri).indexOf(scratch)),
  };
  const params = { textDocument, range, context: { diagnostics: [] } };
  const [all, ...others] = await editor.request<CodeAction[]>("textDocument/codeAction", params);
  expect(all!.title).toBe("Add all 2 papers");
  expect(others.map(({ title }) => title)).toContain("Add arXiv 2006.10739 to Theory › 2020");
  expect(arxiv.requests).toEqual([]);
  const { edit } = await editor.request<CodeAction>("codeAction/resolve", all!);
  expect(arxiv.requests.map(({ ids }) => ids)).toEqual([["2006.10739", "2106.09685"]]);
  expect(edit!.documentChanges).toHaveLength(1);
  expect(JSON.stringify(edit)).toContain("### 2021");
});

describe("several papers for the command", () => {
  const add = (editor: ProtocolClient, paper: string, cancel?: CancellationTokenSource) =>
    editor.request<AddPaperOutcome>(
      "workspace/executeCommand",
      { command: addPaperCommand, arguments: [{ uri, paper, section: "Theory" } satisfies AddPaperParams] },
      cancel?.token,
    );

  test("are asked for together and added as one edit", async () => {
    const editor = await opened(smallList);
    const outcome = await add(editor, "2006.10739, https://arxiv.org/abs/2106.09685");
    const line = editor.text(uri).split("\n").indexOf(newEntry);
    expect(outcome).toEqual({ status: "added-several", papers: 2, line, left: [] });
    expect(editor.text(uri)).toContain("### 2021");
    expect(arxiv.requests.map(({ ids }) => ids)).toEqual([["2006.10739", "2106.09685"]]);
  });

  test("are added without those that cannot be, which are named", async () => {
    const editor = await opened(smallList);
    const outcome = await add(editor, "2006.10739 2003.01054 2006.99999 2013.00001");
    expect(outcome).toMatchObject({ status: "added-several", papers: 1 });
    const { left } = outcome as AddPaperOutcome & { status: "added-several" };
    expect(left.map((sentence) => /\d{4}\.\d{5}/.exec(sentence)?.[0])).toEqual([
      "2013.00001",
      "2006.99999",
      "2003.01054",
    ]);
  });

  test("change nothing where arXiv does not answer, which is said once", async () => {
    const editor = await opened(smallList);
    arxiv.faults.set("denied");
    const outcome = await add(editor, "2006.10739 2106.09685");
    expect(outcome).toMatchObject({
      status: "failed",
      message: expect.stringMatching(/^[^\n]*arXiv[^\n]*\.$/),
    });
    expect(editor.text(uri)).toBe(smallList);
  });

  test("are fine to type", async () => {
    const editor = await opened(smallList);
    const problem = (text: string) => editor.request(validatePaperRequest, { text });
    expect(await problem("2006.10739 2106.09685")).toBeNull();
    expect(await problem("2006.10739 2013.00001")).toMatch(/no month 13/);
  });
});

describe("papers that are pasted", () => {
  const line = smallList.split("\n").indexOf("### Empirical Study: 2020") + 1;
  const ask = (editor: ProtocolClient, text: string, at = line) =>
    editor.request<PasteOffer | null>(pasteOfferRequest, { uri, text, line: at });
  const take = (editor: ProtocolClient, text: string, digest = true) =>
    editor.request<PasteEntriesAnswer>(pasteEntriesRequest, { uri, text, line, digest });
  const written = (answer: PasteEntriesAnswer) =>
    answer.status === "planned" ? answer.edits.map(({ newText }) => newText).join("") : answer.message;

  test("are offered as entries and as a link, without asking anybody", async () => {
    const editor = await opened(smallList);
    expect(await ask(editor, "https://arxiv.org/abs/2006.10739")).toEqual({
      papers: 1,
      preferred: true,
      digests: false,
      link: "[[paper]](https://arxiv.org/abs/2006.10739)",
    });
    expect(await ask(editor, "2006.10739\n2106.09685", 4)).toMatchObject({ papers: 2, link: null });
    const blankElsewhere = smallList.split("\n").indexOf("## Table of Contents") + 1;
    for (const other of [2, blankElsewhere]) {
      expect(await ask(editor, "2006.10739", other)).toMatchObject({ preferred: false });
    }
    expect(arxiv.requests).toEqual([]);
  });

  test.each(["Some words of 2006.10739.", "2003.01054", "https://example.org", ""])(
    "not offered: %s",
    async (text) => expect(await ask(await opened(smallList), text)).toBeNull(),
  );

  test("become entries in their places, asked for in one request", async () => {
    const editor = await opened(smallList);
    const answer = await take(editor, "https://arxiv.org/abs/2006.10739\n2106.09685");
    expect(answer).toMatchObject({ status: "planned", message: null });
    expect(written(answer)).toContain(newEntry);
    expect(written(answer)).toContain("### Empirical Study: 2021");
    expect(answer).toMatchObject({ papers: 2, first: { section: "Empirical Study" } });
    expect(arxiv.requests.map(({ ids }) => ids)).toEqual([["2006.10739", "2106.09685"]]);
  });

  test("take the blank line with them that was made to paste on, and no other", async () => {
    const taken = async (text: string) => {
      const answer = await take(await opened(text), "2006.10739");
      return answer.status === "planned" && answer.edits.some(({ newText }) => newText === "");
    };
    expect(await taken(smallList)).toBe(false);
    const heading = "### Empirical Study: 2020\n";
    expect(await taken(smallList.replace(heading, `${heading}\n`))).toBe(true);
  });

  test("have no digest where none is wanted", async () => {
    const editor = await opened(
      smallList.replace(
        /^ {2}- (?:Simon|Martin|Stéphane d'Ascoli, Levent).*$/gm,
        "$&\n  - Digest: Some words.",
      ),
    );
    expect(await ask(editor, "2006.10739")).toMatchObject({ digests: true });
    const whole = await take(editor, "2006.10739");
    expect(written(whole)).toContain("- Digest: A plain network");
    expect(whole).toMatchObject({ papers: 1, first: { title: newTitle, cursor: null } });
    expect(written(await take(editor, "2006.10739", false))).not.toContain("Digest");
  });

  test("say which of them could not be had, and leave no other behind", async () => {
    const answer = await take(await opened(smallList), "2006.10739\n2101.99999");
    expect(written(answer)).toContain(newEntry);
    expect(answer.message).toMatch(/2101\.99999/);
    const none = await take(await opened(smallList), "2101.99999");
    expect(none).toMatchObject({ status: "failed", message: expect.stringContaining("2101.99999") });
  });
});
