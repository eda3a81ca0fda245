// `paper-list format`: lays lists out evenly, or says which ones are not.
import { applyEdits } from "../base/textEdit.ts";
import type { ListConfig } from "../config/listFile.ts";
import { formatEdits } from "../features/format.ts";
import type { Snapshot } from "../parse/snapshot.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import { OwnListFiles } from "./ownListFile.ts";
import { rewriteEach, rewriteFile, sayBroken } from "./rewriteFile.ts";
import { type Terminal, visible } from "./terminal.ts";

/** This shape is a contract: fields may be added, never renamed or removed. */
interface FormatReport {
  /** As given on the command line. */
  readonly file: string;
  /** Whether the file was changed or, with --check, would be. */
  readonly changed: boolean;
}

export const formatCommand: Command = {
  name: "format",
  summary: "Lays lists out evenly: blanks, blank lines and line breaks that show nowhere",
  operands: [
    { name: "FILE", summary: "a Markdown list, or with --check - for standard input", repeated: true },
  ],
  options: [{ name: "check", summary: "say which files would change and write nothing" }, formatOption],
  notes: [
    "Makes the safe fixes of the rules about layout, which leave the page as it reads; what is even is asked of the list. " +
      "`fix --rule RULE --dry-run` shows what one of these rules would change.",
    "JSON: an array of {file, changed}. changed says whether the file was (or, with --check, would be) changed.",
    "Exit code: 0 where the files are formatted now, 1 where --check has something to change, 2 where a file cannot be " +
      "read or written (the others are formatted all the same).",
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const wish = { dryRun: request.switches.has("check") };
  if (request.operands.includes("-") && !wish.dryRun) {
    terminal.say("Standard input can only be formatted with --check: there is no file to write.");
    return exitCode.unusable;
  }
  const own = new OwnListFiles();
  const { reports, code } = await rewriteEach(
    request.operands,
    wish,
    async (file): Promise<FormatReport | undefined> => {
      const config = await own.configOf(file, terminal);
      const rewriting = await rewriteFile(
        file,
        (snapshot) => formatted(snapshot, file, config, terminal),
        wish,
        terminal,
      );
      return rewriting && { file, changed: rewriting.changed };
    },
  );
  if (wantsJson(request)) terminal.print(`${JSON.stringify(reports, null, 2)}\n`);
  else for (const report of reports) terminal.print(`${fileLine(report, wish.dryRun)}\n`);
  return code;
}

function formatted(
  snapshot: Snapshot,
  file: string,
  config: ListConfig,
  terminal: Terminal,
): { text: string } {
  const options = { settings: config, pinned: config.style, onRuleError: sayBroken(file, terminal) };
  return { text: applyEdits(snapshot.text(), formatEdits(snapshot, options)) };
}

function fileLine({ file, changed }: FormatReport, dryRun: boolean): string {
  if (!changed) return `${visible(file)}: nothing to format.`;
  return `${visible(file)}: ${dryRun ? "would be formatted" : "formatted"}.`;
}
