// Fixes one file: makes the fixes that are wanted.
import type { ListConfig } from "../config/listFile.ts";
import { openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import { fixText } from "../rules/fixes.ts";
import type { Finding } from "../rules/rule.ts";
import { checkList } from "../rules/runner.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import { unifiedDiff } from "./fileDiff.ts";
import { type FixReport, reportFixes, reportNoList } from "./fixReport.ts";
import { rewriteFile, sayBroken } from "./rewriteFile.ts";
import type { Terminal } from "./terminal.ts";

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
  config: ListConfig,
  terminal: Terminal,
): Promise<FixReport | undefined> {
  const check = (text: string) => findingsOf(openSnapshot(text), name, wish, config, terminal);
  const fix = (snapshot: Snapshot) => fixText(snapshot.text(), check, { safeOnly: !wish.suggested });
  const rewriting = await rewriteFile(name, fix, wish, terminal);
  if (!rewriting) return undefined;
  const { file, made, changed } = rewriting;
  if (!made) return reportNoList(name, wish);
  return reportFixes(name, changed, made, wish.dryRun ? unifiedDiff(file, made.text) : null);
}

/** Every rule looks at the list, also where the fixes of a few are wanted: what one of them says may depend on the others. */
function findingsOf(
  snapshot: Snapshot,
  name: string,
  { rules }: FixWish,
  config: ListConfig,
  terminal: Terminal,
): Finding[] {
  const style = inferHouseStyle(snapshot.list, snapshot.source, config.style);
  const onRuleError = sayBroken(name, terminal);
  const findings = checkList(snapshot, style, config, { onRuleError });
  return rules ? findings.filter(({ rule }) => rules.has(rule)) : findings;
}
