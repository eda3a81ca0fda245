// `paper-list stats`: the numbers of lists.
import { type Names, type Statistics, statisticsOf } from "../features/statistics/statistics.ts";
import { openSnapshot } from "../parse/snapshot.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import { namesShown, statsText } from "./statsText.ts";
import { type Terminal, visible } from "./terminal.ts";
import { readTextOrInput } from "./textFile.ts";

export const statsCommand: Command = {
  name: "stats",
  summary: "Counts papers by year, section, venue, author and keyword, and what is missing",
  operands: [{ name: "FILE", summary: "a Markdown list, or - for standard input", repeated: true }],
  options: [formatOption],
  notes: [
    "A paper counts for the year it stands under, else for that of its arXiv id, else of its venue. Spellings that differ " +
      "in case, accents and punctuation are one author or keyword; venues go by the name they have today.",
    "JSON: an array of {file, title, papers, withCode, years: [{year, papers}], sections: [{title, line, papers, withCode, years}], " +
      "venues, authors, keywords: {total, top: [{name, papers}]}, fields: [{field, missing}], size: {bytes, limit, left}}. " +
      "Lines count from 1; year is null where none is known; of names, the 50 most frequent; left is negative beyond the limit.",
    "Exit code: 0, or 2 where a file cannot be read (the others are counted all the same). A file that is no list of papers " +
      "has no numbers, which is said.",
  ],
  run,
};

const namesInJson = 50;

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const json = wantsJson(request);
  const reports: object[] = [];
  let code: ExitCode = exitCode.fine;
  for (const [index, file] of request.operands.entries()) {
    const reading = await readTextOrInput(file, terminal);
    if (!reading.ok) {
      terminal.say(reading.problem);
      code = exitCode.unusable;
      continue;
    }
    const { list, isPaperList } = openSnapshot(reading.file.text);
    if (!isPaperList) {
      terminal.say(`"${file}" does not read as a list of papers, so it has no numbers.`);
      continue;
    }
    const stats = statisticsOf(list, json ? namesInJson : namesShown);
    if (json) {
      reports.push(shown(file, stats));
      continue;
    }
    const name = request.operands.length > 1 ? `${index > 0 ? "\n" : ""}${visible(file)}\n` : "";
    terminal.print(name + statsText(stats, terminal));
  }
  if (json) terminal.print(`${JSON.stringify(reports, null, 2)}\n`);
  return code;
}

/** This shape is a contract: fields may be added, never renamed or removed. */
function shown(file: string, stats: Statistics) {
  const sections = stats.sections.map((section) => ({ ...section, line: section.line + 1 }));
  const { venues, authors, keywords } = stats;
  const named = { venues: shownNames(venues), authors: shownNames(authors), keywords: shownNames(keywords) };
  return { file, ...stats, sections, ...named };
}

function shownNames({ total, top }: Names) {
  return { total, top: top.map(({ name, papers }) => ({ name, papers })) };
}
