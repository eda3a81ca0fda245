// Changes from the editor: whatever comes, the text here is the text there.
import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createDocuments } from "../../server/src/lsp/documents.ts";
import { smallList } from "../features/smallList.ts";

type Handler = (params: never) => void;

/** The document manager with what the editor sends put into its hands. */
function listening() {
  const handlers = new Map<string, Handler>();
  const on = (name: string) => (handler: Handler) => {
    handlers.set(name, handler);
    return { dispose: () => undefined };
  };
  const documents = createDocuments();
  documents.listen({
    onDidOpenTextDocument: on("open"),
    onDidChangeTextDocument: on("change"),
    onDidCloseTextDocument: on("close"),
    onWillSaveTextDocument: on("willSave"),
    onWillSaveTextDocumentWaitUntil: () => ({ dispose: () => undefined }),
    onDidSaveTextDocument: on("save"),
  });
  return { documents, send: (name: string, params: object) => handlers.get(name)!(params as never) };
}

const uri = "file:///list.md";
const place = fc.record({ line: fc.nat(40), character: fc.nat(60) });
const inserted = fc.oneof(
  fc.constantFrom("", "\n", "\r\n", "\r", "- ", "### 2020\n", "😀", "```\n", "  - A. *ICML 2020*\n", "\n\n"),
  fc.string({ maxLength: 6 }),
);
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ start: place, end: place, text: inserted }).map(ordered) },
  { weight: 1, arbitrary: inserted.map((text) => ({ text: `${smallList}${text}` })) },
);

/** A document made for one change: the reference keeps no line table that earlier changes could have spoiled. */
function changed(
  before: string,
  change: { text: string; range?: { start: Position; end: Position } },
): string {
  if (!change.range) return change.text;
  const document = TextDocument.create(uri, "markdown", 1, before);
  const { start, end } = change.range;
  return before.slice(0, document.offsetAt(start)) + change.text + before.slice(document.offsetAt(end));
}

type Position = { line: number; character: number };

function ordered({ start, end, text }: { start: Position; end: Position; text: string }) {
  const forward = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return { range: forward ? { start, end } : { start: end, end: start }, text };
}

test("after any changes, several in one message, the text is that of the reference implementation", () => {
  const messages = fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 });
  const endings = fc.constantFrom("\n", "\r\n");
  fc.assert(
    fc.property(messages, endings, (all, ending) => {
      const text = smallList.replaceAll("\n", ending);
      const { documents, send } = listening();
      send("open", { textDocument: { uri, languageId: "markdown", version: 1, text } });
      let reference = text;
      for (const [index, contentChanges] of all.entries()) {
        const version = index + 2;
        send("change", { textDocument: { uri, version }, contentChanges });
        reference = contentChanges.reduce(changed, reference);
        expect(documents.get(uri)!.snapshot.text()).toBe(reference);
      }
    }),
    { numRuns: 150 },
  );
});

test("who holds a document sees nothing move", () => {
  const { documents, send } = listening();
  send("open", { textDocument: { uri, languageId: "markdown", version: 1, text: smallList } });
  const before = documents.get(uri)!;
  const start = { line: 0, character: 0 };
  send("change", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start, end: start }, text: "X" }],
  });
  expect(before.snapshot.text()).toBe(smallList);
  expect(documents.get(uri)!.snapshot.version).toBe(2);
});
