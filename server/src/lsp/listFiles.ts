// The lists' own files: which of the open lists has which, what it says, and what is wrong with it.
import {
  type ListConfig,
  type ListFile,
  type ListFileProblem,
  listConfig,
  listFileName,
} from "../config/listFile.ts";
import { readListFile } from "../config/readListFile.ts";
import type { Settings } from "../config/settings.ts";
import { openSiblings, type SiblingFile, type SiblingText } from "./siblings.ts";

/** The nearest file of a list, as the editor has it or else as the disk has it. */
export type FoundListFile =
  | { readonly uri: string; readonly text: string }
  /** It is there and cannot be read; `problem` is one plain sentence. */
  | { readonly uri: string; readonly problem: string };

export interface ListFilePorts {
  settings(): Settings;
  /** Never rejects. */
  find(listUri: string): Promise<FoundListFile | undefined>;
  /** The other ones of the files that form one list, as far as they can be read. Never rejects. */
  siblings(listUri: string, fileUri: string, files: readonly string[]): Promise<readonly SiblingText[]>;
  /** The list's file is known now, or says something else. */
  changed(listUri: string): void;
  /** What is wrong with a file now: of a file that is none of a list's any more, nothing. */
  problems(uri: string, text: string, problems: readonly ListFileProblem[]): void;
}

interface Reading {
  /** Undefined: there is no such file. */
  readonly found: FoundListFile | undefined;
  readonly file: ListFile | undefined;
  readonly problems: readonly ListFileProblem[];
}

interface Held {
  /** The question that was asked last; answers to those before it come too late. */
  asked: number;
  /** Undefined until the file was looked for. */
  reading: Reading | undefined;
  siblings: readonly SiblingFile[];
  answered: Promise<void>;
}

const nothing: Reading = { found: undefined, file: undefined, problems: [] };

export function isListFile(uri: string): boolean {
  return uri.endsWith(`/${listFileName}`);
}

export class ListFiles {
  readonly #ports: ListFilePorts;
  readonly #held = new Map<string, Held>();
  /** What the editor was told last of each file. */
  readonly #told = new Map<string, Reading>();
  #configs = new WeakMap<Reading, ListConfig>();
  #configsFor: Settings | undefined;

  constructor(ports: ListFilePorts) {
    this.#ports = ports;
  }

  /** True where the file of an open list is known; else it is looked for, once, and `changed` is called in the end. */
  isKnown(listUri: string): boolean {
    const held = this.#held.get(listUri);
    if (held) return held.reading !== undefined;
    void this.askAgain(listUri);
    return false;
  }

  /** Waits until the file of an open list is known. */
  async known(listUri: string): Promise<void> {
    if (!this.isKnown(listUri)) await this.#held.get(listUri)?.answered;
  }

  /** The file may say something else, or be another one: what is known holds until it was looked for. */
  askAgain(listUri: string): Promise<void> {
    const held = this.#held.get(listUri) ?? {
      asked: 0,
      reading: undefined,
      siblings: [],
      answered: Promise.resolve(),
    };
    this.#held.set(listUri, held);
    held.answered = this.#ask(listUri, held);
    return held.answered;
  }

  askAllAgain(): void {
    for (const uri of this.#held.keys()) void this.askAgain(uri);
  }

  forget(listUri: string): void {
    this.#held.delete(listUri);
    this.#tellProblems();
  }

  /** The settings with what the list's file says; the same object as long as neither changes. */
  configOf(listUri: string): ListConfig {
    const settings = this.#ports.settings();
    if (this.#configsFor !== settings) this.#configs = new WeakMap();
    this.#configsFor = settings;
    const reading = this.#held.get(listUri)?.reading ?? nothing;
    const config = this.#configs.get(reading) ?? listConfig(settings, reading.file);
    this.#configs.set(reading, config);
    return config;
  }

  /** The file of a list as it was last looked for. */
  fileOf(listUri: string): FoundListFile | undefined {
    return this.#held.get(listUri)?.reading?.found;
  }

  /** The other files that form one list with this one, as they were when its own file was last looked for. */
  siblingsOf(listUri: string): readonly SiblingFile[] {
    return this.#held.get(listUri)?.siblings ?? [];
  }

  async #ask(listUri: string, held: Held): Promise<void> {
    const question = ++held.asked;
    const found = await this.#ports.find(listUri);
    const reading = this.#readingOf(found);
    const files = reading.file?.files ?? [];
    const texts = found && files.length > 0 ? await this.#ports.siblings(listUri, found.uri, files) : [];
    if (this.#held.get(listUri) !== held) return;
    if (held.asked !== question) return held.answered;
    const siblings = openSiblings(texts, held.siblings);
    const isNews = held.reading !== reading || held.siblings !== siblings;
    held.reading = reading;
    held.siblings = siblings;
    if (!isNews) return;
    this.#tellProblems();
    this.#ports.changed(listUri);
  }

  /** The same object for the same file with the same text, so that lists with one file share what is made of it. */
  #readingOf(found: FoundListFile | undefined): Reading {
    if (!found) return nothing;
    const known = [...this.#held.values()].find(({ reading }) => sameFile(reading?.found, found));
    if (known?.reading) return known.reading;
    if ("text" in found) return { found, ...readListFile(found.text) };
    const problem: ListFileProblem = {
      span: { start: 0, end: 0 },
      severity: "error",
      message: found.problem,
    };
    return { found, file: undefined, problems: [problem] };
  }

  #tellProblems(): void {
    const readings = [...this.#held.values()].flatMap(({ reading }) => (reading?.found ? [reading] : []));
    const used = new Map(readings.map((reading) => [reading.found!.uri, reading]));
    for (const [uri, told] of this.#told) {
      if (used.has(uri)) continue;
      this.#told.delete(uri);
      if (told.problems.length > 0) this.#ports.problems(uri, "", []);
    }
    for (const [uri, reading] of used) {
      const told = this.#told.get(uri);
      this.#told.set(uri, reading);
      if (told === reading || (reading.problems.length === 0 && !told?.problems.length)) continue;
      this.#ports.problems(uri, textOf(reading.found), reading.problems);
    }
  }
}

function textOf(found: FoundListFile | undefined): string {
  return found && "text" in found ? found.text : "";
}

function sameFile(a: FoundListFile | undefined, b: FoundListFile): boolean {
  if (a?.uri !== b.uri) return false;
  return "text" in a ? "text" in b && a.text === b.text : "problem" in b && a.problem === b.problem;
}
