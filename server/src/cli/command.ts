// What a command of the command line is: one row of the table that is parsed, run and printed as help.
import type { Terminal } from "./terminal.ts";

/** The exit codes that scripts rely on. */
export const exitCode = {
  /** Done; for `check`, nothing worse than information. */
  fine: 0,
  /** `check` found a warning or an error, or a dry run something to change. */
  findings: 1,
  /** A command that cannot be understood, a bad id, or a file that cannot be read or written. */
  unusable: 2,
  /** The network or the service did not give what was asked. */
  service: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export interface Option {
  /** Without the leading `--`. */
  readonly name: string;
  /** What the help calls its value; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** True where it may be given more than once; only for an option with a value. */
  readonly repeated?: boolean;
  readonly summary: string;
}

export interface Operand {
  /** What the help calls it: `FILE`. */
  readonly name: string;
  readonly summary: string;
  /** True where one or more may be given; only one of the operands may be so. */
  readonly repeated?: boolean;
  /** The option that stands for it: where that is given, none is needed. */
  readonly orOption?: string;
}

/** What was asked: operands in order, options by name. */
export interface Request {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** All values of options that may be repeated, as given. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly operands: readonly Operand[];
  readonly options: readonly Option[];
  /** What else its help says: one paragraph each. */
  readonly notes: readonly string[];
  run(request: Request, terminal: Terminal): Promise<ExitCode>;
}

/** `--format`, the same for every command that reports. */
export const formatOption: Option = {
  name: "format",
  value: "FORMAT",
  choices: ["text", "json"],
  summary: "the form of the report; text unless said otherwise",
};

export function wantsJson(request: Request): boolean {
  return request.values.get("format") === "json";
}
