// How often the section that is suggested for a paper is the one it stands in, each entry left out of the list in turn.
import { loadSource } from "../bundledSource.mjs";

const entry = `
  export { openSnapshot } from "./server/src/parse/snapshot.ts";
  export { suggestSections } from "./server/src/features/insert/suggestSection.ts";
`;

/**
 * @typedef {typeof import("../../server/src/parse/snapshot.ts") &
 *   typeof import("../../server/src/features/insert/suggestSection.ts")} Source
 * @typedef {import("../../server/src/model/list.ts").List} List
 * @typedef {import("../../server/src/model/list.ts").PlacedEntry} PlacedEntry
 */

/** @typedef {{ papers: number, sections: number, first: number, amongThree: number, milliseconds: number }} Suggestions */

/** @returns {Promise<(text: string) => Suggestions>} */
export async function loadSuggestions() {
  /** @type {Source} */
  const source = await loadSource(entry);
  return (text) => {
    const { list } = source.openSnapshot(text);
    const placed = list.entries.filter(({ section }) => section !== undefined);
    // With one section or two there is nothing to suggest.
    if (list.sections.length < 3) return nothing(list);
    const ranks = placed.map((left) => rankOf(source, list, left));
    return {
      papers: placed.length,
      sections: list.sections.length,
      first: ranks.filter((rank) => rank === 0).length,
      amongThree: ranks.filter((rank) => rank < 3).length,
      milliseconds: usualTime(source, list, placed),
    };
  };
}

/** @param {List} list @returns {Suggestions} */
function nothing({ entries, sections }) {
  return { papers: entries.length, sections: sections.length, first: 0, amongThree: 0, milliseconds: 0 };
}

/** Where the entry's own section stands among those suggested, from 0, by a list that never held the entry. @param {Source} source @param {List} list @param {PlacedEntry} left */
function rankOf({ suggestSections }, list, left) {
  const others = without(list, left);
  const suggested = suggestSections(others.list, paperOf(left));
  const rank = suggested.findIndex(({ section }) => others.before.get(section) === left.section);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

/** @param {List} list @param {PlacedEntry} left */
function without(list, left) {
  const before = new Map();
  const sections = list.sections.flatMap((section) => {
    const entries = section.entries.filter((it) => it !== left);
    if (entries.length === section.entries.length) {
      before.set(section, section);
      return [section];
    }
    // A section of this paper alone would not be there.
    if (entries.length === 0) return [];
    /** @type {PlacedEntry[]} */
    const moved = [];
    const smaller = { ...section, entries: moved };
    moved.push(...entries.map((it) => ({ ...it, section: smaller })));
    before.set(smaller, section);
    return [smaller];
  });
  return { list: { ...list, sections, entries: sections.flatMap(({ entries }) => entries) }, before };
}

/** What arXiv would say of it; keywords are the maintainer's, so a new paper has none. @param {PlacedEntry} entry */
function paperOf({ it }) {
  return {
    title: it.title.text,
    abstract: it.digest?.text.text ?? "",
    authors: (it.authors?.names ?? []).map(({ text }) => text),
  };
}

/** Of one suggestion once the index stands: the median. @param {Source} source @param {List} list @param {readonly PlacedEntry[]} placed */
function usualTime({ suggestSections }, list, placed) {
  const times = placed.map((entry) => {
    const start = performance.now();
    suggestSections(list, paperOf(entry));
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
