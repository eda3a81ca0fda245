// Starts the language server in a Node process, over IPC (VS Code) or standard input and output (any other editor).
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../../package.json";
import { findListFile } from "../disk/findListFile.ts";
import { textAtRevision } from "../git/fileAtRevision.node.ts";
import { createNodeArxivSource } from "../papers/arxivSource.node.ts";
import type { FoundListFile } from "./listFiles.ts";
import type { Timer } from "./pacer.ts";
import { runSession } from "./runSession.ts";
import type { ServerPorts } from "./session.ts";

const timer: Timer = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timeout = setTimeout(callback, milliseconds);
    return () => clearTimeout(timeout);
  },
};

const ports: ServerPorts = {
  timer,
  version,
  createSource: ({ endpoint, interval, cacheDirectory }) =>
    createNodeArxivSource({
      endpoint,
      interval,
      cacheFolder: cacheDirectory,
      userAgent: `paper-list/${version}`,
    }),
  textAtRevision: async (uri, revision) => {
    const file = pathOf(uri);
    if (file !== undefined) return textAtRevision(file, revision);
    return { ok: false, problem: `"${uri}" is not on the disk, so there is nothing to compare it with.` };
  },
  findListFile: findOwnFile,
};

/** A file that is open goes by the name that the editor has for it. */
async function findOwnFile(
  listUri: string,
  open: readonly TextDocument[],
): Promise<FoundListFile | undefined> {
  const list = pathOf(listUri);
  if (list === undefined) return undefined;
  const openFiles = new Map(open.map((document) => [pathOf(document.uri), document]));
  const found = await findListFile(list, (path) => openFiles.get(path)?.getText());
  if (!found) return undefined;
  const { path, ...rest } = found;
  return { uri: openFiles.get(path)?.uri ?? pathToFileURL(path).href, ...rest };
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/**
 * Serves until the editor says `exit`, closes the stream or ends; the process ends with it (0 after `shutdown`, else 1).
 * The transport is read from the arguments of the process; an editor that names none means `--stdio`.
 */
export function startServer(): void {
  const transports = ["--stdio", "--node-ipc", "--socket", "--pipe"];
  const named = process.argv.some((argument) => transports.includes(argument.split("=")[0]!));
  if (!named) process.argv.push("--stdio");
  runSession(createConnection(), ports);
}
