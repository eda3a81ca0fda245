// Reads what was typed against a command's row of the table.
import { parseArgs } from "node:util";
import type { Command, Option, Request } from "./command.ts";

export type ArgumentReading =
  | { readonly ok: true; readonly request: Request; readonly help: boolean }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

/** Reads the words after the command's name. */
export function readArguments(command: Command, words: readonly string[]): ArgumentReading {
  const parsed = parse(command, words);
  if (typeof parsed === "string") return { ok: false, problem: parsed };
  const request = {
    operands: parsed.positionals,
    values: new Map(entriesOf(parsed.values, "string")),
    lists: new Map(listsOf(parsed.values)),
    switches: new Set(entriesOf(parsed.values, "boolean").map(([name]) => name)),
  };
  const help = request.switches.has("help");
  const problem = help ? undefined : (choiceProblem(command, request) ?? operandProblem(command, request));
  return problem ? { ok: false, problem } : { ok: true, request, help };
}

function parse(command: Command, words: readonly string[]) {
  const options = Object.fromEntries(
    command.options.map((option) => [
      option.name,
      { type: typeOf(option), multiple: option.repeated === true },
    ]),
  );
  try {
    return parseArgs({
      args: [...words],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    return withoutAdvice(error instanceof Error ? error.message : String(error));
  }
}

function typeOf(option: Option): "string" | "boolean" {
  return option.value ? "string" : "boolean";
}

/** Node adds advice about `--` to its first sentence; for a mistyped option it only confuses. */
function withoutAdvice(message: string): string {
  const sentence = message.split(/\.\s|\n/)[0] ?? message;
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

function entriesOf<T extends "string" | "boolean">(values: Readonly<Record<string, unknown>>, type: T) {
  type Value = T extends "string" ? string : boolean;
  return Object.entries(values).filter((pair): pair is [string, Value] => typeof pair[1] === type);
}

function listsOf(values: Readonly<Record<string, unknown>>): [string, string[]][] {
  return Object.entries(values).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value]] : []));
}

function choiceProblem(command: Command, request: Request): string | undefined {
  for (const { name, choices } of command.options) {
    const given = [request.values.get(name) ?? [], request.lists.get(name) ?? []].flat();
    const wrong = choices && given.find((value) => !choices.includes(value));
    if (wrong !== undefined) return `--${name} is ${choices!.join(" or ")}, not "${wrong}".`;
  }
  return undefined;
}

function operandProblem(command: Command, request: Request): string | undefined {
  const needed = command.operands.filter(({ orOption }) => !orOption || !request.values.has(orOption));
  const missing = needed[request.operands.length];
  if (missing) return `${command.name} needs ${missing.name}: ${missing.summary}.`;
  const extra = request.operands[command.operands.length];
  if (extra === undefined || command.operands.some(({ repeated }) => repeated)) return undefined;
  return `${command.name} takes ${count(command.operands.length)}, so "${extra}" is one too many.`;
}

function count(operands: number): string {
  if (operands === 0) return "no further words";
  return operands === 1 ? "one word" : `${operands} words`;
}
