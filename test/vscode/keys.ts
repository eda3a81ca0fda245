// Keys as a person presses them. Where there is no browser to press them in, a command stands for them.
import * as vscode from "vscode";
import { mark } from "../hosts/suiteMark.mjs";
import type { SuiteEvent } from "./suiteEvents.ts";

/** Pastes at the cursor of the active editor; resolves before the text is there. */
export async function paste(text: string): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  if (vscode.env.uiKind === vscode.UIKind.Desktop) {
    await vscode.env.clipboard.writeText(text);
    await vscode.commands.executeCommand("editor.action.clipboardPasteAction");
    return;
  }
  const event: SuiteEvent = { kind: "paste", text };
  console.log(mark + JSON.stringify(event));
}

/** Presses keys in the active editor; resolves before they have done anything. */
export async function press(keys: string, command: string): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  if (vscode.env.uiKind === vscode.UIKind.Desktop) {
    await vscode.commands.executeCommand(command);
    return;
  }
  const event: SuiteEvent = { kind: "press", keys };
  console.log(mark + JSON.stringify(event));
}
