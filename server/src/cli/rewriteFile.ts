// Rewrites the file of a list: reads it, makes another text of it, and writes that in one step.
import { openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import { type ExitCode, exitCode } from "./command.ts";
import { replaceFile } from "./replaceFile.ts";
import type { Terminal } from "./terminal.ts";
import { encode, readTextOrInput, type TextFile } from "./textFile.ts";

export interface Rewriting<Made> {
  /** As it was read. */
  readonly file: TextFile;
  /** Undefined where the file does not read as a list of papers; that has been said. */
  readonly made: Made | undefined;
  /** Whether the file was changed or, on a dry run, would be. */
  readonly changed: boolean;
}

/** Writes the text that `make` gives; undefined (and a sentence) where the file cannot be read or written: then it is as it was. */
export async function rewriteFile<Made extends { readonly text: string }>(
  name: string,
  make: (snapshot: Snapshot) => Made,
  { dryRun }: { readonly dryRun: boolean },
  terminal: Terminal,
): Promise<Rewriting<Made> | undefined> {
  const reading = await readTextOrInput(name, terminal);
  if (!reading.ok) return refuse(reading.problem, terminal);
  const { file } = reading;
  if (!file.isUtf8) {
    return refuse(
      `"${name}" holds bytes that are not UTF-8 and would be lost; nothing was changed.`,
      terminal,
    );
  }
  const snapshot = openSnapshot(file.text);
  if (!snapshot.isPaperList) {
    terminal.say(`"${name}" does not read as a list of papers, so nothing was changed in it.`);
    return { file, made: undefined, changed: false };
  }
  const made = make(snapshot);
  const changed = made.text !== file.text;
  const problem = changed && !dryRun ? write(file, made.text) : undefined;
  return problem ? refuse(problem, terminal) : { file, made, changed };
}

/** Says that a rule threw on the file. */
export function sayBroken(name: string, terminal: Terminal): (rule: string) => void {
  return (rule) => terminal.say(`The rule ${rule} broke on "${name}"; this is a defect.`);
}

export interface Rewritten<Report> {
  /** Of the files that could be read and written, in the order given; a file that is named twice is rewritten once. */
  readonly reports: readonly Report[];
  readonly code: ExitCode;
}

/** One file after the other; one that cannot be used does not keep the others from being rewritten. */
export async function rewriteEach<Report extends { readonly changed: boolean }>(
  names: readonly string[],
  { dryRun }: { readonly dryRun: boolean },
  rewrite: (name: string) => Promise<Report | undefined>,
): Promise<Rewritten<Report>> {
  const files = new Set(names);
  const reports: Report[] = [];
  for (const file of files) {
    const report = await rewrite(file);
    if (report) reports.push(report);
  }
  if (reports.length < files.size) return { reports, code: exitCode.unusable };
  const wouldChange = dryRun && reports.some(({ changed }) => changed);
  return { reports, code: wouldChange ? exitCode.findings : exitCode.fine };
}

function refuse(problem: string, terminal: Terminal): undefined {
  terminal.say(problem);
  return undefined;
}

function write(file: TextFile, text: string): string | undefined {
  const written = replaceFile(file.file, file.bytes, encode(file, text));
  if (written.ok) return undefined;
  return written.changed
    ? `"${file.file}" was written by another program in the meantime; nothing was changed.`
    : written.problem;
}
