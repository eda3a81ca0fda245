// `paper-list export`: a list as BibTeX or CSL-JSON.
import { type ExportFormat, exportFormats, exportList } from "../features/export/exportList.ts";
import { openSnapshot } from "../parse/snapshot.ts";
import { type Command, type ExitCode, exitCode, type Request } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { readTextOrInput } from "./textFile.ts";

export const exportCommand: Command = {
  name: "export",
  summary: "Prints the papers of a list as BibTeX or CSL-JSON",
  operands: [{ name: "FILE", summary: "a Markdown list, or - for standard input" }],
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: exportFormats,
      summary: "the form of the output; bibtex unless said otherwise",
    },
    { name: "section", value: "TITLE", summary: "only the papers of this section" },
  ],
  notes: [
    "A key is the family name of the first author, the year, and the first word of the title that says something: " +
      "nakkiran2019deep. Where several papers would have the same, the oldest keeps it and the others get letters behind " +
      "it, so that a new paper changes no key; a section has the same keys as the whole list.",
    "A venue that is a known journal makes an article, any other a paper of proceedings; without one it is a preprint. " +
      "A paper that stands in the list twice is printed once.",
    "Exit code: 0, or 2 where the file cannot be read, the section is not there, or no paper is.",
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const reading = await readTextOrInput(request.operands[0]!, terminal);
  if (!reading.ok) {
    terminal.say(reading.problem);
    return exitCode.unusable;
  }
  const format = (request.values.get("format") ?? "bibtex") as ExportFormat;
  const section = request.values.get("section");
  const outcome = exportList(openSnapshot(reading.file.text), format, { section });
  if (outcome.status === "refused") {
    terminal.say(outcome.message);
    return exitCode.unusable;
  }
  terminal.print(outcome.text);
  return exitCode.fine;
}
