// What is wrong with a list's own file, as diagnostics in that file.
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ListFileProblem } from "../config/listFile.ts";
import { diagnosticSource } from "./diagnostics.ts";

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning } as const;

export function listFileDiagnostics(text: string, problems: readonly ListFileProblem[]): Diagnostic[] {
  const document = TextDocument.create("", "jsonc", 0, text);
  return problems.map(({ span, severity, message }) => ({
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    severity: severities[severity],
    code: "list-file",
    source: diagnosticSource,
    message,
  }));
}
