// `paper-list add`: writes a paper of arXiv into a list, in the list's own style and at its place.
import { digestChoices } from "../model/digestChoice.ts";
import type { PinnedStyle } from "../model/pinnedStyle.ts";
import { addMany, isMany } from "./addMany.ts";
import { addPaper, unusable } from "./addPaper.ts";
import { addText } from "./addReport.ts";
import { readAddRequest } from "./addRequest.ts";
import { arxivOptions } from "./arxivOptions.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import { OwnListFiles } from "./ownListFile.ts";
import type { Terminal } from "./terminal.ts";

export const addCommand: Command = {
  name: "add",
  summary:
    "Adds papers of arXiv or of a BibTeX file to a list: in their section, year and place, in the list's own style",
  operands: [
    {
      name: "ID_OR_URL",
      summary:
        "an arXiv id such as 2006.10739, the address of the paper, or - for a column or BibTeX on standard input",
      repeated: true,
      orOption: "bibtex",
    },
    { name: "FILE", summary: "the list that it is added to" },
  ],
  options: [
    {
      name: "section",
      value: "SECTION",
      summary: "the heading it goes under; needed where there are several",
    },
    {
      name: "bibtex",
      value: "BIBTEX",
      summary: "adds the papers of this BibTeX file, or of standard input for -, and needs no ID_OR_URL",
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
    "BibTeX: an entry that names a paper of arXiv is that paper, and arXiv is asked for it. Any other becomes an entry as it " +
      "says itself: title, authors, venue as the list calls it, address or DOI; whether it is listed is told by DOI and " +
      "title. Its id in the JSON is null, and published its year, or year and month.",
    "Several papers, -, or --bibtex: they are asked for together and all go to the same section. The JSON is an array of such " +
      "objects in the order given, those that arXiv is not asked for behind the others; one for a paper that could not be added is {status: failed, file, paper: {id}, problem}. " +
      "Each batch of 50 is written before the next is asked for, and Ctrl-C ends with the batch that is asked for.",
    "A paper that is listed already is found without asking arXiv; paper then says what the cache knows, or else " +
      "what the list does.",
    "Exit code: 0 where every paper is in the list now or was before, 2 for a bad id or section or a file that cannot be " +
      "used, 3 where arXiv cannot be reached or does not answer properly. On 2 and 3 the file is untouched, but for the " +
      "other ones of several papers.",
  ],
  run,
};

async function run(given: Request, terminal: Terminal): Promise<ExitCode> {
  if (isMany(given)) return addMany(given, terminal);
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

async function underOwnFile<T extends { readonly file: string }>(
  request: T,
  terminal: Terminal,
): Promise<T & { readonly pinned: PinnedStyle }> {
  const { style } = await new OwnListFiles().configOf(request.file, terminal);
  return { ...request, pinned: style };
}
