// What `check` found, as data for scripts and as text to read.
import type { SourceText } from "../model/sourceText.ts";
import { isGathered } from "../rules/debt.ts";
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
  /** True where the rule has a repair to offer: of many places, for at least one. */
  readonly fixable: boolean;
  /** How many places it stands for; absent: the one it names. */
  readonly count?: number;
}

export interface CheckedFile {
  /** Every single finding. */
  readonly all: readonly ShownFinding[];
  /** What is printed: the same, or with one in the place of very many. */
  readonly listed: readonly ShownFinding[];
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
    ...(isGathered(finding)
      ? { fixable: finding.gathered.some(({ fix }) => fix), count: finding.gathered.length }
      : { fixable: finding.fix !== undefined }),
  };
}

/** True where scripts should stop: a warning or an error. */
export function isSerious({ severity }: ShownFinding): boolean {
  return severity === "error" || severity === "warning";
}

/** One line per finding that is listed, grouped by file, and a summary of all. */
export function checkText(files: readonly CheckedFile[], terminal: Terminal): string {
  const groups = files.filter(({ listed }) => listed.length > 0);
  const lines = groups.flatMap(({ listed }) => [...findingLines(listed, terminal), ""]);
  return `${[...lines, summary(files, terminal)].join("\n")}\n`;
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
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}

function summary(files: readonly CheckedFile[], terminal: Terminal): string {
  const findings = files.flatMap(({ all }) => all);
  const where = counted(files.length, "file");
  if (findings.length === 0) return terminal.paint("green", `No findings in ${where}.`);
  const kinds = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [severity === "information" ? `${count} information` : counted(count, severity)] : [];
  });
  const fixable = findings.filter((finding) => finding.fixable).length;
  const total = terminal.paint("bold", counted(findings.length, "finding"));
  const repairs = fixable > 0 ? ` ${fixable} of them can be repaired.` : "";
  const gathered = files.some(({ all, listed }) => listed.length < all.length);
  const more = gathered ? " --all lists each of them." : "";
  return `${total} in ${where}: ${kinds.join(", ")}.${repairs}${more}`;
}
