// What `check` found, as data for scripts and as text to read.
import type { SourceText } from "../model/sourceText.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import { counted } from "./counted.ts";
import { type Colour, type Terminal, visible } from "./terminal.ts";

/** One finding. This shape is a contract: fields may be added, never renamed or removed. */
export interface ShownFinding {
  /** As given on the command line. */
  readonly file: string;
  /** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** True where the rule has a repair to offer. */
  readonly fixable: boolean;
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

const colours: Readonly<Record<Severity, Colour>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "dim",
};

export function showFinding(file: string, source: SourceText, finding: Finding): ShownFinding {
  const start = source.placeAt(finding.span.start);
  const end = source.placeAt(finding.span.end);
  return {
    file,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    fixable: finding.fix !== undefined,
  };
}

/** True where scripts should stop: a warning or an error. */
export function isSerious({ severity }: ShownFinding): boolean {
  return severity === "error" || severity === "warning";
}

/** One line per finding, grouped by file, and a summary. `files` is how many were checked. */
export function checkText(findings: readonly ShownFinding[], files: number, terminal: Terminal): string {
  const groups = [...byFile(findings).values()].map((group) => [...findingLines(group, terminal), ""]);
  return `${[...groups.flat(), summary(findings, files, terminal)].join("\n")}\n`;
}

function byFile(findings: readonly ShownFinding[]): Map<string, ShownFinding[]> {
  const groups = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

function findingLines(findings: readonly ShownFinding[], terminal: Terminal): string[] {
  const placeWidth = widest(findings.map(placeOf));
  const severityWidth = widest(findings.map(({ severity }) => severity));
  const ruleWidth = widest(findings.map(({ rule }) => rule));
  return findings.map((finding) =>
    [
      placeOf(finding).padEnd(placeWidth),
      terminal.paint(colours[finding.severity], finding.severity.padEnd(severityWidth)),
      terminal.paint("dim", finding.rule.padEnd(ruleWidth)),
      visible(finding.message),
    ].join("  "),
  );
}

/** The form that terminals and editors turn into a link. */
function placeOf({ file, line, column }: ShownFinding): string {
  return `${visible(file)}:${line}:${column}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

function summary(findings: readonly ShownFinding[], files: number, terminal: Terminal): string {
  const where = counted(files, "file");
  if (findings.length === 0) return terminal.paint("green", `No findings in ${where}.`);
  const kinds = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [severity === "information" ? `${count} information` : counted(count, severity)] : [];
  });
  const fixable = findings.filter((finding) => finding.fixable).length;
  const total = terminal.paint("bold", counted(findings.length, "finding"));
  const repairs = fixable > 0 ? ` ${fixable} of them can be repaired.` : "";
  return `${total} in ${where}: ${kinds.join(", ")}.${repairs}`;
}
