// The composition root of the language server: every request and the one function that answers it.
import type { CompletionList, Connection, InitializeParams } from "vscode-languageserver";
import { answer, answerSoon } from "./answer.ts";
import { initializeResult } from "./capabilities.ts";
import { readClient } from "./client.ts";
import { listenToConfiguration } from "./configuration.ts";
import { routeDocuments } from "./documentRoutes.ts";
import { tellDuplicatesOnSave } from "./duplicatesOnSave.ts";
import { codeActions } from "./handlers/codeActions.ts";
import { codeLenses, lensRefresher } from "./handlers/codeLenses.ts";
import { completions } from "./handlers/completion.ts";
import { definition } from "./handlers/definition.ts";
import { documentHighlights } from "./handlers/documentHighlights.ts";
import { documentLinks } from "./handlers/documentLinks.ts";
import { documentSymbols } from "./handlers/documentSymbols.ts";
import { executeCommand } from "./handlers/executeCommand.ts";
import { foldingRanges } from "./handlers/foldingRanges.ts";
import { formatDocument, formatRange } from "./handlers/formatting.ts";
import { hover } from "./handlers/hover.ts";
import { paperNodes } from "./handlers/paperNodes.ts";
import { notPasted, pasteEntries } from "./handlers/pasteEntries.ts";
import { pasteOffer } from "./handlers/pasteOffer.ts";
import { findReferences } from "./handlers/references.ts";
import { prepareRename, rename } from "./handlers/rename.ts";
import { resolveCodeAction } from "./handlers/resolveCodeAction.ts";
import { noSections, sections } from "./handlers/sections.ts";
import { selectionRanges } from "./handlers/selectionRanges.ts";
import { statistics } from "./handlers/statistics.ts";
import { validatePaper } from "./handlers/validatePaper.ts";
import { workspaceSymbols } from "./handlers/workspaceSymbols.ts";
import { indexAhead } from "./indexAhead.ts";
import { isListFile } from "./listFiles.ts";
import { practiseUntil } from "./practice.ts";
import {
  listStatusNotification,
  type PasteEntriesAnswer,
  paperNodesRequest,
  pasteEntriesRequest,
  pasteOfferRequest,
  type SectionsAnswer,
  type Statistics,
  sectionsRequest,
  statisticsRequest,
  validatePaperRequest,
} from "./protocol.ts";
import { Publisher } from "./publisher.ts";
import { type ServerPorts, Session } from "./session.ts";
import { watchGit } from "./watchGit.ts";
import { watchListFiles } from "./watchListFiles.ts";

/** Serves until the connection ends. */
export function runSession(connection: Connection, ports: ServerPorts): void {
  const session = new Session(connection, ports);
  connection.onInitialize((params) => {
    meet(session, params);
    return initializeResult(ports.version);
  });
  serve(session);
  connection.listen();
}

/** The same for a connection that listens, and has answered `initialize` already. */
export function continueSession(connection: Connection, ports: ServerPorts, params: InitializeParams): void {
  const session = new Session(connection, ports);
  meet(session, params);
  serve(session);
}

function meet(session: Session, params: InitializeParams): void {
  session.client = readClient(params);
}

function serve(session: Session): void {
  publishFindings(session);
  tellDuplicatesOnSave(session);
  answerRequests(session);
  const { openListFiles: apart, documents: others } = session;
  routeDocuments(session.connection, isListFile, { apart, others });
  practiseUntil(others.onDidOpen, session.ports.timer);
}

function publishFindings(session: Session): void {
  const { connection, documents, ports } = session;
  const publisher = new Publisher({
    timer: ports.timer,
    atRest: () => ports.atRest?.(),
    document: (uri) => session.document(uri),
    findings: (document) =>
      session.verified.beside(session.findings.located(document), document.uri, document.snapshot),
    checkAhead: (document) => session.findings.ahead(document),
    indexAhead: (uri) => indexAhead(() => session.paperList(uri)?.snapshot.list),
    earlyFindings: (document, entries) => session.findings.early(document, entries),
    diagnosticOptions: (uri) => session.diagnosticOptions(uri),
    sendDiagnostics: (uri, version, diagnostics) => connection.sendDiagnostics({ uri, version, diagnostics }),
    sendStatus: (status) => {
      if (session.client.options.clientCommands) connection.sendNotification(listStatusNotification, status);
    },
    failed: (error) => session.logError("findings", error),
  });
  let settled = false;
  // Before settings, the list's own file, and what to compare with, are known, nothing is shown that they might take away again.
  const isKnown = (uri: string) =>
    [session.listFiles.isKnown(uri), session.revisions.isKnown(uri)].every(Boolean) && settled;
  const changedForAll = (uri: string) => {
    if (isKnown(uri)) publisher.changedForAll(uri);
  };
  session.onFindingsChanged = changedForAll;
  session.isReady = (uri) => publisher.isReady(uri);
  session.onFindingsAsked = (uri) => publisher.hurry(uri);
  const compareAgain = () => documents.keys().forEach((uri) => void session.revisions.askAgain(uri));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isListFile(uri))) session.listFiles.askAllAgain();
    if (changes.some(({ uri }) => !isListFile(uri))) compareAgain();
  });
  const refreshLenses = lensRefresher(session);
  const askForSettings = listenToConfiguration(session, () => {
    settled = true;
    refreshLenses();
    if (session.settings["findings.since"] !== "") watchGit(session);
    for (const { uri } of documents.all()) changedForAll(uri);
  });
  connection.onInitialized(() => {
    watchListFiles(session);
    void askForSettings();
  });
  const listFileChanged = () => session.listFiles.askAllAgain();
  session.openListFiles.onDidChangeContent(listFileChanged);
  session.openListFiles.onDidClose(listFileChanged);
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isKnown(uri)) publisher.changed(uri);
  });
  documents.onDidSave(({ document }) => {
    void session.revisions.askAgain(document.uri);
    // Others may form one list with it.
    session.listFiles.askAllAgain();
  });
  documents.onDidClose(({ document }) => {
    publisher.closed(document.uri, document.snapshot.version);
    session.revisions.forget(document.uri);
    session.listFiles.forget(document.uri);
    session.verified.forget(document.uri);
    session.listFiles.askAllAgain();
  });
}

/** The editor asks again with the next letter. */
const notKnownYet: CompletionList = { isIncomplete: true, items: [] };

function answerRequests(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(answer(session, "outline", null, documentSymbols));
  connection.onFoldingRanges(answer(session, "folding", null, foldingRanges));
  connection.onDefinition(answer(session, "definition", null, definition));
  connection.onReferences(answer(session, "references", null, findReferences));
  connection.onDocumentHighlight(answerSoon(session, "highlights", null, documentHighlights));
  connection.onSelectionRanges(answerSoon(session, "selection", null, selectionRanges));
  connection.onDocumentLinks(answer(session, "links", null, documentLinks));
  connection.onWorkspaceSymbol(answer(session, "workspace symbols", [], workspaceSymbols));
  connection.onPrepareRename(answer(session, "renaming", null, prepareRename));
  connection.onCodeLens(answer(session, "lenses", null, codeLenses));
  connection.onRenameRequest(answer(session, "renaming", null, rename));
  connection.onDocumentFormatting(answer(session, "formatting", null, formatDocument));
  connection.onDocumentRangeFormatting(answer(session, "formatting of a range", null, formatRange));
  connection.onCompletion(answerSoon(session, "completion", notKnownYet, completions));
  connection.onHover(answerSoon(session, "hover", null, hover));
  connection.onCodeAction(answerSoon(session, "code actions", null, codeActions));
  connection.onCodeActionResolve((action, token) =>
    answer(session, "code action", action, resolveCodeAction)(action, token),
  );
  connection.onExecuteCommand(answer(session, "command", null, executeCommand));
  connection.onRequest<Statistics | null, void>(
    statisticsRequest,
    answer(session, "statistics", null, statistics),
  );
  connection.onRequest(paperNodesRequest, answer(session, "papers", [], paperNodes));
  connection.onRequest<SectionsAnswer, void>(
    sectionsRequest,
    answer(session, "sections", noSections, sections),
  );
  connection.onRequest(pasteOfferRequest, answer(session, "paste offer", null, pasteOffer));
  connection.onRequest<PasteEntriesAnswer, void>(
    pasteEntriesRequest,
    answer(session, "paste", notPasted, pasteEntries),
  );
  connection.onRequest(validatePaperRequest, answer(session, "paper check", null, validatePaper));
}
