// `paper-list style`: the conventions that a list follows, with their evidence.
import { type StyleRow, styleLines, styleRows } from "../features/styleReport.ts";
import { openSnapshot } from "../parse/snapshot.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import { OwnListFiles } from "./ownListFile.ts";
import { type Terminal, visible } from "./terminal.ts";
import { readTextOrInput } from "./textFile.ts";

export const styleCommand: Command = {
  name: "style",
  summary: "Shows the house style that is read from a list, with its evidence",
  operands: [{ name: "FILE", summary: "a Markdown list, or - for standard input" }],
  options: [formatOption],
  notes: [
    "A line for each convention: what the list does, and at how many of the places where it could. No opinion is what a " +
      "list has where fewer than three places show a convention, or fewer than seven in ten of them agree.",
    "Below them, the order within each section that has enough neighbours to compare. What .paper-list.json lays down " +
      "is said to be pinned; the places that do so are counted all the same.",
    "JSON: an array of {convention, name, value, leading, count, total, pinned, section}. value is null where the list has no opinion; " +
      "leading is what most places do all the same, or null. count and total are null for what is not counted. " +
      "section is the title of the section that a row is about, or null for the whole list.",
    "Exit code: 0, or 2 where the file cannot be read. A file that is no list of papers has no style, which is said.",
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const name = request.operands[0]!;
  const reading = await readTextOrInput(name, terminal);
  if (!reading.ok) {
    terminal.say(reading.problem);
    return exitCode.unusable;
  }
  const snapshot = openSnapshot(reading.file.text);
  if (!snapshot.isPaperList) terminal.say(`"${name}" does not read as a list of papers, so it has no style.`);
  const { style } = await new OwnListFiles().configOf(name, terminal);
  const rows = snapshot.isPaperList ? styleRows(inferHouseStyle(snapshot.list, snapshot.source, style)) : [];
  if (wantsJson(request)) terminal.print(`${JSON.stringify(rows.map(shown), null, 2)}\n`);
  else
    terminal.print(
      styleLines(rows)
        .map((line) => `${visible(line)}\n`)
        .join(""),
    );
  return exitCode.fine;
}

/** This shape is a contract: fields may be added, never renamed or removed. */
function shown({ convention, name, value, leading, count, total, pinned, section }: StyleRow) {
  return {
    convention,
    name,
    value: value ?? null,
    leading: leading ?? null,
    count: count ?? null,
    total: total ?? null,
    pinned,
    section: section ?? null,
  };
}
