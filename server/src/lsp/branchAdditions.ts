// Which papers of an open list its branch of git has added: the list as it was where the branch began, kept for a while.
import { additionsSince } from "../features/papersTree/addedPapers.ts";
import type { PlacedEntry } from "../model/list.ts";
import { openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import type { Timer } from "./pacer.ts";
import type { RevisionText } from "./revisions.ts";
import { workInSlices } from "./slices.ts";

export type IsAdded = (entry: PlacedEntry) => boolean;

export interface BranchPorts {
  readonly timer: Timer;
  textAtBranchStart(uri: string): Promise<RevisionText>;
}

interface Held {
  /** When git was asked, in milliseconds. */
  readonly asked: number;
  readonly text: string | undefined;
  readonly isAdded: IsAdded | undefined;
}

/** Milliseconds: a branch is not changed with every key, and git is a process of its own. */
const patience = 5000;

export class BranchAdditions {
  readonly #ports: BranchPorts;
  readonly #held = new Map<string, Held>();
  readonly #asking = new Map<string, Promise<IsAdded | undefined>>();

  constructor(ports: BranchPorts) {
    this.#ports = ports;
  }

  /** Undefined where git does not know the file's branch. Never rejects but for a list that cannot be read. */
  test(uri: string): Promise<IsAdded | undefined> {
    const held = this.#held.get(uri);
    if (held && this.#ports.timer.now() - held.asked < patience) return Promise.resolve(held.isAdded);
    const asking = this.#asking.get(uri) ?? this.#ask(uri, held).finally(() => this.#asking.delete(uri));
    this.#asking.set(uri, asking);
    return asking;
  }

  forget(uri: string): void {
    this.#held.delete(uri);
  }

  async #ask(uri: string, before: Held | undefined): Promise<IsAdded | undefined> {
    const asked = this.#ports.timer.now();
    const answer = await this.#ports.textAtBranchStart(uri);
    const text = answer.ok ? (answer.text ?? "") : undefined;
    const isSame = before !== undefined && before.text === text;
    const isAdded = isSame ? before.isAdded : await this.#additions(text);
    this.#held.set(uri, { asked, text, isAdded });
    return isAdded;
  }

  async #additions(text: string | undefined): Promise<IsAdded | undefined> {
    if (text === undefined) return undefined;
    const snapshot = openSnapshot(text.replace(/^\ufeff/, ""));
    await this.#read(snapshot);
    return additionsSince(snapshot.list);
  }

  #read(snapshot: Snapshot): Promise<void> {
    return new Promise((done, failed) => {
      workInSlices((hasTime) => snapshot.prepare(hasTime), { done, failed }, this.#ports.timer);
    });
  }
}
