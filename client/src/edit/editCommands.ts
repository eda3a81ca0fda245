// The commands that edit whole entries: one after the other, so that a key held down finds each time what the last one left.
import { commands, Disposable, env, Range, Selection, type TextEditor, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { EditAnswer } from "../../../server/src/lsp/protocol.ts";
import { askTarget, askYear } from "./askTarget.ts";
import { type CursorEdit, listEditor, requestEdit, requestEntry, type Server } from "./listEditor.ts";

type Ask = (client: BaseLanguageClient, editor: TextEditor) => Promise<CursorEdit | undefined>;

export function registerEditCommands(server: Server): Disposable {
  let before: Promise<unknown> = Promise.resolve();
  const register = (name: string, run: () => Promise<unknown>) =>
    commands.registerCommand(`paperList.${name}`, () => {
      const now = before.then(run);
      before = now.catch(() => undefined);
      return now;
    });
  const simple = (name: string, edit: CursorEdit) => register(name, () => make(server, async () => edit));
  return Disposable.from(
    register("moveEntryUp", () => step(server, { edit: "move-up" })),
    register("moveEntryDown", () => step(server, { edit: "move-down" })),
    register("moveEntryTo", () => make(server, askMove)),
    simple("sortYear", { edit: "sort-year" }),
    simple("sortSection", { edit: "sort-section" }),
    register("deleteEntry", () => make(server, askDeletion)),
    register("addCodeLink", () => make(server, askCode)),
    simple("updateContents", { edit: "update-contents" }),
  );
}

/** What stops at an edge says so where it disturbs nobody: a key held down would say it many times. */
async function step(server: Server, edit: CursorEdit): Promise<EditAnswer | undefined> {
  return run(
    server,
    async () => edit,
    (message) => void window.setStatusBarMessage(message, 4000),
  );
}

function make(server: Server, ask: Ask): Promise<EditAnswer | undefined> {
  return run(server, ask, (message) => void window.showInformationMessage(message));
}

/** Undefined where there is no list, or the user called it off. */
async function run(
  server: Server,
  ask: Ask,
  tell: (message: string) => void,
): Promise<EditAnswer | undefined> {
  const editor = listEditor();
  if (!editor) return undefined;
  const client = await server.start();
  const edit = await ask(client, editor);
  if (!edit) return undefined;
  const { anchor, active } = editor.selection;
  const answer = await requestEdit(client, editor, edit);
  if (answer.status === "failed") tell(answer.message);
  else if (answer.from !== null) {
    const by = answer.line - answer.from;
    editor.selection = new Selection(anchor.translate(by), active.translate(by));
    editor.revealRange(editor.selection);
  } else if (answer.line !== active.line) {
    const { range } = editor.document.lineAt(Math.min(answer.line, editor.document.lineCount - 1));
    editor.revealRange(new Range(range.start, range.start));
  }
  return answer;
}

const noEntry = "There is no entry on this line; put the cursor into one.";

async function askMove(client: BaseLanguageClient, editor: TextEditor): Promise<CursorEdit | undefined> {
  const entry = await requestEntry(client, editor, true);
  if (!entry) {
    window.showInformationMessage(noEntry);
    return undefined;
  }
  const target = await askTarget(entry);
  if (!target) return undefined;
  const withYear = await askYear(entry);
  return withYear === undefined ? undefined : { edit: "move-to", ...target, withYear };
}

async function askDeletion(client: BaseLanguageClient, editor: TextEditor): Promise<CursorEdit | undefined> {
  const entry = await requestEntry(client, editor);
  const withYear = entry ? await askYear(entry) : false;
  return withYear === undefined ? undefined : { edit: "delete", withYear };
}

async function askCode(): Promise<CursorEdit> {
  return { edit: "add-code", url: await env.clipboard.readText() };
}
