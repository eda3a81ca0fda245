// The table: each measure beside its target.
import { documentNames } from "./documents.mjs";

/** @typedef {import("./targets.mjs").Target} Target */
/** @typedef {import("./documents.mjs").DocumentName} DocumentName */
/** @typedef {import("./measurements.mjs").Measurements} Measurements */

/**
 * @typedef {object} Row
 * @property {string} measure
 * @property {DocumentName} document
 * @property {Target["unit"]} unit
 * @property {number} ours
 * @property {string | undefined} peer
 * @property {number | undefined} peers
 * @property {number | undefined} ratio
 * @property {number} most
 * @property {boolean | undefined} isReached undefined where the peer is not there
 */

/** What was measured of what is to be reached. @param {readonly Target[]} targets @param {Measurements} measurements @returns {Row[]} */
export function rowsOf(targets, measurements) {
  return targets.flatMap((target) =>
    documentNames.flatMap((name) => rowOf(target, name, measurements) ?? []),
  );
}

/** @param {Target} target @param {DocumentName} document @param {Measurements} measurements @returns {Row | undefined} */
function rowOf({ id, measure, unit, peer, most: limits }, document, measurements) {
  const most = limits[document];
  const measured = measurements.of(id, document);
  if (most === undefined || !measured) return undefined;
  const { ours, peer: peers, ratio } = measured;
  const counted = peer === undefined ? ours : ratio;
  const isReached = counted === undefined ? undefined : counted <= most;
  return { measure, document, unit, ours, peer, peers, ratio: peer ? ratio : undefined, most, isReached };
}

/** @param {readonly Row[]} rows */
export function printRows(rows) {
  const lines = rows.map(({ measure, document, unit, ours, peer, peers, ratio, most, isReached }) => [
    measure,
    document,
    amount(ours, unit),
    peer === undefined ? "" : peers === undefined ? `${peer}: not there` : `${peer}: ${amount(peers, unit)}`,
    ratio === undefined ? "" : share(ratio),
    peer === undefined ? `<= ${amount(most, unit)}` : `<= ${share(most)}`,
    isReached === undefined ? "not compared" : isReached ? "reached" : "MISSED",
  ]);
  printTable(["measure", "list", "ours", "peer", "ratio", "target", ""], lines);
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} lines */
export function printTable(head, lines) {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  /** @param {readonly string[]} line */
  const print = (line) =>
    console.log(`| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`);
  print(head);
  print(widths.map((width) => "-".repeat(width)));
  for (const line of lines) print(line);
}

/** @param {number} value @param {Target["unit"]} unit */
function amount(value, unit) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}

/** Small ones as a part of one: 1/250 says more than 0.004. @param {number} ratio */
function share(ratio) {
  return ratio < 0.1 ? `1/${Math.round(1 / ratio)}` : ratio.toFixed(2);
}
