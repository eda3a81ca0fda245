// Where a command writes: reports to standard output, plain sentences to standard error, colour only for eyes.
import { readFile } from "node:fs/promises";
import { fileProblem } from "../disk/fileProblem.ts";
import { exitCode } from "./command.ts";

export type Colour = "bold" | "dim" | "red" | "yellow" | "blue" | "green";

export interface Terminal {
  /** Writes a report to standard output, as it is. */
  print(text: string): void;
  /** Writes one sentence to standard error. */
  say(sentence: string): void;
  /** The text in a colour, or as it is where colour is not wanted. */
  paint(colour: Colour, text: string): string;
  /** How far a command is: on a terminal in place of what was said so before, elsewhere a line each; undefined ends it. */
  progress(sentence: string | undefined): void;
  /** Calls back on the first Ctrl-C, which then does not end the process; the next one does. */
  onInterrupt(callback: () => void): { stop(): void };
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
}

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
};

/** The terminal of this process. A reader that goes away (`| head`) ends the process without a word. */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error) => {
    leaveWhenReaderIsGone(error);
    process.stderr.write(`paper-list: ${fileProblem("standard output", error)}\n`);
    process.exit(exitCode.unusable);
  });
  process.stderr.on("error", leaveWhenReaderIsGone);
  const colour = wantsColour(process.env, process.stdout.isTTY === true);
  const inPlace = process.stderr.isTTY === true && process.env.TERM !== "dumb";
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  const say = (sentence: string) => {
    clear();
    process.stderr.write(`paper-list: ${visible(sentence)}\n`);
  };
  return {
    print: (text) => void process.stdout.write(text),
    say,
    progress: (sentence) => {
      if (sentence !== undefined && !inPlace) return say(`${sentence}.`);
      clear();
      if (sentence === undefined) return;
      process.stderr.write(visible(sentence).slice(0, (process.stderr.columns ?? 80) - 1));
      shown = true;
    },
    onInterrupt: (callback) => {
      process.once("SIGINT", callback);
      return { stop: () => void process.off("SIGINT", callback) };
    },
    paint: (name, text) => (colour ? painted(name, text) : text),
    readInput: () => readFile("/dev/stdin").catch(() => readAll(process.stdin)),
  };
}

/** https://no-color.org: any non-empty value of NO_COLOR means no colour. */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean) {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== "dumb";
}

/** Text of a file or a service made safe to show: control characters, which could steer a terminal, are replaced. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

function painted(name: Colour, text: string): string {
  const [on, off] = codes[name];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function leaveWhenReaderIsGone(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
}
