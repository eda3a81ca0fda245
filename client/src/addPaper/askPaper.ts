// Asks for an arXiv id or address, or several, and says what is wrong with it while it is typed.
import { env, type InputBox, type TextEditor, UIKind, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ValidatePaperParams, validatePaperRequest } from "../../../server/src/lsp/protocol.ts";

/** What is tried as a first guess is short: a whole paragraph on the clipboard is no id. */
const longestGuess = 200;

/** What the user typed, which the server takes for an id; undefined where they called it off. */
export function askPaper(client: BaseLanguageClient, editor: TextEditor): Promise<string | undefined> {
  const problemOf = (text: string) =>
    client.sendRequest<string | null>(validatePaperRequest, { text } satisfies ValidatePaperParams);
  const box = window.createInputBox();
  box.title = "Add Paper from arXiv";
  box.prompt = "An arXiv id or address, several of them, or BibTeX";
  box.placeholder = "2003.01054 or https://arxiv.org/abs/2003.01054";
  validateWhileTyping(box, problemOf);
  suggest(box, problemOf, editor);
  return new Promise((resolve) => {
    box.onDidAccept(async () => {
      const text = box.value.trim();
      const problem = text === "" ? "Type an arXiv id or paste an address." : await problemOf(text);
      if (problem !== null) {
        box.validationMessage = problem;
        return;
      }
      resolve(text);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function validateWhileTyping(box: InputBox, problemOf: (text: string) => Promise<string | null>): void {
  box.onDidChangeValue(async (value) => {
    const text = value.trim();
    const problem = text === "" ? null : await problemOf(text);
    // An answer to what was typed before says nothing of what stands there now.
    if (box.value === value) box.validationMessage = problem ?? "";
  });
}

/** Fills in the selection, or else the clipboard, where it reads as an id; the box does not wait for it. */
async function suggest(
  box: InputBox,
  problemOf: (text: string) => Promise<string | null>,
  { document, selection }: TextEditor,
): Promise<void> {
  for (const read of [async () => document.getText(selection), readClipboard]) {
    const text = (await read()).trim();
    if (text === "" || text.length > longestGuess || (await problemOf(text)) !== null) continue;
    if (box.value === "") {
      box.value = text;
      box.valueSelection = [0, text.length];
    }
    return;
  }
}

/** Empty in a browser, which asks before it is read, and where it says no, VS Code shows that as an error. */
async function readClipboard(): Promise<string> {
  return env.uiKind === UIKind.Web ? "" : env.clipboard.readText();
}
