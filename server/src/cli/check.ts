// `paper-list check`: what is wrong in a list.
import { openSnapshot } from "../parse/snapshot.ts";
import { defaultRuleSettings } from "../rules/ruleSettings.ts";
import { checkList } from "../rules/runner.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import { checkText, isSerious, type ShownFinding, showFinding } from "./checkReport.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { readTextOrInput } from "./textFile.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "Checks lists and reports what a maintainer would mend",
  operands: [{ name: "FILE", summary: "a Markdown list, or - for standard input", repeated: true }],
  options: [formatOption],
  notes: [
    "JSON: an array of {file, line, column, endLine, endColumn, rule, severity, message, fixable}. Lines and columns count " +
      "from 1, columns in UTF-16 units (a byte-order mark is not counted), and the end is exclusive. severity is error, " +
      "warning, information or hint; fixable is true where the rule has a repair to offer.",
    "Exit code: 0 where nothing is worse than information, 1 where there is a warning or an error, 2 where a file cannot be " +
      "read (the others are reported all the same).",
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const findings: ShownFinding[] = [];
  let checked = 0;
  for (const name of new Set(request.operands)) {
    const found = await checkFile(name, terminal);
    if (!found) continue;
    findings.push(...found);
    checked++;
  }
  if (wantsJson(request)) terminal.print(`${JSON.stringify(findings, null, 2)}\n`);
  else if (checked > 0) terminal.print(checkText(findings, checked, terminal));
  if (checked < new Set(request.operands).size) return exitCode.unusable;
  return findings.some(isSerious) ? exitCode.findings : exitCode.fine;
}

/** The findings in one file, or undefined (and a sentence) where it cannot be read. */
async function checkFile(name: string, terminal: Terminal): Promise<ShownFinding[] | undefined> {
  const reading = await readTextOrInput(name, terminal);
  if (!reading.ok) {
    terminal.say(reading.problem);
    return undefined;
  }
  const snapshot = openSnapshot(reading.file.text);
  if (!snapshot.isPaperList) {
    terminal.say(`"${name}" does not read as a list of papers, so nothing was checked in it.`);
    return [];
  }
  const style = inferHouseStyle(snapshot.list, snapshot.source);
  const onRuleError = (rule: string) =>
    terminal.say(`The rule ${rule} broke on "${name}"; this is a defect.`);
  const findings = checkList(snapshot, style, defaultRuleSettings, { onRuleError });
  return findings.map((finding) => showFinding(name, snapshot.source, finding));
}
