// `paper-list check`: what is wrong in a list.

import { defaultListConfig } from "../config/listFile.ts";
import { changeTest } from "../git/lineRanges.ts";
import type { List } from "../model/list.ts";
import { openSnapshot } from "../parse/snapshot.ts";
import { gatherFindings, mostApart } from "../rules/debt.ts";
import type { Finding } from "../rules/rule.ts";
import { checkList } from "../rules/runner.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import { changedLines } from "./changedLines.ts";
import { NamedLists } from "./checkListFile.ts";
import { type CheckedFile, checkText, isSerious, showFinding } from "./checkReport.ts";
import {
  type Command,
  type ExitCode,
  exitCode,
  formatOption,
  type Option,
  type Request,
  wantsJson,
} from "./command.ts";
import { type OwnListFile, OwnListFiles } from "./ownListFile.ts";
import type { Terminal } from "./terminal.ts";
import { readTextOrInput, type TextFile } from "./textFile.ts";

const sinceOption: Option = {
  name: "since",
  value: "REV",
  summary: "only what stands on lines that are new or changed since this commit, branch or tag of git",
};

const allOption: Option = {
  name: "all",
  summary: "every finding by itself, however many there are of one rule",
};

export const checkCommand: Command = {
  name: "check",
  summary: "Checks lists and reports what a maintainer would mend",
  operands: [{ name: "FILE", summary: "a Markdown list, or - for standard input", repeated: true }],
  options: [sinceOption, allOption, formatOption],
  notes: [
    "With --since, a finding counts where a line of it, or of the other place that it names, differs from REV in the saved " +
      "file; of a file that REV does not hold under its name, every line is new.",
    `Where a rule finds more than ${mostApart} places in one file that are information or hints, one finding on the first ` +
      "line stands for all of them, unless --all is given. The summary counts each place.",
    "JSON: an array of {file, line, column, endLine, endColumn, rule, severity, message, fixable}. Lines and columns count " +
      "from 1, columns in UTF-16 units (a byte-order mark is not counted), and the end is exclusive. severity is error, " +
      "warning, information or hint; fixable is true where the rule has a repair to offer. A finding that stands for many " +
      "has count, the number of places, beside these.",
    "A .paper-list.json in the folder of a list or above it lays down rules, style and more; what is wrong in it is a finding " +
      "of the rule list-file in that file.",
    "Exit code: 0 where nothing is worse than information, 1 where there is a warning or an error, 2 where a file cannot be " +
      "read or compared with REV (the others are reported all the same).",
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const files = new Set(request.operands);
  const since = request.values.get("since");
  if (since !== undefined && files.has("-")) {
    terminal.say("Standard input has no history, so --since needs a file.");
    return exitCode.unusable;
  }
  const checked: CheckedFile[] = [];
  const own = new OwnListFiles();
  const named = new NamedLists();
  const lists: UnderOwn[] = [];
  for (const name of files) {
    const under = { own: await own.of(name), named, lists };
    const file = await checkFile(name, since, under, terminal);
    if (file) checked.push(request.switches.has("all") ? { ...file, listed: file.all } : file);
  }
  const listFiles = own.all().map((file) => named.checkOwn(file, listsUnder(file, lists)));
  const wrong = listFiles.filter(({ all }) => all.length > 0);
  const listed = [...checked, ...wrong].flatMap((file) => file.listed);
  if (wantsJson(request)) terminal.print(`${JSON.stringify(listed, null, 2)}\n`);
  else if (checked.length > 0) terminal.print(checkText([...checked, ...wrong], terminal));
  if (checked.length < files.size) return exitCode.unusable;
  return listed.some(isSerious) ? exitCode.findings : exitCode.fine;
}

/** A list, and the own file that it was checked under. */
interface UnderOwn {
  readonly own: OwnListFile | undefined;
  readonly list: List;
}

interface CheckUnder {
  readonly own: OwnListFile | undefined;
  readonly named: NamedLists;
  /** Every list that is checked is added here. */
  readonly lists: UnderOwn[];
}

function listsUnder(own: OwnListFile, lists: readonly UnderOwn[]): List[] {
  return lists.filter((under) => under.own === own).map(({ list }) => list);
}

/** The findings in one file, or undefined (and a sentence) where it cannot be read or compared. */
async function checkFile(
  name: string,
  since: string | undefined,
  { own, named, lists }: CheckUnder,
  terminal: Terminal,
): Promise<CheckedFile | undefined> {
  const reading = await readTextOrInput(name, terminal);
  if (!reading.ok) return refuse(reading.problem, terminal);
  const counts = since === undefined ? () => true : await sinceTest(reading.file, since, terminal);
  if (!counts) return undefined;
  const snapshot = openSnapshot(reading.file.text);
  if (!snapshot.isPaperList) {
    terminal.say(`"${name}" does not read as a list of papers, so nothing was checked in it.`);
    return { all: [], listed: [] };
  }
  lists.push({ own, list: snapshot.list });
  const config = own?.config ?? defaultListConfig;
  const style = inferHouseStyle(snapshot.list, snapshot.source, config.style);
  const siblings = own ? named.siblingsOf(name, own) : [];
  const onRuleError = (rule: string) =>
    terminal.say(`The rule ${rule} broke on "${name}"; this is a defect.`);
  const findings = checkList(snapshot, style, config, { onRuleError, siblings }).filter(counts);
  const shown = (some: readonly Finding[]) => some.map((it) => showFinding(name, snapshot.source, it));
  return { all: shown(findings), listed: shown(gatherFindings(findings, snapshot.source)) };
}

/** Whether a finding stands on what changed since a revision, or undefined (and a sentence) where git cannot tell. */
async function sinceTest(
  { file, text }: TextFile,
  revision: string,
  terminal: Terminal,
): Promise<((finding: Finding) => boolean) | undefined> {
  const changed = await changedLines(file, revision);
  return changed.ok ? changeTest(text, changed.ranges) : refuse(changed.problem, terminal);
}

function refuse(problem: string, terminal: Terminal): undefined {
  terminal.say(problem);
  return undefined;
}
