// "Verify Entries Against arXiv": asks how much of the list, shows how far it is, says what came of it.
import { commands, type Disposable, ProgressLocation, type TextEditor, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type VerifyOutcome,
  type VerifyParams,
  type VerifyProgressParams,
  verifyCommand,
  verifyProgressNotification,
} from "../../server/src/lsp/protocol.ts";
import { isServed } from "./servedDocuments.ts";

interface Server {
  start(): Promise<BaseLanguageClient>;
}

export function registerVerify(server: Server): Disposable {
  return commands.registerCommand("paperList.verify", (given: unknown) => verify(server, given));
}

/** `given` may be `{ scope: "entry" | "section" | "file" }`, for a key binding; else it is asked for. */
async function verify(server: Server, given: unknown): Promise<VerifyOutcome | undefined> {
  const editor = window.activeTextEditor;
  if (!editor || !isServed(editor.document)) {
    window.showInformationMessage("Open a list of papers, then verify it again.");
    return undefined;
  }
  const scope = readScope(given) ?? (await askScope());
  if (!scope) return undefined;
  const outcome = await request(await server.start(), editor, scope);
  if (outcome) void tell(outcome);
  return outcome;
}

type Scope = VerifyParams["scope"];

function readScope(given: unknown): Scope | undefined {
  const scope = typeof given === "object" && given !== null && "scope" in given ? given.scope : undefined;
  return scope === "entry" || scope === "section" || scope === "file" ? scope : undefined;
}

async function askScope(): Promise<Scope | undefined> {
  const items: { label: string; scope: Scope }[] = [
    { label: "The whole list", scope: "file" },
    { label: "The section at the cursor", scope: "section" },
    { label: "The entry at the cursor", scope: "entry" },
  ];
  return (await window.showQuickPick(items, { placeHolder: "What is to be verified against arXiv?" }))?.scope;
}

/** What is known when it is called off is shown all the same. */
function request(
  client: BaseLanguageClient,
  { document, selection }: TextEditor,
  scope: Scope,
): Thenable<VerifyOutcome | undefined> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params: VerifyParams = { uri, scope, line: selection.active.line };
  const options = {
    location: ProgressLocation.Notification,
    title: "Verifying against arXiv",
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    let before = 0;
    let known = "";
    const listener = client.onNotification(verifyProgressNotification, (it: VerifyProgressParams) => {
      progress.report({ message: it.message, increment: it.percentage - before });
      before = it.percentage;
      known = it.message.replace(/,.*/s, "");
    });
    try {
      const command = { command: verifyCommand, arguments: [params] };
      return await client.sendRequest<VerifyOutcome>("workspace/executeCommand", command, token);
    } catch (error) {
      if (token.isCancellationRequested) return tellStopped(known);
      throw error;
    } finally {
      listener.dispose();
    }
  });
}

/** `known`: `50 of 120 papers`, or "" before the first answer. */
function tellStopped(known: string): undefined {
  if (known === "") return;
  window.showInformationMessage(`Stopped after ${known}. Verifying again goes on from there.`);
}

async function tell(outcome: VerifyOutcome): Promise<void> {
  if (outcome.status === "failed") {
    window.showErrorMessage(outcome.message);
    return;
  }
  const { verified, unanswered, findings, message } = outcome;
  // Where nothing is known, why is all that there is to say.
  const sentences = verified === 0 && message !== null ? [] : [inWords(outcome)];
  if (message !== null) sentences.push(message);
  if (verified > 0 && unanswered > 0) sentences.push(`There was no answer for ${unanswered}.`);
  const problems = "Show Problems";
  const actions = findings > 0 ? [problems] : [];
  const isWhole = message === null && unanswered === 0;
  const say = isWhole ? window.showInformationMessage : window.showWarningMessage;
  const chosen = await say(sentences.join(" "), ...actions);
  if (chosen === problems) await commands.executeCommand("workbench.actions.view.problems");
}

/** `34 entries verified: 6 findings.` */
function inWords({ verified, findings }: Extract<VerifyOutcome, { status: "verified" }>): string {
  const found = findings === 0 ? "nothing to mend" : counted(findings, "finding", "findings");
  return `${counted(verified, "entry", "entries")} verified: ${found}.`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
