// The engine's own work against its budgets: in multiples of a fixed piece of work, measured in between.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generatedList } from "./documents.mjs";
import { loadMicroEngine } from "./microEngine.mjs";
import { worksOn } from "./microWork.mjs";
import { referenceWork } from "./referenceWork.mjs";
import { printTable } from "./report.mjs";
import { Stopwatch } from "./stopwatch.mjs";

/**
 * `ratio`: of the reference work's time; `isReached`: not more than the budget with its slack.
 * @typedef {{ work: string, list: string, ratio: number, budget: number | undefined, most: number, isReached: boolean }} MicroRow
 */

/** Ratios by list and work, as they were measured. @typedef {Record<string, Record<string, number>>} Budgets */

const budgetFile = fileURLToPath(new URL("budgets.json", import.meta.url));

/** Bytes of the lists. @type {Readonly<Record<string, number>>} */
const lists = { "100 KB": 100_000, "1 MB": 1_000_000 };

/** How much more than its budget work may take: what is measured next to nothing else is measured more closely. */
const slack = { long: 2, short: 2.5 };

/** How often all is done before it counts, and then. */
const warmUps = 5;
const samples = 15;

/** The name of the fixed work among the others. */
const reference = "reference";

/** What is over its budget is measured again so often, before it is believed. */
const tries = 4;

/** @param {{ isShort: boolean, write?: boolean }} options `write`: what is measured becomes the budget */
export async function microRows({ isShort, write = false }) {
  const engine = await loadMicroEngine();
  /** @type {Budgets} */
  const budgets = JSON.parse(readFileSync(budgetFile, "utf8"));
  const chosen = Object.entries(lists).slice(0, isShort ? 1 : undefined);
  const rows = chosen.flatMap(([list, length]) => {
    const works = worksOn(engine, generatedList(length));
    return rowsWithin(works, list, budgets[list] ?? {}, isShort ? slack.short : slack.long);
  });
  if (write) writeFileSync(budgetFile, `${JSON.stringify(budgetsOf(rows), undefined, 2)}\n`);
  return rows;
}

/** @param {readonly MicroRow[]} rows */
export function printMicro(rows) {
  console.log(
    "\nThe work of the engine itself, in multiples of the time that a fixed work takes (about a millisecond):\n",
  );
  const lines = rows.map(({ work, list, ratio, budget, most, isReached }) => [
    work,
    list,
    figure(ratio),
    budget === undefined ? "none" : figure(budget),
    `<= ${figure(most)}`,
    isReached ? "reached" : "MISSED",
  ]);
  printTable(["work", "list", "measured", "budget", "with slack", ""], lines);
}

/** @param {readonly import("./microWork.mjs").Work[]} works @param {string} list @param {Readonly<Record<string, number>>} budgets @param {number} factor @returns {MicroRow[]} */
function rowsWithin(works, list, budgets, factor) {
  // What runs first runs before it is compiled.
  measureOnce(works, new Stopwatch(), warmUps);
  /** @type {MicroRow[]} */
  let rows = [];
  for (let attempt = 0; attempt < tries; attempt++) {
    const measured = measureOnce(works, new Stopwatch(), samples);
    rows = least(rows, rowsOf(measured, list, budgets, factor));
    if (rows.every(({ isReached }) => isReached)) break;
  }
  return rows;
}

/** The reference work and each of the works in turn. @param {readonly import("./microWork.mjs").Work[]} works @param {Stopwatch} watch @param {number} count */
function measureOnce(works, watch, count) {
  for (let sample = 0; sample < count; sample++) {
    for (const work of works) {
      watch.time(reference, referenceWork);
      work(watch);
    }
  }
  return watch.medians();
}

/** @param {readonly [string, number][]} medians @param {string} list @param {Readonly<Record<string, number>>} budgets @param {number} factor @returns {MicroRow[]} */
function rowsOf(medians, list, budgets, factor) {
  const unit = new Map(medians).get(reference) ?? Number.NaN;
  return medians
    .filter(([work]) => work !== reference)
    .map(([work, time]) => rowOf(work, list, time / unit, budgets[work], factor));
}

/** Of what was measured again, the less counts: what else the machine does can only add to a time. @param {readonly MicroRow[]} before @param {MicroRow[]} now */
function least(before, now) {
  if (before.length === 0) return now;
  return now.map((row, index) => {
    const other = before[index];
    return other && other.ratio < row.ratio ? other : row;
  });
}

/** @param {string} work @param {string} list @param {number} ratio @param {number | undefined} budget @param {number} factor @returns {MicroRow} */
function rowOf(work, list, ratio, budget, factor) {
  const most = (budget ?? 0) * factor;
  return { work, list, ratio, budget, most, isReached: ratio <= most };
}

/** @param {readonly MicroRow[]} rows @returns {Budgets} */
function budgetsOf(rows) {
  /** @type {Budgets} */
  const budgets = {};
  for (const { list, work, ratio } of rows) {
    budgets[list] = { ...budgets[list], [work]: Number(ratio.toPrecision(2)) };
  }
  return budgets;
}

/** Two figures that count. @param {number} value */
function figure(value) {
  return String(Number(value.toPrecision(2)));
}
