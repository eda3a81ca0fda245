// The lists of the workspace that are not open: found when somebody searches, read in slices, kept while they are unchanged.
import type { ReadFile } from "../features/navigation/filePlace.ts";
import { openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import type { Timer } from "./pacer.ts";
import { workInSlices } from "./slices.ts";

/** How many Markdown files are looked at, and in how many folders; a longer one (in bytes) is left out. */
export const searchBounds = { files: 300, folders: 2000, size: 8_000_000 };

/** UTF-16 units of all lists that are kept. */
const mostText = 12_000_000;
/** Milliseconds that a search waits for files that are not read yet; they are read all the same, for the next one. */
const patience = 500;
/** Milliseconds in which the disk is not looked at again: as long as somebody types a query. */
const rest = 2000;

export interface MarkdownFile {
  readonly uri: string;
  /** Another one where the file was written since. */
  readonly stamp: string;
}

export interface MarkdownPorts {
  /** The Markdown files below folders, within `searchBounds`. Never rejects. */
  findMarkdown(folders: readonly string[]): Promise<readonly MarkdownFile[]>;
  /** The text of a file; undefined where it cannot be read. Never rejects. */
  readMarkdown(uri: string): Promise<string | undefined>;
}

interface Known {
  readonly stamp: string;
  /** Undefined for a file that is no list of papers. */
  readonly snapshot: Snapshot | undefined;
}

export class WorkspaceLists {
  readonly #ports: MarkdownPorts;
  readonly #timer: Timer;
  readonly #known = new Map<string, Known>();
  #looking: Promise<void> | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(ports: MarkdownPorts, timer: Timer) {
    this.#ports = ports;
    this.#timer = timer;
  }

  /** The lists below the folders, as far as they could be read while somebody waits. */
  async below(folders: readonly string[]): Promise<ReadFile[]> {
    if (!this.#looking && this.#timer.now() - this.#lookedAt >= rest) {
      this.#looking = this.#look(folders).finally(() => {
        this.#looking = undefined;
        this.#lookedAt = this.#timer.now();
      });
    }
    if (this.#looking) await this.#within(patience, this.#looking);
    return [...this.#known].flatMap(([uri, { snapshot }]) => (snapshot ? [{ uri, snapshot }] : []));
  }

  async #look(folders: readonly string[]): Promise<void> {
    const files = await this.#ports.findMarkdown(folders);
    const there = new Set(files.map(({ uri }) => uri));
    for (const uri of this.#known.keys()) if (!there.has(uri)) this.#known.delete(uri);
    let room = mostText;
    for (const { uri, stamp } of files) {
      const known = this.#known.get(uri);
      const snapshot = known?.stamp === stamp ? known.snapshot : await this.#read(uri);
      room -= snapshot?.length ?? 0;
      if (room < 0) this.#known.delete(uri);
      else this.#known.set(uri, { stamp, snapshot });
    }
  }

  async #read(uri: string): Promise<Snapshot | undefined> {
    const text = await this.#ports.readMarkdown(uri);
    if (text === undefined) return undefined;
    const snapshot = openSnapshot(text);
    await new Promise<void>((done, failed) => {
      workInSlices((hasTime) => snapshot.prepare(hasTime), { done, failed }, this.#timer);
    });
    return snapshot.isPaperList ? snapshot : undefined;
  }

  /** Waits for the work or for the time, whatever ends first. */
  #within(milliseconds: number, work: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = this.#timer.after(milliseconds, resolve);
      work.finally(giveUp).then(resolve, reject);
    });
  }
}
