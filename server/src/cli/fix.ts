// `paper-list fix`: makes the fixes of findings, in the file or as a diff to read first.
import { rules } from "../rules/registry.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import { type FixWish, fixFile } from "./fixFile.ts";
import { diffsOf, type FixReport, fixReportText } from "./fixReport.ts";
import { OwnListFiles } from "./ownListFile.ts";
import { rewriteEach } from "./rewriteFile.ts";
import type { Terminal } from "./terminal.ts";

export const fixCommand: Command = {
  name: "fix",
  summary: "Makes the fixes of findings: the safe ones, which leave the page as it reads",
  operands: [
    { name: "FILE", summary: "a Markdown list, or with --dry-run - for standard input", repeated: true },
  ],
  options: [
    { name: "rule", value: "RULE", repeated: true, summary: "only the fixes of this rule; may be repeated" },
    { name: "suggested", summary: "also fixes after which a reader sees a difference" },
    { name: "dry-run", summary: "print what would change as a unified diff and write nothing" },
    formatOption,
  ],
  notes: [
    "A rule that is named has only its safe fixes made, too, unless --suggested is given. Fixes are made until none is left.",
    "JSON: an array of {file, changed, fixes: [{rule, count}], suggested, diff}. changed says whether the file was (or, with " +
      "--dry-run, would be) changed; suggested counts the findings with a suggested fix that are left; diff is null " +
      "without --dry-run.",
    "Exit code: 0 where all was fixed or there was nothing to fix, 1 where --dry-run has something to change, 2 where a " +
      "file cannot be read or written (the others are fixed all the same).",
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const wish = wishOf(request);
  const problem = problemOf(wish, request.operands);
  if (problem) {
    terminal.say(problem);
    return exitCode.unusable;
  }
  const own = new OwnListFiles();
  const { reports, code } = await rewriteEach(request.operands, wish, async (file) =>
    fixFile(file, wish, await own.configOf(file, terminal), terminal),
  );
  print(reports, wish, wantsJson(request), terminal);
  return code;
}

function wishOf({ lists, switches }: Request): FixWish {
  const named = lists.get("rule");
  return {
    rules: named && new Set(named),
    suggested: switches.has("suggested"),
    dryRun: switches.has("dry-run"),
  };
}

function problemOf(wish: FixWish, files: readonly string[]): string | undefined {
  for (const id of wish.rules ?? []) {
    const rule = rules.find(({ meta }) => meta.id === id);
    if (!rule) return `There is no rule "${id}".`;
    if (rule.meta.fix === "none") return `The rule ${id} has no fix to offer.`;
  }
  if (files.includes("-") && !wish.dryRun) {
    return "Standard input can only be fixed with --dry-run: there is no file to write.";
  }
  return undefined;
}

/** The diff of a dry run has standard output to itself, so that it can be applied; what it means is said beside it. */
function print(reports: readonly FixReport[], wish: FixWish, json: boolean, terminal: Terminal): void {
  if (json) terminal.print(`${JSON.stringify(reports, null, 2)}\n`);
  else if (!wish.dryRun) terminal.print(fixReportText(reports, wish).join("\n").concat("\n"));
  else {
    terminal.print(diffsOf(reports));
    for (const sentence of fixReportText(reports, wish)) terminal.say(sentence);
  }
}
