// What one completion costs in a long list: the first in an entry, right after a letter was typed, and once more without
// another letter. In milliseconds, and in multiples of a fixed work, since times differ from machine to machine.
import { referenceWork } from "../bench/referenceWork.mjs";
import { median } from "../bench/statistics.mjs";
import { loadSource } from "../bundledSource.mjs";

const entry = `
  export { changeSnapshot, openSnapshot } from "./server/src/parse/snapshot.ts";
  export { complete } from "./server/src/features/completion/complete.ts";
`;

/**
 * @typedef {typeof import("../../server/src/parse/snapshot.ts") &
 *   typeof import("../../server/src/features/completion/complete.ts")} Source
 * @typedef {import("../../server/src/parse/snapshot.ts").Snapshot} Snapshot
 * @typedef {import("../../server/src/model/list.ts").PlacedEntry} PlacedEntry
 * @typedef {import("../../server/src/base/span.ts").Span} Span
 */

/** `ratio`: of the time that the fixed work takes. @typedef {{ milliseconds: number, ratio: number }} Cost */
/** @typedef {{ what: string, first: Cost, afterKey: Cost, again: Cost }} CompletionCost */

/** What is typed anew: the last of its kind in an entry, each with the names before it on the line. */
const kinds = {
  author: (/** @type {PlacedEntry} */ { it }) => it.authors?.names.at(-1)?.span,
  venue: (/** @type {PlacedEntry} */ { it }) => it.venue?.textSpan,
  keyword: (/** @type {PlacedEntry} */ { it }) => it.keywords?.items.at(-1)?.span,
};

/** So many letters are typed, 0 for what is offered before the first. */
const lengths = [0, 1, 2, 3];

/** Entries all over the list, and how many of them are typed in before it counts. */
const places = 40;
const warmUps = 8;

/** What seems to take long is measured again so often, and the less counts: the rest of the machine only adds to a time. */
const tries = 3;

/** `mostRatio`: what takes longer is measured again. @typedef {(text: string, mostRatio: number) => CompletionCost[]} CompletionTimes */

/** @returns {Promise<CompletionTimes>} */
export async function loadCompletionTimes() {
  /** @type {Source} */
  const source = await loadSource(entry);
  return (text, mostRatio) => {
    const typist = new Typist(source, text);
    return Object.entries(kinds).flatMap(([kind, spanOf]) =>
      lengths.map((length) => {
        const what = `${kind}, ${length === 1 ? "1 letter" : `${length} letters`}`;
        let cost = typist.costOf(what, spanOf, length);
        for (let more = 1; more < tries && highestRatio(cost) > mostRatio; more++) {
          const other = typist.costOf(what, spanOf, length);
          if (highestRatio(other) < highestRatio(cost)) cost = other;
        }
        return cost;
      }),
    );
  };
}

/** @param {CompletionCost} cost */
export function highestRatio({ first, afterKey, again }) {
  return Math.max(first.ratio, afterKey.ratio, again.ratio);
}

class Typist {
  /** @param {Source} source @param {string} text */
  constructor(source, text) {
    this.source = source;
    this.snapshot = source.openSnapshot(text);
  }

  /** @param {string} what @param {(entry: PlacedEntry) => Span | undefined} spanOf @param {number} length @returns {CompletionCost} */
  costOf(what, spanOf, length) {
    const times = this.#spread(spanOf)
      .map((span) => this.#type(span, length))
      .slice(warmUps);
    const unit = median(times.map((it) => it.unit)) ?? Number.NaN;
    const costOf = (/** @type {"first" | "afterKey" | "again"} */ name) => {
      const milliseconds = median(times.map((it) => it[name])) ?? Number.NaN;
      return { milliseconds, ratio: milliseconds / unit };
    };
    return { what, first: costOf("first"), afterKey: costOf("afterKey"), again: costOf("again") };
  }

  /** Document offsets. @param {(entry: PlacedEntry) => Span | undefined} spanOf @returns {Span[]} */
  #spread(spanOf) {
    const all = this.snapshot.list.entries.flatMap((placed) => {
      const span = spanOf(placed);
      return span && span.end > span.start + 4
        ? [{ start: placed.offset + span.start, end: placed.offset + span.end }]
        : [];
    });
    const step = Math.max(1, Math.floor(all.length / places));
    return all.filter((_, index) => index % step === 0).slice(0, places);
  }

  /**
   * Takes a name away, types its first letters, or a blank, and asks as an editor does; then the name is back.
   * @param {Span} span @param {number} length
   */
  #type(span, length) {
    const { start } = span;
    const name = this.snapshot.source.slice(span);
    const typed = length === 0 ? " " : name.slice(0, length);
    const end = start + typed.length - 1;
    const before = this.#edit(this.snapshot, span, typed.slice(0, -1));
    const first = timeOf(() => this.#ask(before, end));
    const after = this.#edit(before, { start: end, end }, typed.slice(-1));
    const unit = timeOf(referenceWork);
    const afterKey = timeOf(() => this.#ask(after, end + 1));
    const again = timeOf(() => this.#ask(after, end + 1));
    this.snapshot = this.#edit(after, { start, end: end + 1 }, name);
    return { unit, first, afterKey, again };
  }

  /** With what it takes to write the answer down. @param {Snapshot} snapshot @param {number} offset */
  #ask({ list, source }, offset) {
    return JSON.stringify(this.source.complete(list, source, offset));
  }

  /** The list is read: that belongs to the key, whoever asks afterwards. @param {Snapshot} snapshot @param {Span} span @param {string} text */
  #edit(snapshot, span, text) {
    const next = this.source.changeSnapshot(snapshot, [{ span, text }], snapshot.version + 1);
    void next.list.entries.length;
    return next;
  }
}

/** @param {() => unknown} work */
function timeOf(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}
