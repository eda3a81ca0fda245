// Starts the language server in a web worker.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { createBrowserArxivSource } from "../papers/arxivSource.browser.ts";
import { clientFiles, clientMarkdown } from "./clientFiles.ts";
import {
  type FindMarkdownAnswer,
  type FindMarkdownParams,
  findMarkdownRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from "./protocol.ts";
import type { RevisionText } from "./revisions.ts";
import { runSession } from "./runSession.ts";
import type { ServerPorts } from "./session.ts";
import { systemTimer } from "./systemTimer.ts";
import { searchBounds } from "./workspaceLists.ts";

const noGit: RevisionText = {
  ok: false,
  problem: "There is no git in a browser, so there is nothing to compare with.",
};

/** Serves the page behind `worker` until that says `exit`, which ends the worker. */
export function startServer(worker: DedicatedWorkerGlobalScope): void {
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  connection.onExit(() => worker.close());
  runSession(connection, portsOf(connection));
}

function portsOf(connection: Connection): ServerPorts {
  const readFile = (uri: string) =>
    connection.sendRequest<ReadFileAnswer>(readFileRequest, { uri } satisfies ReadFileParams);
  const { files, size } = searchBounds;
  const findMarkdown = () =>
    connection.sendRequest<FindMarkdownAnswer>(findMarkdownRequest, {
      files,
      size,
    } satisfies FindMarkdownParams);
  return {
    timer: systemTimer,
    version,
    createSource: ({ endpoint, interval, standIn }) =>
      createBrowserArxivSource({ endpoint, interval, standIn }),
    textAtRevision: async () => noGit,
    textAtBranchStart: async () => noGit,
    markdown: clientMarkdown(findMarkdown, readFile),
    ...clientFiles(readFile),
  };
}
