// Prints the help, for all commands or for one, from the table of commands.
import type { Command, Option } from "./command.ts";

const helpOption: Option = { name: "help", summary: "print this help" };
const width = 100;

/** The help of the whole command line. */
export function generalHelp(commands: readonly Command[]): string {
  return lines(
    "paper-list checks, shows and extends Markdown lists of research papers.",
    "",
    "Usage: paper-list COMMAND [OPTIONS]",
    "",
    "Commands:",
    ...columns(commands.map((command) => [call(command), command.summary])),
    "",
    "Options:",
    ...columns([
      ["--help", "print this help, or after a command its own"],
      ["--version", "print the version"],
    ]),
  );
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  return lines(
    ...folded(`Usage: paper-list ${call(command)} ${flags(command)}`, 0, "  "),
    "",
    ...folded(`${command.summary}.`, 0),
    "",
    ...(command.operands.length > 0
      ? [...columns(command.operands.map(({ name, summary }) => [name, summary])), ""]
      : []),
    "Options:",
    ...columns([...command.options, helpOption].map((option) => [flag(option), optionSummary(option)])),
    ...command.notes.flatMap((note) => ["", ...folded(note, 0)]),
  );
}

/** A command with its operands: `check FILE...`. */
function call({ name, operands }: Command): string {
  return [name, ...operands.map((operand) => (operand.repeated ? `${operand.name}...` : operand.name))].join(
    " ",
  );
}

function flags({ options }: Command): string {
  return options
    .map((option) => `[${flag(option).replace(" ", "\u00a0")}]${option.repeated ? "..." : ""}`)
    .join(" ");
}

function flag({ name, value }: Option): string {
  return value ? `--${name} ${value}` : `--${name}`;
}

function optionSummary(option: Option): string {
  return option.choices ? `${option.choices.join(" or ")}: ${option.summary}` : option.summary;
}

/** Two columns, the second folded beside the first. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const indent = Math.max(...rows.map(([first]) => first.length)) + 4;
  return rows.flatMap(([first, second]) => {
    const [head = "", ...rest] = folded(second, indent);
    return [`  ${first}`.padEnd(indent) + head.trimStart(), ...rest];
  });
}

/** Lines of at most `width`, each after `indent` blanks; a no-break space holds two words together. */
function folded(text: string, indent: number, hanging = ""): string[] {
  const result: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && indent + line.length + 1 + word.length > width) {
      result.push(line);
      line = hanging + word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...result, line].map((each) => " ".repeat(indent) + each.replaceAll("\u00a0", " "));
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
