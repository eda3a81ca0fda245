// What the suite does in the editor, and how it waits: on events, each with a deadline that says what did not happen.
import * as assert from "node:assert/strict";
import * as vscode from "vscode";

const deadline = 20_000;

/** The sample list, as it is on disk, in the active editor; its findings are there. */
export async function openSample(): Promise<vscode.TextEditor> {
  const editor = await open("awesome-deep-phenomena.md");
  await findings(editor.document, (found) => found.length > 0);
  return editor;
}

/** A file of the workspace in the active editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "the host opens a folder");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  return vscode.window.showTextDocument(document);
}

/** Throws away what a test changed, and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter((it) => it.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Our findings, as soon as they are as wanted. */
export function findings(
  { uri }: vscode.TextDocument,
  wanted: (found: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const read = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "paper-list");
  return when(vscode.languages.onDidChangeDiagnostics, read, wanted, (found) =>
    found.map((it) => `${ruleOf(it)}, line ${it.range.start.line + 1}`).join("\n"),
  );
}

/** The document's text, as soon as it is as wanted. */
export function textOf(document: vscode.TextDocument, wanted: (text: string) => boolean): Promise<string> {
  const read = () => document.getText();
  return when(vscode.workspace.onDidChangeTextDocument, read, wanted, (text) => text);
}

function when<T>(
  event: vscode.Event<unknown>,
  read: () => T,
  wanted: (value: T) => boolean,
  show: (value: T) => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const value = read();
      if (!wanted(value)) return;
      finish();
      resolve(value);
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`Not as wanted after ${deadline} ms:\n${show(read())}`));
    }, deadline);
    const listener = event(look);
    const finish = () => {
      clearTimeout(timer);
      listener.dispose();
    };
    look();
  });
}

/** Takes the first choice of every list that comes up until `asking` has ended: VS Code tells nobody when one does. */
export async function acceptFirst<T>(asking: Thenable<T>): Promise<T> {
  let ended = false;
  const ending = Promise.resolve(asking).finally(() => {
    ended = true;
  });
  while (!ended) {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await Promise.race([ending, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  return ending;
}

/** The rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Where `text` first stands in the document, behind `after` where that is given. */
export function rangeOf(document: vscode.TextDocument, text: string, after = ""): vscode.Range {
  const all = document.getText();
  const from = all.indexOf(after);
  const start = all.indexOf(text, from + after.length);
  assert.ok(from >= 0 && start >= 0, `the document holds "${text}"`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Undoes the newest step in the active editor. */
export async function undo(): Promise<void> {
  await vscode.commands.executeCommand("undo");
}

/** The code actions that the light bulb offers there, edits included. */
export async function codeActions(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const resolved = 20;
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, undefined, resolved);
}

/** Makes the edit of a code action, as taking it does. */
export async function take(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, "the action is offered and has an edit");
  assert.ok(await vscode.workspace.applyEdit(action.edit), "the edit is accepted");
}
