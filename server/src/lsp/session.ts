// What the handlers share: the connection, the open documents, what was found in them, and where papers come from.
import {
  type CancellationToken,
  type Connection,
  type MessageType,
  ShowMessageNotification,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ListConfig } from "../config/listFile.ts";
import { defaultSettings } from "../config/readSettings.ts";
import type { Settings } from "../config/settings.ts";
import type { ArxivId } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";
import type { CodeSource } from "../papers/codeSource.ts";
import type { FetchResult, PaperSource } from "../papers/source.ts";
import type { VenueSource } from "../papers/venueSource.ts";
import { type Client, readClient } from "./client.ts";
import type { DiagnosticOptions } from "./diagnostics.ts";
import { createDocuments, type Documents, type ListDocument } from "./documents.ts";
import { Findings } from "./findings.ts";
import { listFileDiagnostics } from "./listFileDiagnostics.ts";
import { type FoundListFile, ListFiles } from "./listFiles.ts";
import type { Timer, Turns } from "./pacer.ts";
import type { ClearCacheAnswer } from "./protocol.ts";
import { Revisions, type RevisionText } from "./revisions.ts";
import type { SiblingText } from "./siblings.ts";
import { Verified } from "./verified.ts";
import { type MarkdownPorts, WorkspaceLists } from "./workspaceLists.ts";

export interface SourceOptions {
  readonly endpoint: string;
  /** Milliseconds. */
  readonly interval: number;
  readonly cacheDirectory: string | undefined;
  /** Whether another service may be asked where arXiv cannot be read. */
  readonly standIn: boolean;
}

/** What differs between a process with Node and a browser worker. */
export interface ServerPorts {
  readonly markdown: MarkdownPorts;
  readonly timer: Timer & Turns;
  /** What is to be done when all was told and nobody types; absent where nothing is. */
  atRest?(): void;
  readonly version: string;
  createSource(options: SourceOptions): { ok: true; source: PaperSource } | { ok: false; problem: string };
  /** Absent where no service can be asked. */
  venueSources?(names: readonly VenueService[], cacheFolder: string | undefined): readonly VenueSource[];
  codeSources?(names: readonly CodeService[], cacheFolder: string | undefined): readonly CodeSource[];
  /** Deletes the answers that are kept below a folder, and says how many; absent where none are kept. Never rejects. */
  clearCache?(folder: string): Promise<number>;
  /** The file as a revision of git holds it. Never rejects. */
  textAtRevision(uri: string, revision: string): Promise<RevisionText>;
  /** The file as it was where the branch that is checked out begins. Never rejects. */
  textAtBranchStart(uri: string): Promise<RevisionText>;
  /** The own file of a list: one of the `open` documents, or one of the disk. Never rejects. */
  findListFile(listUri: string, open: readonly TextDocument[]): Promise<FoundListFile | undefined>;
  /** The `files` that the list file at `uri` names, without the list itself and those that cannot be read. Never rejects. */
  readSiblings(
    listUri: string,
    listFile: { readonly uri: string; readonly files: readonly string[] },
    open: readonly ListDocument[],
  ): Promise<readonly SiblingText[]>;
}

/** The services beside arXiv that know venues, as settings name them, in the order in which they are asked. */
export const venueServices = ["crossref", "semanticScholar"] as const;

export type VenueService = (typeof venueServices)[number];

/** The services that know code, the surer one first. */
export const codeServices = ["papersWithCode", "huggingFace"] as const;

export type CodeService = (typeof codeServices)[number];

const sourceSettings = ["arxiv.endpoint", "arxiv.interval", "arxiv.standIn"] as const;

export class Session {
  readonly connection: Connection;
  readonly ports: ServerPorts;
  readonly documents: Documents = createDocuments();
  /** The lists that are not open. */
  readonly workspaceLists: WorkspaceLists;
  /** The lists' own files, where they are open in the editor. */
  readonly openListFiles = new TextDocuments(TextDocument);
  client: Client = readClient({ capabilities: {} });
  /** Called where the findings of a document that are shown have become others, though its text has not. */
  onFindingsChanged: (uri: string) => void = () => undefined;
  /** False while a document that was opened is being read, checked and indexed. */
  isReady: (uri: string) => boolean = () => true;
  /** Called where somebody asks for what is found: who looks at the text is told of it first. */
  onFindingsAsked: (uri: string) => void = () => undefined;
  readonly revisions = new Revisions({
    revision: () => this.#settings["findings.since"],
    textAt: (uri, revision) => this.ports.textAtRevision(uri, revision),
    log: (sentence) => this.connection.console.warn(`paper-list: ${sentence}`),
    changed: (uri) => {
      this.findings.forget();
      this.onFindingsChanged(uri);
    },
  });
  readonly listFiles = new ListFiles({
    settings: () => this.#settings,
    find: (uri) => this.ports.findListFile(uri, this.openListFiles.all()),
    siblings: (uri, fileUri, files) =>
      this.ports.readSiblings(uri, { uri: fileUri, files }, this.documents.all()),
    problems: (uri, text, problems) => {
      const diagnostics = listFileDiagnostics(text, problems);
      void this.connection.sendDiagnostics({ uri, diagnostics });
    },
    changed: (uri) => {
      this.findings.forget();
      this.onFindingsChanged(uri);
    },
  });
  readonly findings = new Findings({
    config: (uri) => this.listFiles.configOf(uri),
    siblings: (uri) =>
      this.listFiles.siblingsOf(uri).map(({ file, snapshot }) => ({ file, list: snapshot.list })),
    isSince: () => this.#settings["findings.since"] !== "",
    shown: (located, uri, text) => this.revisions.shown(located, uri, text),
    ruleFailed: (rule, error) => this.logError(`rule ${rule}`, error),
  });
  readonly verified = new Verified();
  #settings: Settings = defaultSettings;
  #source: PaperSource | undefined;

  constructor(connection: Connection, ports: ServerPorts) {
    this.connection = connection;
    this.ports = ports;
    this.workspaceLists = new WorkspaceLists(ports.markdown, ports.timer);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** What was found under other settings is forgotten; papers are asked for anew only where the address or the pace is another. */
  set settings(settings: Settings) {
    const before = this.#settings;
    this.#settings = settings;
    this.findings.forget();
    if (sourceSettings.some((key) => settings[key] !== before[key])) this.#source = undefined;
  }

  /** The newest state of an open document. */
  document(uri: string): ListDocument | undefined {
    return this.documents.get(uri);
  }

  /** The same, where it is a list of papers; that it is none is seen without parsing it. */
  paperList(uri: string): ListDocument | undefined {
    const document = this.document(uri);
    return document?.snapshot.isPaperList ? document : undefined;
  }

  /** The settings with what the list's own file says; the same object between keystrokes. */
  configOf({ uri }: ListDocument): ListConfig {
    return this.listFiles.configOf(uri);
  }

  /** Waits until the own file of an open list is known; of anything else, there is none. */
  async listFileKnown(uri: string): Promise<void> {
    if (this.document(uri)) await this.listFiles.known(uri);
  }

  /** How findings of a document look in this editor. */
  diagnosticOptions(uri: string): DiagnosticOptions {
    const siblings = this.listFiles.siblingsOf(uri);
    const files = new Map(siblings.map((it) => [it.file, { uri: it.uri, source: it.snapshot.source }]));
    return { uri, related: this.client.relatedInformation, files };
  }

  /** The paper if it is known already; asks nobody. */
  cachedPaper(id: ArxivId): Promise<Paper | undefined> {
    return this.papers().cached(id);
  }

  /** Never rejects. */
  async fetchPaper(id: ArxivId, token: CancellationToken): Promise<FetchResult> {
    const gone = new AbortController();
    const listener = token.onCancellationRequested(() => gone.abort());
    if (token.isCancellationRequested) gone.abort();
    const [result] = await this.papers().fetch([id], gone.signal);
    listener.dispose();
    return result!;
  }

  /** One plain sentence for the user, without a question. */
  tell(type: MessageType, message: string): void {
    void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  /** To the editor's log, never to the user's face: a request that failed costs that request only. */
  logError(what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`paper-list: ${what}: ${reason}`);
  }

  /** What else is asked for venues, as the settings say. */
  venueSources(): readonly VenueSource[] {
    const names = venueServices.filter((name) => this.#settings[`verify.${name}`] === "on");
    return names.length === 0
      ? []
      : (this.ports.venueSources?.(names, this.client.options.cacheDirectory) ?? []);
  }

  codeSources(): readonly CodeSource[] {
    const names = codeServices.filter((name) => this.#settings[`verify.${name}`] === "on");
    return names.length === 0
      ? []
      : (this.ports.codeSources?.(names, this.client.options.cacheDirectory) ?? []);
  }

  /** Forgets what arXiv has said, in memory and on the disk. */
  async clearCache(): Promise<ClearCacheAnswer> {
    this.#source = undefined;
    const { cacheDirectory } = this.client.options;
    return { papers: cacheDirectory ? ((await this.ports.clearCache?.(cacheDirectory)) ?? 0) : 0 };
  }

  papers(): PaperSource {
    this.#source ??= this.#createSource();
    return this.#source;
  }

  /** What the editor was started with comes before its settings: it is there for tests and samples. */
  #createSource(): PaperSource {
    const { options } = this.client;
    const created = this.ports.createSource({
      endpoint: options.arxivEndpoint ?? this.#settings["arxiv.endpoint"],
      interval: options.arxivInterval ?? this.#settings["arxiv.interval"],
      cacheDirectory: options.cacheDirectory,
      standIn: this.#settings["arxiv.standIn"] === "DataCite",
    });
    return created.ok ? created.source : unusableSource(created.problem);
  }
}

/** Wrong settings must not stop the server: they are said when somebody asks for a paper. */
function unusableSource(message: string): PaperSource {
  const failed: FetchResult = { ok: false, problem: { kind: "bad-reply", message } };
  return { fetch: async (ids) => ids.map(() => failed), cached: async () => undefined };
}
