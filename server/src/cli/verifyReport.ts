// What `verify` found and how far it is, as data for scripts and as text to read.
import type { SourceText } from "../model/sourceText.ts";
import type { Finding, Fix } from "../rules/rule.ts";
import type { Verification, VerifyProgress } from "../verify/verifyEntries.ts";
import { checkText, type ShownFinding, showFinding } from "./checkReport.ts";
import { counted } from "./counted.ts";
import type { Terminal } from "./terminal.ts";

/** This shape is a contract: fields may be added, never renamed or removed. */
export interface ShownVerified extends ShownFinding {
  /** What would repair it; absent where nothing can be offered. */
  readonly fix?: ShownFix;
}

export interface ShownFix {
  readonly title: string;
  /** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
  readonly edits: readonly ShownEdit[];
}

export interface ShownEdit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

export interface VerifiedFile {
  readonly name: string;
  /** Every single finding. */
  readonly findings: readonly ShownVerified[];
  /** What is printed: the same, or with one in the place of many. */
  readonly listed: readonly ShownVerified[];
  readonly outcome: Verification;
}

export function showVerified(
  name: string,
  source: SourceText,
  findings: readonly Finding[],
): ShownVerified[] {
  return findings.map((finding) => ({
    ...showFinding(name, source, finding),
    ...(finding.fix && { fix: showFix(finding.fix, source) }),
  }));
}

function showFix({ title, edits }: Fix, source: SourceText): ShownFix {
  return {
    title,
    edits: edits.map(({ span, text }) => {
      const [start, end] = [source.placeAt(span.start), source.placeAt(span.end)];
      return {
        line: start.line + 1,
        column: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
        text,
      };
    }),
  };
}

/** The findings as `check` prints them, and how many papers they rest on. `fix` repairs none of them. */
export function verifiedText(files: readonly VerifiedFile[], terminal: Terminal): string {
  const unfixed = (some: readonly ShownVerified[]) => some.map((it) => ({ ...it, fixable: false }));
  const verified = sum(files, ({ outcome }) => outcome.verified);
  const unanswered = sum(files, ({ outcome }) => outcome.unanswered);
  const withoutId = sum(files, ({ outcome }) => outcome.withoutId);
  const others = [
    unanswered > 0 ? `no answer for ${unanswered}` : "",
    withoutId > 0 ? `${withoutId} without an arXiv id` : "",
  ].filter((part) => part !== "");
  const rest = others.length > 0 ? ` (${others.join(", ")})` : "";
  // That nothing was found says nothing where nothing is known.
  const isNothingKnown = verified === 0 && unanswered > 0;
  const findings = isNothingKnown
    ? ""
    : checkText(
        files.map((file) => ({ all: unfixed(file.findings), listed: unfixed(file.listed) })),
        terminal,
      );
  return `${findings}${counted(verified, "entry", "entries")} verified${rest}.\n`;
}

function sum(files: readonly VerifiedFile[], count: (file: VerifiedFile) => number): number {
  return files.reduce((total, file) => total + count(file), 0);
}

/** `README.md: 50 of 120 papers, about 9 seconds left`; undefined before the first answer and after the last. */
export function howFar(name: string, { done, total, left }: VerifyProgress): string | undefined {
  if (done === 0 || done === total) return undefined;
  const rest = left === undefined ? "" : `, about ${inWords(left)} left`;
  return `${name}: ${done} of ${counted(total, "paper")}${rest}`;
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100 ? counted(seconds, "second") : counted(Math.ceil(seconds / 60), "minute");
}
