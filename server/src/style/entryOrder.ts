// Which way the entries of a group run: newest first, oldest first, by title, or no way at all.

import { letterPattern } from "../base/letterPattern.ts";
import { type ArxivId, compareArxivIds } from "../model/arxivId.ts";
import type { Convention, EntryOrder, HouseStyle } from "../model/houseStyle.ts";
import type { List, PlacedEntry, Section } from "../model/list.ts";
import { perRegion } from "../model/region.ts";
import type { Words } from "../model/rewording.ts";
import { remembered, type Summed } from "../model/sums.ts";
import { entrySays, type Says } from "./sayings.ts";
import { sumOfRegions } from "./sumParts.ts";
import { type Evidence, sameTally, Tally, tallySum, usualEvidence } from "./tally.ts";

/** Runs of entries that should be in order: every year group, and the entries of every section outside of them. */
function runsOf(section: Section): (readonly PlacedEntry[])[] {
  return [section.loose, ...section.yearGroups.map(({ entries }) => entries)];
}

/** The order of all sections. */
export function listOrder(of: Summed): Convention<EntryOrder> {
  return conventionOf((order) => listOrderTally(of, order), usualEvidence);
}

/** How many neighbours of a list stand in this order, and how many do not. */
export function listOrderTally(of: Summed, order: EntryOrder): Tally<EntryOrder> {
  return order === "alphabetical" ? titleSteps(of) : idSteps(of);
}

const sayTheSameId = entryStaysAnd(entrySays(({ arxivId }) => arxivId?.id, Object.is));
const sayTheSameTitle = entryStaysAnd(entrySays(({ title }) => sortKey(title.text), Object.is));

/** Where an entry takes the place of one under another heading, it has other neighbours. */
function entryStaysAnd(says: Says): Says {
  return (change) => change.entry !== undefined && says(change);
}

const idSteps = stepsOf("descending", sayTheSameId, []);
const titleSteps = stepsOf("alphabetical", sayTheSameTitle, ["title"]);

function stepsOf(
  order: EntryOrder,
  saysTheSame: Says,
  looksAt: readonly Words[],
): (of: Summed) => Tally<EntryOrder> {
  const partOf = perRegion((region) => tallySum(orderedIn(region).map((section) => section.steps(order))));
  return sumOfRegions({ partOf, add: tallySum, same: sameTally, saysTheSame, looksAt });
}

/** The order of each section by itself, by its title; of two sections of one title the first counts. */
export function sectionOrders(of: Summed): ReadonlyMap<string, Convention<EntryOrder>> {
  const orders = new Map<string, Convention<EntryOrder>>();
  for (const { title, order } of sectionsOf(of)) if (!orders.has(title)) orders.set(title, order);
  return orders;
}

/** How many neighbours in the sections of one title stand in this order, and how many do not. */
export function sectionOrderTally(of: Summed, title: string, order: EntryOrder): Tally<EntryOrder> {
  const sections = sectionsOf(of).filter((section) => section.title === title);
  return tallySum(sections.map((section) => section.steps(order)));
}

/** A section, as far as the order of its entries goes. */
class OrderedSection {
  readonly title: string;
  readonly order: Convention<EntryOrder>;
  readonly #runs: readonly (readonly PlacedEntry[])[];
  #byId: Tally<EntryOrder> | undefined;
  #byTitle: Tally<EntryOrder> | undefined;

  constructor(section: Section) {
    this.title = section.title;
    this.#runs = runsOf(section);
    this.order = conventionOf((order) => this.steps(order), usualEvidence);
  }

  /** How many neighbours stand in this order, and how many do not. */
  steps(order: EntryOrder): Tally<EntryOrder> {
    if (order === "alphabetical") {
      this.#byTitle ??= orderByTitle(this.#runs);
      return this.#byTitle;
    }
    this.#byId ??= orderById(this.#runs);
    return this.#byId;
  }
}

const sectionsOf: (of: Summed) => readonly OrderedSection[] = remembered({
  compute: ({ regions }: List) => regions.flatMap(({ it }) => orderedIn(it)),
  looksAt: ["title"],
  outlives: (change) => sayTheSameId(change) && sayTheSameTitle(change),
  same: Object.is,
  ahead: (region) => orderedIn(region),
});

const orderedIn = perRegion(({ sections }) => sections.map((section) => new OrderedSection(section)));

/** What the list's own file says of the section, else of all sections; undefined where it says nothing. */
export function pinnedOrderOf(
  { title }: Pick<Section, "title">,
  { sectionOrders, entryOrder }: HouseStyle,
): EntryOrder | "none" | undefined {
  const own = sectionOrders.get(title);
  if (own?.pinned) return own.value;
  return entryOrder.pinned && entryOrder.value;
}

export function entryOrder(
  runs: readonly (readonly PlacedEntry[])[],
  evidence: Evidence = usualEvidence,
): Convention<EntryOrder> {
  return conventionOf((order) => orderTally(runs, order), evidence);
}

/** Neighbours are compared by arXiv id; titles are looked at only where the ids say nothing clear. */
function conventionOf(
  tallied: (order: EntryOrder) => Tally<EntryOrder>,
  evidence: Evidence,
): Convention<EntryOrder> {
  const byId = tallied("descending").convention(evidence);
  if (byId.value) return byId;
  const byTitle = tallied("alphabetical").convention({ ...evidence, share: 0.9 });
  return byTitle.value === "alphabetical" ? byTitle : byId;
}

/** How many neighbours stand in this order, and how many do not. */
function orderTally(runs: readonly (readonly PlacedEntry[])[], order: EntryOrder): Tally<EntryOrder> {
  return order === "alphabetical" ? orderByTitle(runs) : orderById(runs);
}

function orderById(runs: readonly (readonly PlacedEntry[])[]): Tally<EntryOrder> {
  let falls = 0;
  let rises = 0;
  for (const run of runs) {
    let before: ArxivId | undefined;
    for (const { it } of run) {
      if (!it.arxivId) continue;
      const step = before ? compareArxivIds(it.arxivId, before) : 0;
      if (step < 0) falls++;
      if (step > 0) rises++;
      before = it.arxivId;
    }
  }
  return tallyOf("descending", falls, "ascending", rises);
}

/** Only "alphabetical" is an answer here; steps against it are counted as "descending", which nobody reads. */
function orderByTitle(runs: readonly (readonly PlacedEntry[])[]): Tally<EntryOrder> {
  let falls = 0;
  let rises = 0;
  for (const run of runs) {
    let before = run[0] ? sortKeyOf(run[0]) : "";
    for (let i = 1; i < run.length; i++) {
      const key = sortKeyOf(run[i]!);
      if (before <= key) rises++;
      else falls++;
      before = key;
    }
  }
  return tallyOf("alphabetical", rises, "descending", falls);
}

function tallyOf(first: EntryOrder, firsts: number, second: EntryOrder, seconds: number): Tally<EntryOrder> {
  const tally = new Tally<EntryOrder>();
  tally.add(first, firsts);
  tally.add(second, seconds);
  return tally;
}

const signsInFront = letterPattern(String.raw`^[^\p{L}\p{N}]+`);

/** What titles are ordered by: letters and digits, whatever their case. */
export function sortKeyOf(entry: PlacedEntry): string {
  return sortKey(entry.it.title.text);
}

export function sortKey(title: string): string {
  const lower = title.toLowerCase();
  return lower.replace(signsInFront(lower), "");
}
