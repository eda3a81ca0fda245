// How often the section that is suggested for a paper is the one it stands in, each entry left out of the list in turn.
import { loadSource } from "../bundledSource.mjs";

const entry = `
  export { changeSnapshot, openSnapshot } from "./server/src/parse/snapshot.ts";
  export { suggestSections } from "./server/src/features/insert/suggestSection.ts";
`;

/**
 * @typedef {typeof import("../../server/src/parse/snapshot.ts") &
 *   typeof import("../../server/src/features/insert/suggestSection.ts")} Source
 * @typedef {import("../../server/src/parse/snapshot.ts").Snapshot} Snapshot
 * @typedef {import("../../server/src/model/list.ts").List} List
 * @typedef {import("../../server/src/model/list.ts").PlacedEntry} PlacedEntry
 */

/** @typedef {{ papers: number, sections: number, first: number, amongThree: number, milliseconds: number }} Suggestions */

/** @returns {Promise<(text: string) => Suggestions>} */
export async function loadSuggestions() {
  /** @type {Source} */
  const source = await loadSource(entry);
  return (text) => {
    const snapshot = source.openSnapshot(text);
    const { list } = snapshot;
    const placed = list.entries.filter(({ section }) => section !== undefined);
    // With one section or two there is nothing to suggest.
    if (list.sections.length < 3) return nothing(list);
    const ranks = placed.map((left) => rankOf(source, snapshot, left));
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

/** Where the entry's own section stands among those suggested, from 0, by a list that never held the entry. @param {Source} source @param {Snapshot} snapshot @param {PlacedEntry} left */
function rankOf({ changeSnapshot, suggestSections }, snapshot, left) {
  const { list } = changeSnapshot(snapshot, [{ span: linesOf(snapshot, left), text: "" }], 1);
  const rank = suggestSections(list, paperOf(left)).findIndex(
    ({ section }) => section.title === left.section?.title,
  );
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

/** The entry with the end of its last line. @param {Snapshot} snapshot @param {PlacedEntry} entry */
function linesOf({ source }, { it, offset }) {
  const { line } = source.placeAt(offset + it.span.end);
  return { start: offset + it.span.start, end: source.offsetAt({ line: line + 1, column: 0 }) };
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
