// What the editor on the other side can do, read once from its `initialize` request.
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "./protocol.ts";

export interface Client {
  readonly options: InitializationOptions;
  /** Edits that say which version of a document they were made for. */
  readonly versionedEdits: boolean;
  /** A code action may come without its edit, which is asked for when somebody takes it. */
  readonly lazyEdits: boolean;
  readonly symbolTrees: boolean;
  /** Text beside a completion's label. */
  readonly labelDetails: boolean;
  /** Completions may have places to fill in. */
  readonly snippets: boolean;
  readonly relatedInformation: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  /** The server may ask for documents that the editor would not send on its own. */
  readonly registersDocuments: boolean;
  /** An edit may make a new file. */
  readonly createsFiles: boolean;
  readonly progress: boolean;
  readonly showsDocuments: boolean;
  /** An edit may ask to be looked at before it is made. */
  readonly confirmsEdits: boolean;
  /** It asks for lenses again when it is told to. */
  readonly refreshesLenses: boolean;
  /** The folders of the workspace as they were when the server was started. */
  readonly folders: readonly string[];
  /** It says which they are now when it is asked. */
  readonly asksFolders: boolean;
  /** Of the uris that files have here: `file`, and what the folders of the workspace are made of. */
  readonly fileSchemes: readonly string[];
}

export function readClient({
  capabilities,
  initializationOptions,
  workspaceFolders,
  rootUri = null,
}: Pick<InitializeParams, "capabilities" | "initializationOptions" | "workspaceFolders"> &
  Partial<Pick<InitializeParams, "rootUri">>): Client {
  const { workspace, textDocument, window }: ClientCapabilities = capabilities;
  return {
    options: readOptions(initializationOptions),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    lazyEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    progress: window?.workDoneProgress === true,
    showsDocuments: window?.showDocument?.support === true,
    confirmsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]),
    asksFolders: workspace?.workspaceFolders === true,
    fileSchemes: [...new Set(["file", ...(workspaceFolders ?? []).map(({ uri }) => uri.split(":")[0]!)])],
  };
}

/** An option of the wrong type counts as absent: any editor may send anything. */
function readOptions(given: unknown): InitializationOptions {
  const { cacheDirectory, arxivEndpoint, arxivInterval, clientCommands } = isRecord(given) ? given : {};
  return {
    ...(typeof cacheDirectory === "string" && cacheDirectory !== "" && { cacheDirectory }),
    ...(typeof arxivEndpoint === "string" && arxivEndpoint !== "" && { arxivEndpoint }),
    ...(typeof arxivInterval === "number" && { arxivInterval }),
    ...(typeof clientCommands === "boolean" && { clientCommands }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
