// Finds the command that was asked for, reads its arguments and runs it.
import { version } from "../../../package.json";
import { type Command, type ExitCode, exitCode } from "./command.ts";
import { allCommands, commands } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { readArguments } from "./readArguments.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the command line; `words` are the arguments after the program's name. Never rejects. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await answerTo(words, terminal);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return refuse(`This is a defect of paper-list, please report it: ${what}`, terminal);
  }
}

async function answerTo(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = words;
  if (first === "--help" || first === "-h") return answer(generalHelp(await allCommands()), terminal);
  if (first === "--version" || first === "-v") return answer(`${version}\n`, terminal);
  if (first === undefined) return refuse("Say what to do; `paper-list --help` lists the commands.", terminal);
  const load = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (!load) {
    return refuse(`There is no command "${first}"; \`paper-list --help\` lists the commands.`, terminal);
  }
  return runCommand(await load(), rest, terminal);
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const reading = readArguments(command, words);
  if (!reading.ok) {
    return refuse(`${reading.problem} \`paper-list ${command.name} --help\` says more.`, terminal);
  }
  if (reading.help) return answer(commandHelp(command), terminal);
  return command.run(reading.request, terminal);
}

function answer(text: string, terminal: Terminal): ExitCode {
  terminal.print(text);
  return exitCode.fine;
}

function refuse(sentence: string, terminal: Terminal): ExitCode {
  terminal.say(sentence);
  return exitCode.unusable;
}
