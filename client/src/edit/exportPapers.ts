// Papers for reference managers: copied, or as a new document.
import { commands, Disposable, env, type TextEditor, window, workspace } from "vscode";
import { type ExportAnswer, type ExportParams, exportCommand } from "../../../server/src/lsp/protocol.ts";
import { execute, listEditor, type Server } from "./listEditor.ts";

type Wanted = Pick<ExportParams, "format" | "scope">;

export function registerExport(server: Server): Disposable {
  return Disposable.from(
    commands.registerCommand("paperList.copyBibtex", () => copy(server, "bibtex")),
    commands.registerCommand("paperList.copyCslJson", () => copy(server, "csl-json")),
    commands.registerCommand("paperList.export", (given: unknown) => exportDocument(server, given)),
  );
}

/** The entry at the cursor, or all that the selection touches. */
async function copy(server: Server, format: Wanted["format"]): Promise<void> {
  const editor = listEditor();
  const answer = editor && (await ask(server, editor, { format, scope: "lines" }));
  if (!answer) return;
  await env.clipboard.writeText(answer.text);
  const papers = answer.papers === 1 ? "1 paper" : `${answer.papers} papers`;
  window.setStatusBarMessage(`Copied ${papers}`, 4000);
}

/** `given` may be `{ format, scope }`, for a key binding; else both are asked for. */
async function exportDocument(server: Server, given: unknown): Promise<void> {
  const editor = listEditor();
  const wanted = editor && (isWanted(given) ? given : await askWanted());
  const answer = wanted && (await ask(server, editor, wanted));
  if (!answer) return;
  const language = wanted.format === "bibtex" ? "bibtex" : "json";
  const document = await workspace.openTextDocument({ content: answer.text, language });
  await window.showTextDocument(document, { preview: false });
}

async function ask(
  server: Server,
  { document, selection }: TextEditor,
  wanted: Wanted,
): Promise<Extract<ExportAnswer, { status: "exported" }> | undefined> {
  const client = await server.start();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const lines = { firstLine: selection.start.line, lastLine: selection.end.line };
  const params: ExportParams = { uri, ...wanted, ...lines };
  const answer = await execute<ExportAnswer>(client, exportCommand, params);
  if (answer.status === "exported") return answer;
  window.showInformationMessage(answer.message);
  return undefined;
}

function isWanted(given: unknown): given is Wanted {
  if (typeof given !== "object" || given === null) return false;
  const { format, scope } = given as Readonly<Record<string, unknown>>;
  return (
    (format === "bibtex" || format === "csl-json") &&
    (scope === "lines" || scope === "section" || scope === "list")
  );
}

/** Undefined where it was called off. */
async function askWanted(): Promise<Wanted | undefined> {
  const scopes: { label: string; scope: Wanted["scope"] }[] = [
    { label: "The whole list", scope: "list" },
    { label: "The section at the cursor", scope: "section" },
    { label: "The entries of the selection", scope: "lines" },
  ];
  const scope = await window.showQuickPick(scopes, {
    title: "Export",
    placeHolder: "What is to be exported?",
  });
  if (!scope) return undefined;
  const formats: { label: string; detail: string; format: Wanted["format"] }[] = [
    { label: "BibTeX", detail: "For LaTeX", format: "bibtex" },
    { label: "CSL-JSON", detail: "For Zotero, Pandoc and citeproc", format: "csl-json" },
  ];
  const format = await window.showQuickPick(formats, { title: "Export", placeHolder: "In which form?" });
  return format && { format: format.format, scope: scope.scope };
}
