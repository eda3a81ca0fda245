// Moving about in a list, as any editor asks for it.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  Location,
  Range,
  SelectionRange,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { smallList } from "../features/smallList.ts";
import { modernEditor, type ProtocolClient } from "../support/protocolClient.ts";
import { Repository } from "../support/repository.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();

const uri = "file:///list.md";

/** A place in an open document: the cursor stands behind `text`, in the first place that has it. */
function behind(editor: ProtocolClient, text: string, of = uri) {
  const document = editor.document(of);
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`the document has no "${text}"`);
  return { textDocument: { uri: of }, position: document.positionAt(at + text.length) };
}

async function opened(text = smallList): Promise<ProtocolClient> {
  const editor = await server.startEditor();
  editor.open(uri, text);
  return editor;
}

function texts(editor: ProtocolClient, found: readonly (Location | DocumentHighlight)[] | null): string[] {
  return (found ?? []).map((it) => editor.document("uri" in it ? it.uri : uri).getText(it.range));
}

describe("definition, references, highlights", () => {
  test("lead from the contents to a section, and back", async () => {
    const editor = await opened();
    const there = await editor.request<Location[]>("textDocument/definition", behind(editor, "[Theo"));
    expect(texts(editor, there)).toEqual(["## Theory"]);
    const links = await editor.request<Location[]>("textDocument/references", {
      ...behind(editor, "## Theo"),
      context: { includeDeclaration: false },
    });
    expect(texts(editor, links)).toEqual(["#theory"]);
  });

  test("find an author's papers, after an edit too", async () => {
    const editor = await opened();
    const marked = await editor.request<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      behind(editor, "Giulio"),
    );
    expect(texts(editor, marked)).toEqual(["Giulio Biroli", "Giulio Biroli"]);
    editor.replace(uri, "Giulio Biroli.", "Giulio Birolo.");
    const left = await editor.request<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      behind(editor, "Giulio"),
    );
    expect(texts(editor, left)).toEqual(["Giulio Biroli"]);
  });

  test("say nothing of a file that is no list", async () => {
    const editor = await opened("# Notes\n\n- [Notes](#notes)\n");
    for (const method of ["definition", "documentHighlight"]) {
      expect(await editor.request(`textDocument/${method}`, behind(editor, "[No"))).toBeNull();
    }
  });
});

test("selections grow from the word to the document", async () => {
  const editor = await opened();
  const { textDocument, position } = behind(editor, "Léon Bot");
  const params = { textDocument, positions: [position] };
  const [found] = await editor.request<SelectionRange[]>("textDocument/selectionRange", params);
  const grown: string[] = [];
  for (let at = found; at; at = at.parent) grown.push(editor.document(uri).getText(at.range));
  expect(grown.slice(0, 2)).toEqual(["Bottou", "Léon Bottou"]);
  expect(grown.at(-1)).toBe(smallList);
});

test("ids without a link can be followed", async () => {
  const editor = await opened(smallList.replace("Words of our own", "After arXiv:1706.03762"));
  const [link] = await editor.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });
  expect(link?.target).toBe("https://arxiv.org/abs/1706.03762");
  expect(editor.document(uri).getText(link?.range)).toBe("arXiv:1706.03762");
});

describe("papers of the workspace", () => {
  const folder = new Repository();
  afterAll(() => folder.dispose());

  test("come from open lists as they are in the editor, and from those on the disk", async () => {
    const other =
      "## Kernels\n\n- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)\n  - A. Jacot.\n";
    folder.write("open.md", "# Empty\n");
    for (const name of ["lists/other.md", "node_modules/x/other.md", ".hidden/other.md"]) {
      folder.write(name, other);
    }
    const editor = await server.startEditor({ folders: [folder.uri("")] });
    const open = folder.uri("open.md");
    editor.open(open, smallList);
    const find = async (query: string) => {
      const found = await editor.request<SymbolInformation[]>("workspace/symbol", { query });
      return found.map(({ name, containerName, location }) => [name, containerName, location.uri]);
    };
    expect(await find("tangent")).toEqual([
      ["Neural Tangent Kernel", "Kernels · A. Jacot", folder.uri("lists/other.md")],
    ]);
    expect(await find("krzakala")).toEqual([
      [
        "Florent Krzakala: Double Trouble in Double Descent",
        expect.stringMatching(/^Theory › 2020 · Stéphane/),
        open,
      ],
    ]);
  });
});

describe("lines above headings", () => {
  const capabilities = {
    ...modernEditor,
    workspace: { ...modernEditor.workspace, codeLens: { refreshSupport: true } },
  };
  const lenses = async (editor: ProtocolClient) =>
    editor.request<CodeLens[] | null>("textDocument/codeLens", { textDocument: { uri } });

  test("say what sections and years hold", async () => {
    const editor = await opened();
    const found = (await lenses(editor)) ?? [];
    expect(
      found.map(({ range, command }) => [editor.document(uri).getText(range), command?.title]),
    ).toContainEqual(["## Theory", "3 papers, 1 with code, 1 without venue"]);
  });

  test("go by a setting, and the editor is told to ask again", async () => {
    const editor = await server.startEditor({ capabilities, settings: { headings: { counts: "off" } } });
    editor.open(uri, smallList);
    await editor.diagnostics(uri);
    expect(await lenses(editor)).toBeNull();
    await editor.next("workspace/codeLens/refresh");
    editor.settings = { headings: { counts: "on" } };
    editor.notify("workspace/didChangeConfiguration", { settings: null });
    await editor.next("workspace/codeLens/refresh");
    expect(await lenses(editor)).toHaveLength(5);
  });
});

describe("renaming", () => {
  test("says what would be renamed, and refuses what cannot be", async () => {
    const editor = await opened();
    const venue = await editor.request<{ range: Range; placeholder: string }>(
      "textDocument/prepareRename",
      behind(editor, "*ICML"),
    );
    expect(venue.placeholder).toBe("ICML");
    expect(editor.document(uri).getText(venue.range)).toBe("ICML");
    expect(await editor.request("textDocument/prepareRename", behind(editor, "Some"))).toBeNull();
    await expect(editor.request("textDocument/prepareRename", behind(editor, "*ICML 20"))).rejects.toThrow(
      "A venue is renamed by its name",
    );
    const params = { ...behind(editor, "Giulio"), newName: "Giulio, Biroli" };
    await expect(editor.request("textDocument/rename", params)).rejects.toThrow("not read it as one name");
  });

  test("changes every entry, in one edit of the version it was made for", async () => {
    const editor = await opened();
    const params = { ...behind(editor, "Giulio"), newName: "G. Biroli" };
    const edit = await editor.request<WorkspaceEdit>("textDocument/rename", params);
    expect(edit.changeAnnotations).toBeUndefined();
    expect(editor.edit(edit)).toBe(true);
    expect(editor.text(uri)).toBe(smallList.replaceAll("Giulio Biroli", "G. Biroli"));
  });

  test("asks for a look where more than one entry changes, if the editor can show it", async () => {
    const { workspace } = modernEditor;
    const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
    const capabilities = { ...modernEditor, workspace: { ...workspace, workspaceEdit } };
    const editor = await server.startEditor({ capabilities });
    editor.open(uri, smallList);
    const rename = (text: string, newName: string) =>
      editor.request<WorkspaceEdit>("textDocument/rename", { ...behind(editor, text), newName });
    expect((await rename("Giulio", "G. Biroli")).changeAnnotations).toEqual({
      shown: {
        label: "Rename “Giulio Biroli” to “G. Biroli”",
        description: "2 entries",
        needsConfirmation: true,
      },
    });
    expect((await rename("Léon", "L. Bottou")).changeAnnotations).toBeUndefined();
  });

  test("has all that changes ticked in VS Code: only an edit of nothing asks for its preview", async () => {
    const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
    const capabilities = { ...modernEditor, workspace: { ...modernEditor.workspace, workspaceEdit } };
    const editor = await server.startEditor({
      capabilities,
      initializationOptions: { clientCommands: true },
    });
    editor.open(uri, smallList);
    const params = { ...behind(editor, "Giulio"), newName: "G. Biroli" };
    const edit = await editor.request<WorkspaceEdit>("textDocument/rename", params);
    const confirmed = Object.entries(edit.changeAnnotations ?? {}).filter(([, it]) => it.needsConfirmation);
    expect(confirmed.map(([id]) => id)).toEqual(["preview"]);
    expect(edit.changeAnnotations?.made?.label).toBe("Rename “Giulio Biroli” to “G. Biroli”");
    expect(edit.documentChanges).toMatchObject([
      {
        edits: [
          { newText: "", annotationId: "preview" },
          { newText: "G. Biroli", annotationId: "made" },
          { newText: "G. Biroli", annotationId: "made" },
        ],
      },
    ]);
    expect(editor.edit(edit)).toBe(true);
    expect(editor.text(uri)).toBe(smallList.replaceAll("Giulio Biroli", "G. Biroli"));
  });

  test("sends plain changes to an editor that knows nothing else", async () => {
    const editor = await server.startEditor({ capabilities: {} });
    editor.open(uri, smallList);
    const params = { ...behind(editor, "Giulio"), newName: "G. Biroli" };
    const edit = await editor.request<WorkspaceEdit>("textDocument/rename", params);
    expect(Object.keys(edit)).toEqual(["changes"]);
    expect(edit.changes?.[uri]).toHaveLength(2);
  });
});

describe("a list of two files", () => {
  let folder: Repository;
  beforeEach(() => {
    folder = new Repository();
    folder.write(".paper-list.json", `{ "files": ["list.md", "more.md"] }`);
    folder.write("list.md", smallList);
    folder.write(
      "more.md",
      "## More\n\n- Landscapes. [[paper]](https://arxiv.org/abs/1902.11111)\n  - Giulio Biroli.\n",
    );
  });
  afterEach(() => folder.dispose());

  test("is searched as one, whether the other file is open or not", async () => {
    const editor = await server.startEditor();
    const [own, more] = [folder.uri("list.md"), folder.uri("more.md")];
    editor.open(own, smallList);
    await editor.diagnostics(own);
    const ask = () =>
      editor.request<Location[]>("textDocument/references", {
        ...behind(editor, "Giulio", own),
        context: { includeDeclaration: true },
      });
    expect((await ask()).map((it) => it.uri)).toEqual([own, own, more]);
    editor.open(
      more,
      "## More\n\n- Landscapes. [[paper]](https://arxiv.org/abs/1902.11111)\n  - Ann Author.\n",
    );
    expect((await ask()).map((it) => it.uri)).toEqual([own, own]);
  });

  test("is completed as one, as the other file stands in the editor", async () => {
    const editor = await server.startEditor();
    const [own, more] = [folder.uri("list.md"), folder.uri("more.md")];
    editor.open(own, smallList.replace("David Lopez-Paz.", "Ann"));
    await editor.diagnostics(own);
    const ask = async () => {
      const { items } = await editor.request<CompletionList>(
        "textDocument/completion",
        behind(editor, "Gulrajani, Ann", own),
      );
      return items.map(({ label }) => label);
    };
    expect(await ask()).toEqual([]);
    editor.open(
      more,
      "## More\n\n- Landscapes. [[paper]](https://arxiv.org/abs/1902.11111)\n  - Ann Author.\n",
    );
    expect(await ask()).toEqual(["Ann Author"]);
  });

  test("is renamed as one, as the other file is on the disk by then", async () => {
    const editor = await server.startEditor();
    const [own, more] = [folder.uri("list.md"), folder.uri("more.md")];
    editor.open(own, smallList);
    await editor.diagnostics(own);
    folder.write(
      "more.md",
      "## More\n\n- Grown. [[paper]](https://arxiv.org/abs/1902.11111)\n  - B. C, Giulio Biroli.\n",
    );
    const params = { ...behind(editor, "Giulio", own), newName: "G. Biroli" };
    const { documentChanges } = await editor.request<WorkspaceEdit>("textDocument/rename", params);
    expect(documentChanges).toMatchObject([
      { textDocument: { uri: own, version: 1 }, edits: [{ newText: "G. Biroli" }, { newText: "G. Biroli" }] },
      {
        textDocument: { uri: more, version: null },
        edits: [{ newText: "G. Biroli", range: { start: { line: 3, character: 10 } } }],
      },
    ]);
  });
});
