// `paper-list show`: what the engine reads in a list.
import { openSnapshot } from "../parse/snapshot.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import { showList } from "./showJson.ts";
import { showText } from "./showText.ts";
import type { Terminal } from "./terminal.ts";
import { readTextOrInput } from "./textFile.ts";

export const showCommand: Command = {
  name: "show",
  summary: "Shows a list as it is understood: sections, years and papers",
  operands: [{ name: "FILE", summary: "a Markdown list, or - for standard input" }],
  options: [formatOption],
  notes: [
    "JSON: {title, sections: [{heading, line, entries, years: [{heading, year, line, entries}]}]}; an entry is " +
      "{line, endLine, title, links: [{label, url}], authors, venue: {text, series, year, track}, keywords, digest, arxivId}. " +
      "Lines count from 1. A section's own entries are those under no year heading. What a list does not give is " +
      'null, [] or, for a digest, "". An empty venue such as ** is null.',
    "Exit code: 0, or 2 where the file cannot be read.",
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const reading = await readTextOrInput(request.operands[0]!, terminal);
  if (!reading.ok) {
    terminal.say(reading.problem);
    return exitCode.unusable;
  }
  const list = showList(openSnapshot(reading.file.text));
  terminal.print(wantsJson(request) ? `${JSON.stringify(list, null, 2)}\n` : showText(list, terminal));
  return exitCode.fine;
}
