// Findings as diagnostics: which are shown, how they look, and when two are the same.
import {
  type Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
} from "vscode-languageserver";
import type { SourceText } from "../model/sourceText.ts";
import { inDocument, type Located } from "../rules/placing.ts";
import type { Finding, Related, Severity } from "../rules/rule.ts";
import { rangeOf } from "./convert.ts";

export const diagnosticSource = "paper-list";

/** As many as VS Code shows of one file. */
export const mostDiagnostics = 1000;

/** From so many on, each leads to one other place alone: the places are most of what is sent, and all are sent again with a key. */
const many = 250;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  readonly uri: string;
  /** What was made of findings before: of the same finding on the same line, the diagnostic is the same object. */
  readonly made?: MadeDiagnostics;
  /** True where the editor can show places that belong to a finding. */
  readonly related: boolean;
  /** The files that form one list with this one, by the names that findings have for them. */
  readonly files?: ReadonlyMap<string, { readonly uri: string; readonly source: SourceText }>;
}

interface Made {
  readonly diagnostic: Diagnostic;
  /** Those that tell all of its lines. */
  readonly line: number;
  readonly relatedLines: readonly number[] | undefined;
}

/** Diagnostics by the findings that they were made of, as long as each has the same room. */
export class MadeDiagnostics {
  #mostRelated = Number.POSITIVE_INFINITY;
  #made = new WeakMap<Finding, Made>();

  /** So many places may belong to each from now on. */
  limit(mostRelated: number): void {
    if (mostRelated !== this.#mostRelated) this.#made = new WeakMap();
    this.#mostRelated = mostRelated;
  }

  /** What was made of the same finding: the same object where it stands on the same lines; moved, where it leads nowhere else. */
  find(located: Located): Diagnostic | undefined {
    const { found, line, relatedAt } = located;
    const before = this.#made.get(found);
    if (before?.line === line) {
      const leadsNowhere = before.relatedLines === undefined && relatedAt === undefined;
      if (leadsNowhere || sameLines(before.relatedLines, relatedAt)) return before.diagnostic;
    }
    if (!before || before.diagnostic.relatedInformation) return undefined;
    const moved = { ...before.diagnostic, range: movedBy(line - before.line, before.diagnostic.range) };
    this.keep(located, moved);
    return moved;
  }

  keep({ found, line, relatedAt }: Located, diagnostic: Diagnostic): void {
    this.#made.set(found, { diagnostic, line, relatedLines: relatedAt?.map((at) => at.line) });
  }
}

function movedBy(lines: number, { start, end }: Range): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

function sameLines(before: Made["relatedLines"], now: Located["relatedAt"]): boolean {
  if (!before || !now) return before === now;
  if (before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) if (now[at]!.line !== before[at]) return false;
  return true;
}

/** The worst ones where there are too many, with a last line that says how many are left out. */
export function diagnosticsOf(
  findings: readonly Located[],
  source: SourceText,
  options: DiagnosticOptions,
): Diagnostic[] {
  const count = findings.length;
  if (count <= mostDiagnostics) return makeEach(findings, count, source, options);
  const worst = [...findings].sort((a, b) => severities[a.found.severity] - severities[b.found.severity]);
  const shown = makeEach(worst.slice(0, mostDiagnostics - 1), count, source, options);
  return [...shown, leftOut(count - shown.length)];
}

/** In steps: what `diagnosticsOf` has to do the first time; `options.made` keeps it. */
export function* diagnosticsAhead(
  findings: readonly Located[],
  source: SourceText,
  options: DiagnosticOptions,
): Generator<void> {
  for (const located of findings) {
    makeEach([located], findings.length, source, options);
    yield;
  }
}

/** Some of so many. */
function makeEach(
  findings: readonly Located[],
  count: number,
  source: SourceText,
  options: DiagnosticOptions,
): Diagnostic[] {
  const mostRelated = count < many ? Number.POSITIVE_INFINITY : 1;
  const { made = new MadeDiagnostics() } = options;
  made.limit(mostRelated);
  const diagnostics: Diagnostic[] = [];
  for (const located of findings) {
    const before = made.find(located);
    const diagnostic = before ?? diagnosticOf(inDocument(located), source, options, mostRelated);
    if (!before) made.keep(located, diagnostic);
    diagnostics.push(diagnostic);
  }
  return diagnostics;
}

export function diagnosticOf(
  { span, severity, rule, message, related = [] }: Finding,
  source: SourceText,
  options: DiagnosticOptions,
  mostRelated = Number.POSITIVE_INFINITY,
): Diagnostic {
  const places = options.related
    ? related.slice(0, mostRelated).flatMap((it) => relatedOf(it, source, options))
    : [];
  return {
    range: rangeOf(span, source),
    severity: severities[severity],
    code: rule,
    source: diagnosticSource,
    message,
    ...(places.length > 0 && {
      relatedInformation: places,
    }),
  };
}

/** A place in a file that is not known is left out. */
function relatedOf(
  { span, file, message }: Related,
  source: SourceText,
  { uri, files }: DiagnosticOptions,
): DiagnosticRelatedInformation[] {
  const place = file === undefined ? { uri, source } : files?.get(file);
  if (!place) return [];
  const location = { uri: place.uri, range: rangeOf(span, place.source) };
  return [DiagnosticRelatedInformation.create(location, message)];
}

function leftOut(count: number): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: diagnosticSource,
    message: `${count} more findings are not shown.`,
  };
}

/** True where an editor would show the same. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at]!, b[at]!];
    if (one !== other && !sameDiagnostic(one, other)) return false;
  }
  return true;
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    sameRange(a.range, b.range) &&
    sameRelated(a.relatedInformation ?? [], b.relatedInformation ?? [])
  );
}

function sameRelated(
  a: readonly DiagnosticRelatedInformation[],
  b: readonly DiagnosticRelatedInformation[],
): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]!;
      const isThere = one.location.uri === other.location.uri;
      return isThere && one.message === other.message && sameRange(one.location.range, other.location.range);
    })
  );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
