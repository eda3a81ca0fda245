// The server command that gives papers of an open list to reference managers.
import { type ExportScope, exportFormats, exportList } from "../../features/export/exportList.ts";
import type { ExportAnswer, ExportParams } from "../protocol.ts";
import type { Session } from "../session.ts";

export function exportPapers(session: Session, given: unknown): ExportAnswer {
  if (!isExportParams(given)) return failed("Say what to export: a document, a form, and what of it.");
  const document = session.paperList(given.uri);
  if (!document) return failed("This document does not read as a list of papers.");
  const outcome = exportList(document.snapshot, given.format, scopeOf(given));
  return outcome.status === "exported" ? outcome : failed(outcome.message);
}

function scopeOf({ scope, firstLine, lastLine }: ExportParams): ExportScope {
  if (scope === "list" || firstLine === undefined) return {};
  if (scope === "section") return { sectionLine: firstLine };
  return { lines: { first: firstLine, last: lastLine ?? firstLine } };
}

function failed(message: string): ExportAnswer {
  return { status: "failed", message };
}

function isExportParams(given: unknown): given is ExportParams {
  if (typeof given !== "object" || given === null) return false;
  const { uri, format, scope, firstLine, lastLine } = given as Readonly<Record<string, unknown>>;
  const isLine = (line: unknown) => Number.isInteger(line) && (line as number) >= 0;
  return (
    typeof uri === "string" &&
    exportFormats.some((known) => known === format) &&
    (scope === "list" || ((scope === "lines" || scope === "section") && isLine(firstLine))) &&
    (lastLine === undefined || isLine(lastLine))
  );
}
