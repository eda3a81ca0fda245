// Tells the editor what was found, as soon as it may and only when it is something else than before.
import type { Diagnostic } from "vscode-languageserver";
import type { PlacedEntry } from "../model/list.ts";
import type { Snapshot } from "../parse/snapshot.ts";
import { gatherLocated } from "../rules/debt.ts";
import type { Located } from "../rules/placing.ts";
import {
  type DiagnosticOptions,
  diagnosticsAhead,
  diagnosticsOf,
  MadeDiagnostics,
  sameDiagnostics,
} from "./diagnostics.ts";
import type { ListDocument } from "./documents.ts";
import { sameStatus, statusOf } from "./listStatus.ts";
import { Pacer, type Timer, type Turns } from "./pacer.ts";
import type { ListStatus } from "./protocol.ts";
import { type Step, stepOf, workInSlices } from "./slices.ts";

/** Milliseconds between two publications of one document at most: about as often as a screen is worth redrawing while typing. */
const longestPause = 40;

/** Milliseconds without a change after which nobody waits for an answer, and less than a quick typist rests. */
const restAfter = 20;

/** UTF-16 units: shorter lists are read in a moment, and hear all at once. */
const long = 20_000;

export interface PublisherPorts {
  readonly timer: Timer & Turns;
  /** What is to be done when all is told and nobody types. */
  atRest(): void;
  /** The newest state of an open document. */
  document(uri: string): ListDocument | undefined;
  findings(document: ListDocument): readonly Located[];
  /** What can be said of these entries before all is read; the same findings are among the others later. */
  earlyFindings(document: ListDocument, entries: readonly PlacedEntry[]): readonly Located[];
  /** What `findings` has to do the first time, in steps. */
  checkAhead(document: ListDocument): Iterable<void>;
  /** What the first hover or completion in a document has to do, in steps; each looks at the newest state of it. */
  indexAhead(uri: string): Iterator<void>;
  diagnosticOptions(uri: string): DiagnosticOptions;
  sendDiagnostics(uri: string, version: number, diagnostics: Diagnostic[]): void;
  sendStatus(status: ListStatus): void;
  /** A document could not be read or checked: that is this document's loss, and no other's. */
  failed(error: unknown): void;
}

interface Told {
  readonly pacer: Pacer;
  /** Drops a publication that has not begun. */
  notYet: (() => void) | undefined;
  /** Drops a publication that is under way. */
  callOff: (() => void) | undefined;
  /** Of a first check, the steps that are left; undefined once everything was checked. */
  ahead: { readonly snapshot: Snapshot; readonly step: Step } | "to begin" | undefined;
  /** Indexes that nobody waits for are made when all findings are told. */
  indexing: "to begin" | "under way" | "done";
  callOffIndexing: (() => void) | undefined;
  /** Undefined until something was sent: a document that is no list hears nothing. */
  diagnostics: readonly Diagnostic[] | undefined;
  /** What was found stays the same object where its part of the document does. */
  readonly made: MadeDiagnostics;
  status: ListStatus | undefined;
}

export class Publisher {
  readonly #ports: PublisherPorts;
  readonly #told = new Map<string, Told>();
  /** Drops what was to be done at rest. */
  #notAtRest: (() => void) | undefined;

  constructor(ports: PublisherPorts) {
    this.#ports = ports;
  }

  /** The settings are others, or what the list's own file says: much has to be checked again. */
  changedForAll(uri: string): void {
    const told = this.#told.get(uri);
    if (told) told.ahead = "to begin";
    this.changed(uri);
  }

  /**
   * The document was opened or changed: what is published is what is newest by then. Who types waits for completion, and who
   * looks for an outline: requests that came with the change are answered before it is checked.
   */
  changed(uri: string): void {
    const told = this.#told.get(uri) ?? {
      pacer: new Pacer(longestPause, this.#ports.timer),
      notYet: undefined,
      callOff: undefined,
      ahead: "to begin",
      indexing: "to begin",
      callOffIndexing: undefined,
      diagnostics: undefined,
      made: new MadeDiagnostics(),
      status: undefined,
    };
    this.#told.set(uri, told);
    told.notYet?.();
    this.#notAtRest?.();
    told.notYet = this.#ports.timer.soon(() => this.#request(uri, told));
  }

  /** What waits for others to be answered first does so no longer: somebody asks for what is found. */
  hurry(uri: string): void {
    const told = this.#told.get(uri);
    if (!told?.notYet) return;
    told.notYet();
    this.#request(uri, told);
  }

  #request(uri: string, told: Told): void {
    told.notYet = undefined;
    told.pacer.request(() => this.#readAndPublish(uri, told));
  }

  /** False until the document was read, checked and indexed for the first time, or one of these failed. */
  isReady(uri: string): boolean {
    const told = this.#told.get(uri);
    return told?.ahead === undefined && told?.indexing === "done";
  }

  closed(uri: string, version: number): void {
    const told = this.#told.get(uri);
    this.#told.delete(uri);
    told?.notYet?.();
    told?.pacer.stop();
    told?.callOff?.();
    told?.callOffIndexing?.();
    if (told?.diagnostics?.length) this.#ports.sendDiagnostics(uri, version, []);
  }

  /** A long document is read in slices, the newest state of it in each: what was read is kept through edits. */
  #readAndPublish(uri: string, told: Told): void {
    told.callOff?.();
    const read: Step = (hasTime) => {
      const document = this.#ports.document(uri);
      if (!document) return true;
      const isSaid = told.diagnostics !== undefined || document.snapshot.length < long;
      const first = isSaid ? [] : document.snapshot.firstPapers(hasTime);
      if (first?.length) this.#publishFirst(document, first, told);
      // What was said is written when the turn ends.
      if (first?.length !== 0) return false;
      return document.snapshot.prepare(hasTime) && this.#checkAhead(document, told, hasTime);
    };
    const end = {
      done: () => {
        this.#publish(uri, told);
        if (told.indexing === "to begin") this.#index(uri, told);
        else this.#rest();
      },
      failed: (error: unknown) => {
        // Nobody waits for what will not come.
        told.ahead = undefined;
        told.indexing = "done";
        this.#ports.failed(error);
      },
    };
    told.callOff = workInSlices(read, end, this.#ports.timer);
  }

  /** A document that is still being read, checked or indexed asks again in the end. */
  #rest(): void {
    this.#notAtRest?.();
    this.#notAtRest = this.#ports.timer.after(restAfter, () => {
      if ([...this.#told.keys()].every((uri) => this.isReady(uri))) this.#ports.atRest();
    });
  }

  /** Of an edited document only the edit is to be checked: that needs no steps. */
  #checkAhead(document: ListDocument, told: Told, hasTime: () => boolean): boolean {
    if (!told.ahead) return true;
    const { snapshot } = document;
    if (told.ahead === "to begin" || told.ahead.snapshot !== snapshot) {
      told.ahead = { snapshot, step: stepOf(this.#ahead(document, told)) };
    }
    if (!told.ahead.step(hasTime)) return false;
    told.ahead = undefined;
    return hasTime();
  }

  *#ahead(document: ListDocument, told: Told): Generator<void> {
    yield* this.#ports.checkAhead(document);
    const { source } = document.snapshot;
    const findings = gatherLocated(this.#ports.findings(document), source);
    yield* diagnosticsAhead(findings, source, this.#optionsOf(document, told));
  }

  #index(uri: string, told: Told): void {
    told.indexing = "under way";
    const index = stepOf(this.#ports.indexAhead(uri));
    const done = () => {
      told.indexing = "done";
      this.#rest();
    };
    const failed = (error: unknown) => {
      done();
      this.#ports.failed(error);
    };
    // The findings are written when this turn ends.
    told.callOffIndexing = this.#ports.timer.soon(() => {
      told.callOffIndexing = workInSlices(index, { done, failed }, this.#ports.timer);
    });
  }

  /** Reading takes longer than a moment: what can be said of the first papers is said now. */
  #publishFirst(document: ListDocument, papers: readonly PlacedEntry[], told: Told): void {
    const { uri, snapshot } = document;
    const findings = this.#ports.earlyFindings(document, papers);
    told.diagnostics = diagnosticsOf(findings, snapshot.source, this.#optionsOf(document, told));
    this.#ports.sendDiagnostics(uri, snapshot.version, [...told.diagnostics]);
  }

  #publish(uri: string, told: Told): void {
    const document = this.#ports.document(uri);
    if (!document) return;
    const { snapshot } = document;
    const findings = gatherLocated(this.#ports.findings(document), snapshot.source);
    const diagnostics = diagnosticsOf(findings, snapshot.source, this.#optionsOf(document, told));
    if (isNews(told.diagnostics, diagnostics, snapshot.isPaperList)) {
      told.diagnostics = diagnostics;
      this.#ports.sendDiagnostics(uri, snapshot.version, diagnostics);
    }
    const status = statusOf(document);
    if (!sameStatus(told.status, status)) {
      told.status = status;
      this.#ports.sendStatus(status);
    }
  }

  #optionsOf({ uri }: ListDocument, { made }: Told): DiagnosticOptions {
    return { ...this.#ports.diagnosticOptions(uri), made };
  }
}

/** The first word on a list is news even where nothing was found: somebody may wait for it. */
function isNews(
  before: readonly Diagnostic[] | undefined,
  now: readonly Diagnostic[],
  isList: boolean,
): boolean {
  return before === undefined ? isList : !sameDiagnostics(before, now);
}
