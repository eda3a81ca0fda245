// How a Node process speaks with its editor: over Node's IPC (VS Code), or in bytes over standard input and output, a socket or
// a pipe, as its arguments say.
import { connect, type Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import type { Connection, ConnectionOptions } from "vscode-languageserver";
import { createConnection, StreamMessageReader } from "vscode-languageserver/node";
import { PromptWriter } from "./promptWriter.node.ts";

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Speaks over what the arguments of the process name, and ends the process with the editor's side of it (0 after `shutdown`,
 * else 1). Where they name nothing, standard input and output are meant.
 */
export function connectToEditor(options: ConnectionOptions): Connection {
  const args = process.argv.slice(2);
  if (args.includes("--node-ipc")) return createConnection(options);
  const { input, output } = streamsNamedIn(args);
  const connection = createConnection(new StreamMessageReader(input), new PromptWriter(output), options);
  let wasShutDown = false;
  connection.onShutdown(() => {
    wasShutDown = true;
  });
  for (const end of ["end", "close"]) input.on(end, () => process.exit(wasShutDown ? 0 : 1));
  return connection;
}

function streamsNamedIn(args: readonly string[]): Streams {
  const port = valueNamed("--socket", args);
  if (port !== undefined) return socketOf(`port ${port}`, () => connectToPort(port));
  const path = valueNamed("--pipe", args);
  if (path !== undefined) return socketOf(`the pipe "${path}"`, () => connect(path));
  return standardStreams();
}

function connectToPort(port: string): Socket {
  // A message is sent when it is written, and not when there is more of it.
  return connect({ host: "127.0.0.1", port: Number(port), noDelay: true });
}

/** Where nobody listens, that is said, and the process ends. */
function socketOf(where: string, connectTo: () => Socket): Streams {
  const end = ({ message }: Error) => giveUp(`The editor cannot be reached at ${where}: ${message}.`);
  try {
    const socket = connectTo().once("error", end);
    return { input: socket, output: socket.once("connect", () => socket.off("error", end)) };
  } catch (error) {
    return end(error as Error);
  }
}

function giveUp(sentence: string): never {
  process.stderr.write(`paper-list: ${sentence}\n`);
  process.exit(1);
}

/** Of `--name=value` or `--name value`; empty where the name stands alone. */
function valueNamed(name: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  if (at < 0) return undefined;
  const [, value] = /=(.*)/s.exec(args[at]!) ?? [];
  return value ?? args[at + 1] ?? "";
}

/** What else somebody writes goes to standard error: standard output is the editor's. */
function standardStreams(): Streams {
  const { error } = console;
  Object.assign(console, { log: error, info: error, debug: error, dir: error });
  return { input: process.stdin, output: process.stdout };
}
