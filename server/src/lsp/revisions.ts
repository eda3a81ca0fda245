// The open files as a revision of git holds them, where the user wants to hear of changed lines only.
import { changeTest } from "../git/lineRanges.ts";
import { inDocument, type Located } from "../rules/placing.ts";
import { changedSince } from "./changedSince.ts";

export type RevisionText =
  /** `text` is undefined where the revision does not hold the file. */
  | { readonly ok: true; readonly text: string | undefined }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

export interface RevisionPorts {
  /** "" where all is shown. */
  revision(): string;
  textAt(uri: string, revision: string): Promise<RevisionText>;
  /** A text is known now, or is another one. */
  changed(uri: string): void;
  log(sentence: string): void;
}

interface Held {
  readonly revision: string;
  /** The question that was asked last; answers to those before it come too late. */
  asked: number;
  /** Undefined until git has answered. */
  answer: RevisionText | undefined;
}

export class Revisions {
  readonly #ports: RevisionPorts;
  readonly #held = new Map<string, Held>();
  #logged = "";

  constructor(ports: RevisionPorts) {
    this.#ports = ports;
  }

  /** True where it is known what to show of a document; else that is asked, once, and `changed` is called in the end. */
  isKnown(uri: string): boolean {
    const revision = this.#ports.revision();
    if (revision === "") {
      // What git said may be out of date by the time somebody asks again.
      this.#held.delete(uri);
      return true;
    }
    const held = this.#held.get(uri);
    if (held?.revision === revision) return held.answer !== undefined;
    this.#held.set(uri, { revision, asked: 0, answer: undefined });
    this.askAgain(uri);
    return false;
  }

  /** The file was saved, or a revision may be another commit now: what is known holds until git has answered. */
  async askAgain(uri: string): Promise<void> {
    const held = this.#held.get(uri);
    if (!held || held.revision !== this.#ports.revision()) return;
    const question = ++held.asked;
    const answer = await this.#ports.textAt(uri, held.revision);
    if (this.#held.get(uri) !== held || held.asked !== question) return;
    const isNews = !sameAnswer(held.answer, answer);
    held.answer = answer;
    if (!answer.ok) this.#log(answer.problem);
    if (isNews) this.#ports.changed(uri);
  }

  forget(uri: string): void {
    this.#held.delete(uri);
  }

  /** Those that stand on changed lines, or name a place that does. All of them where there is nothing to compare with. */
  shown(located: readonly Located[], uri: string, text: () => string): readonly Located[] {
    const answer = this.#ports.revision() === "" ? undefined : this.#held.get(uri)?.answer;
    if (!answer?.ok || answer.text === undefined || located.length === 0) return located;
    const now = text();
    const isNew = changeTest(now, changedSince(answer.text, now));
    return located.filter((one) => isNew(inDocument(one)));
  }

  /** The same sentence is told once, however many files it is true of. */
  #log(problem: string): void {
    if (problem === this.#logged) return;
    this.#logged = problem;
    this.#ports.log(`${problem} All findings are shown.`);
  }
}

function sameAnswer(a: RevisionText | undefined, b: RevisionText): boolean {
  return a !== undefined && (a.ok ? b.ok && a.text === b.text : !b.ok);
}
