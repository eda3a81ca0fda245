// `paper-list add`: writes a paper of arXiv into a list, in the list's own style and at its place.
import { digestChoices } from "../model/digestChoice.ts";
import { addPaper, unusable } from "./addPaper.ts";
import { addText } from "./addReport.ts";
import { type AddRequest, readAddRequest } from "./addRequest.ts";
import { arxivOptions } from "./arxivOptions.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import { OwnListFiles } from "./ownListFile.ts";
import type { Terminal } from "./terminal.ts";

export const addCommand: Command = {
  name: "add",
  summary: "Adds a paper of arXiv to a list: in its section, year and place, in the list's own style",
  operands: [
    { name: "ID_OR_URL", summary: "an arXiv id such as 2006.10739, or the address of the paper" },
    { name: "FILE", summary: "the list that it is added to" },
  ],
  options: [
    {
      name: "section",
      value: "SECTION",
      summary: "the heading it goes under; needed where there are several",
    },
    { name: "year", value: "YEAR", summary: "another year group than that of the id's year" },
    {
      name: "digest",
      value: "DIGEST",
      choices: digestChoices,
      summary: "what of the abstract becomes the digest: the whole unless said otherwise",
    },
    { name: "dry-run", summary: "report what would be done and write nothing" },
    formatOption,
    ...arxivOptions,
  ],
  notes: [
    "JSON: {status, file, section, yearHeading, line, text, paper: {id, title, authors, published, comment, journalRef, " +
      "doi, categories, abstract, venue: {text, series, year, track}, code}}. status is added or already-listed; line, which " +
      "counts from 1, is that of the new or the existing entry, and text holds all inserted lines or the existing entry. " +
      "yearHeading and what is not known of the paper are null.",
    "A paper that is listed already is found without asking arXiv; paper then says what the cache knows, or else " +
      "what the list does.",
    "Exit code: 0 where the paper is in the list now or was before, 2 for a bad id or section or a file that cannot be " +
      "used, 3 where arXiv cannot be reached or does not answer properly. On 2 and 3 the file is untouched.",
  ],
  run,
};

async function run(given: Request, terminal: Terminal): Promise<ExitCode> {
  const reading = readAddRequest(given);
  const outcome = reading.ok
    ? await addPaper(await underOwnFile(reading.request, terminal))
    : unusable(reading.problem);
  if (!outcome.ok) {
    terminal.say(outcome.problem);
    return outcome.code;
  }
  const { report, notes } = outcome;
  for (const note of notes) terminal.say(note);
  const json = () => `${JSON.stringify(report, null, 2)}\n`;
  terminal.print(wantsJson(given) ? json() : addText(report, given.switches.has("dry-run"), terminal));
  return exitCode.fine;
}

async function underOwnFile(request: AddRequest, terminal: Terminal): Promise<AddRequest> {
  const { style } = await new OwnListFiles().configOf(request.file, terminal);
  return { ...request, pinned: style };
}
