// Fixes one file: reads it, makes the fixes that are wanted, and writes it in one step.
import { openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import { fixText } from "../rules/fixes.ts";
import type { Finding } from "../rules/rule.ts";
import { defaultRuleSettings } from "../rules/ruleSettings.ts";
import { checkList } from "../rules/runner.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import { unifiedDiff } from "./fileDiff.ts";
import { type FixReport, reportFixes, reportNoList } from "./fixReport.ts";
import { replaceFile } from "./replaceFile.ts";
import type { Terminal } from "./terminal.ts";
import { encode, readTextOrInput, type TextFile } from "./textFile.ts";

export interface FixWish {
  /** Ids; undefined for all rules. */
  readonly rules: ReadonlySet<string> | undefined;
  readonly suggested: boolean;
  readonly dryRun: boolean;
}

/** What was done, or undefined (and a sentence) where the file cannot be read or written; then it is as it was. */
export async function fixFile(
  name: string,
  wish: FixWish,
  terminal: Terminal,
): Promise<FixReport | undefined> {
  const reading = await readTextOrInput(name, terminal);
  if (!reading.ok) return refuse(reading.problem, terminal);
  const { file } = reading;
  if (!file.isUtf8) {
    return refuse(
      `"${name}" holds bytes that are not UTF-8 and would be lost; nothing was changed.`,
      terminal,
    );
  }
  if (!openSnapshot(file.text).isPaperList) {
    terminal.say(`"${name}" does not read as a list of papers, so nothing was changed in it.`);
    return reportNoList(name, wish);
  }
  const check = (text: string) => findingsOf(openSnapshot(text), name, wish, terminal);
  const fixed = fixText(file.text, check, { safeOnly: !wish.suggested });
  const changed = fixed.text !== file.text;
  if (changed && !wish.dryRun) {
    const problem = write(file, fixed.text);
    if (problem) return refuse(problem, terminal);
  }
  return reportFixes(name, changed, fixed, wish.dryRun ? unifiedDiff(file, fixed.text) : null);
}

function refuse(problem: string, terminal: Terminal): undefined {
  terminal.say(problem);
  return undefined;
}

/** Every rule looks at the list, also where the fixes of a few are wanted: what one of them says may depend on the others. */
function findingsOf(snapshot: Snapshot, name: string, { rules }: FixWish, terminal: Terminal): Finding[] {
  const style = inferHouseStyle(snapshot.list, snapshot.source);
  const onRuleError = (rule: string) =>
    terminal.say(`The rule ${rule} broke on "${name}"; this is a defect.`);
  const findings = checkList(snapshot, style, defaultRuleSettings, { onRuleError });
  return rules ? findings.filter(({ rule }) => rules.has(rule)) : findings;
}

function write(file: TextFile, text: string): string | undefined {
  const written = replaceFile(file.file, file.bytes, encode(file, text));
  if (written.ok) return undefined;
  return written.changed
    ? `"${file.file}" was written by another program in the meantime; nothing was changed.`
    : written.problem;
}
