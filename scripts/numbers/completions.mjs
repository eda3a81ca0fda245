// How early completion offers the right author or venue, each author line taken out of the list in turn and typed anew.
import { loadSource } from "../bundledSource.mjs";

const entry = `
  export { changeSnapshot, openSnapshot } from "./server/src/parse/snapshot.ts";
  export { complete } from "./server/src/features/completion/complete.ts";
  export { authorKey } from "./server/src/features/authors/authorIndex.ts";
  export { foldedWords } from "./server/src/model/foldName.ts";
`;

/**
 * @typedef {typeof import("../../server/src/parse/snapshot.ts") &
 *   typeof import("../../server/src/features/completion/complete.ts") &
 *   typeof import("../../server/src/features/authors/authorIndex.ts") &
 *   typeof import("../../server/src/model/foldName.ts")} Source
 * @typedef {import("../../server/src/parse/snapshot.ts").Snapshot} Snapshot
 * @typedef {import("../../server/src/model/list.ts").PlacedEntry} PlacedEntry
 * @typedef {import("../../server/src/features/completion/candidate.ts").Candidate} Candidate
 */

/** As many as are seen without scrolling. */
const shown = 5;

/** How often the right one was offered; the last two by one part of the name alone. @typedef {{ given: number, last: number, either: number }} Offered */

/**
 * @typedef {object} Completions
 * @property {number} names Author names that stand elsewhere in the list too.
 * @property {Offered} afterTwo Among the first five, after so many letters of the given name, the last name, either of them.
 * @property {Offered} afterThree
 * @property {number} venues Venues that stand elsewhere in the list too.
 * @property {number} venuesFirst Offered first after one letter.
 * @property {number} allVenues
 * @property {number} letters Keys that all author names and venues take, typed out.
 * @property {number} keys Keys that they take with completion: letters until the name is offered, downs to it, one to take it.
 * @property {number} milliseconds Of one request right after a letter was typed: the median.
 */

/** @returns {Promise<(text: string) => Completions>} */
export async function loadCompletions() {
  /** @type {Source} */
  const source = await loadSource(entry);
  return (text) => new Typist(source, text).typeAll();
}

class Typist {
  /** @param {Source} source @param {string} text */
  constructor(source, text) {
    this.source = source;
    this.snapshot = source.openSnapshot(text);
    /** @type {number[]} */
    this.times = [];
    this.names = countOf(this.#entries().flatMap((it) => [...new Set(this.#keysOf(it))]));
    this.venues = countOf(this.#entries().flatMap(({ it }) => (it.venue?.text ? [it.venue.text] : [])));
    /** @type {Completions} */
    this.found = {
      names: 0,
      afterTwo: { given: 0, last: 0, either: 0 },
      afterThree: { given: 0, last: 0, either: 0 },
      venues: 0,
      venuesFirst: 0,
      allVenues: 0,
      letters: 0,
      keys: 0,
      milliseconds: 0,
    };
  }

  typeAll() {
    for (const entry of this.#entries()) {
      for (const [at, { text }] of entry.it.authors?.names.entries() ?? []) this.#typeAuthor(entry, at, text);
      if (entry.it.venue?.text) this.#typeVenue(entry, entry.it.venue.text);
    }
    this.times.sort((a, b) => a - b);
    return { ...this.found, milliseconds: this.times[this.times.length >> 1] ?? 0 };
  }

  #entries() {
    return this.snapshot.list.entries.filter(({ it }) => it.authors !== undefined && !it.authors.folded);
  }

  /** @param {PlacedEntry} entry */
  #keysOf({ it }) {
    return (it.authors?.names ?? []).map(({ text }) => this.source.authorKey(text));
  }

  /** @param {PlacedEntry} entry @param {number} at @param {string} name */
  #typeAuthor(entry, at, name) {
    const words = this.source.foldedWords(name);
    const key = words.join(" ");
    if (key === "") return;
    this.found.letters += name.length;
    if ((this.names.get(key) ?? 0) < 2) {
      this.found.keys += name.length;
      return;
    }
    this.found.names++;
    const before = (entry.it.authors?.names ?? []).slice(0, at).map(({ text }) => `${text}, `);
    const isKey = (/** @type {Candidate} */ { label }) => this.source.authorKey(label) === key;
    const rankAfter = (/** @type {string} */ typed) =>
      this.#offered(entry, `${before.join("")}${typed}`).findIndex(isKey);
    const [given, last] = [words[0] ?? "", words.at(-1) ?? ""];
    for (const [letters, offered] of /** @type {const} */ ([
      [2, this.found.afterTwo],
      [3, this.found.afterThree],
    ])) {
      const [byGiven, byLast] = [given, last].map((word) => isShown(rankAfter(word.slice(0, letters))));
      if (byGiven) offered.given++;
      if (byLast) offered.last++;
      if (byGiven || byLast) offered.either++;
    }
    this.found.keys += keysFor(name, rankAfter);
  }

  /** @param {PlacedEntry} entry @param {string} venue */
  #typeVenue(entry, venue) {
    const names = (entry.it.authors?.names ?? []).map(({ text }) => text).join(", ");
    const rankAfter = (/** @type {string} */ typed) =>
      this.#offered(entry, `${names}. *${typed}`).findIndex(({ label }) => label === venue);
    this.found.allVenues++;
    this.found.letters += venue.length;
    this.found.keys += keysFor(venue, rankAfter);
    if ((this.venues.get(venue) ?? 0) < 2) return;
    this.found.venues++;
    if (rankAfter(venue.slice(0, 1)) === 0) this.found.venuesFirst++;
  }

  /** What is offered at the end of an author line, by a list in which the entry has nothing but its head above that line. @param {PlacedEntry} entry @param {string} line */
  #offered(entry, line) {
    const { it, offset } = entry;
    const start = offset + it.head.end;
    const typed = `\n  - ${line}`;
    const span = { start, end: offset + it.span.end };
    const before = this.source.changeSnapshot(this.snapshot, [{ span, text: typed.slice(0, -1) }], 1);
    this.#ask(before, start + typed.length - 1);
    const last = { start: start + typed.length - 1, end: start + typed.length - 1 };
    const { list, source } = this.source.changeSnapshot(before, [{ span: last, text: typed.slice(-1) }], 2);
    const from = performance.now();
    const completion = this.source.complete(list, source, start + typed.length);
    this.times.push(performance.now() - from);
    return completion?.candidates ?? [];
  }

  /** As an editor does at each letter, so that what is measured afterwards is one more letter. @param {Snapshot} snapshot @param {number} offset */
  #ask({ list, source }, offset) {
    this.source.complete(list, source, offset);
  }
}

/** @param {number} rank */
function isShown(rank) {
  return rank >= 0 && rank < shown;
}

/** The fewest: after each letter the name may be taken, where it is seen. @param {string} name @param {(typed: string) => number} rankAfter */
function keysFor(name, rankAfter) {
  let fewest = name.length;
  for (let letters = 1; letters <= Math.min(4, name.length); letters++) {
    const rank = rankAfter(name.slice(0, letters));
    if (isShown(rank)) fewest = Math.min(fewest, letters + rank + 1);
  }
  return fewest;
}

/** @param {readonly string[]} items @returns {Map<string, number>} */
function countOf(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
