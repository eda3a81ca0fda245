// What `fix` did, as data for scripts and as sentences to read.
import type { FixedText } from "../rules/fixes.ts";
import { counted } from "./counted.ts";
import type { FixWish } from "./fixFile.ts";
import { visible } from "./terminal.ts";

/** This shape is a contract: fields may be added, never renamed or removed. */
export interface FixReport {
  /** As given on the command line. */
  readonly file: string;
  /** Whether the file was changed or, on a dry run, would be. */
  readonly changed: boolean;
  /** How many findings were repaired, by rule, in the order of the rules' names. */
  readonly fixes: readonly { readonly rule: string; readonly count: number }[];
  /** Findings with a suggested fix that was not asked for. */
  readonly suggested: number;
  /** A unified diff, "" where nothing changes; null unless this is a dry run. */
  readonly diff: string | null;
}

export function reportFixes(
  file: string,
  changed: boolean,
  { repaired, left }: FixedText,
  diff: string | null,
): FixReport {
  const counts = new Map<string, number>();
  for (const { rule } of repaired) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const fixes = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => ({ rule, count }));
  const suggested = left.filter(({ fix }) => fix && !fix.safe).length;
  return { file, changed, fixes, suggested, diff };
}

export function reportNoList(file: string, { dryRun }: FixWish): FixReport {
  return { file, changed: false, fixes: [], suggested: 0, diff: dryRun ? "" : null };
}

/** All diffs of a dry run, one behind the other. */
export function diffsOf(reports: readonly FixReport[]): string {
  return reports.map(({ diff }) => diff ?? "").join("");
}

/** Lines: one for every file, and one more where suggested fixes are left. */
export function fixReportText(reports: readonly FixReport[], wish: FixWish): string[] {
  return reports.flatMap((report) => [fileLine(report, wish), ...suggestedLine(report)]);
}

function fileLine({ file, fixes }: FixReport, { dryRun }: FixWish): string {
  const total = fixes.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `${visible(file)}: nothing to fix.`;
  const byRule = fixes.map(({ rule, count }) => `${count} ${rule}`).join(", ");
  return `${visible(file)}: ${dryRun ? "would fix" : "fixed"} ${counted(total, "finding")} (${byRule}).`;
}

function suggestedLine({ file, suggested }: FixReport): string[] {
  if (suggested === 0) return [];
  const [verb, them] = suggested === 1 ? ["has", "it"] : ["have", "them"];
  return [
    `${visible(file)}: ${counted(suggested, "finding")} more ${verb} a suggested fix; --suggested makes ${them}.`,
  ];
}
