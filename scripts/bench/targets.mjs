// What is to be reached: one table, in the order in which it is printed.

/** @typedef {import("./documents.mjs").DocumentName} DocumentName */

/**
 * The most that may be measured, by document: of a peer's time where there is a peer, else in `unit`.
 * @typedef {object} Target
 * @property {string} id
 * @property {string} group what `--only` names
 * @property {string} measure
 * @property {"ms" | "MB" | "times"} unit
 * @property {string} [peer]
 * @property {Readonly<Partial<Record<DocumentName, number>>>} most
 */

/** @type {readonly Target[]} */
export const targets = [
  {
    id: "key",
    group: "edit",
    measure: "a key to its findings, p50",
    unit: "ms",
    peer: "rumdl",
    most: { seed: 0.4, head: 1 / 30, big: 1 / 400 },
  },
  {
    id: "key95",
    group: "edit",
    measure: "a key to its findings, p95",
    unit: "ms",
    peer: "rumdl",
    most: { seed: 0.8, head: 1 / 20, big: 1 / 200 },
  },
  {
    id: "growth",
    group: "edit",
    measure: "our p50, of that on seed",
    unit: "times",
    most: { head: 2, big: 4 },
  },
  {
    id: "entry",
    group: "edit",
    measure: "an entry pasted or cut, p50",
    unit: "ms",
    peer: "rumdl",
    most: { seed: 0.4, head: 1 / 30, big: 1 / 400 },
  },
  {
    id: "entry95",
    group: "edit",
    measure: "an entry pasted or cut, p95",
    unit: "ms",
    peer: "rumdl",
    most: { seed: 0.8, head: 1 / 20, big: 1 / 200 },
  },
  {
    id: "first",
    group: "open",
    measure: "opened, the first findings",
    unit: "ms",
    peer: "VS Code Markdown",
    most: { seed: 1, head: 0.15 },
  },
  { id: "first", group: "open", measure: "opened, the first findings", unit: "ms", most: { big: 500 } },
  {
    id: "all",
    group: "open",
    measure: "opened, all findings",
    unit: "ms",
    peer: "VS Code Markdown",
    most: { seed: 1.2, head: 0.8 },
  },
  { id: "all", group: "open", measure: "opened, all findings", unit: "ms", most: { big: 6000 } },
  {
    id: "wait",
    group: "open",
    measure: "longest wait of a hover while it opens",
    unit: "ms",
    most: { big: 50 },
  },
  {
    id: "outline",
    group: "requests",
    measure: "outline right after a key",
    unit: "ms",
    most: { seed: 10, head: 10, big: 100 },
  },
  {
    id: "completion",
    group: "requests",
    measure: "completion right after a key",
    unit: "ms",
    most: { seed: 10, head: 10, big: 30 },
  },
  {
    id: "hover",
    group: "requests",
    measure: "hover right after a key",
    unit: "ms",
    most: { seed: 10, head: 10, big: 30 },
  },
  {
    id: "memory",
    group: "memory",
    measure: "most memory of the server",
    unit: "MB",
    most: { seed: 90, head: 130, big: 260 },
  },
  {
    id: "check",
    group: "check",
    measure: "`check` on the command line",
    unit: "ms",
    peer: "markdownlint-cli2",
    most: { seed: 0.6, head: 0.35, big: 0.2 },
  },
  {
    id: "start",
    group: "start",
    measure: "start to the answer to `initialize`",
    unit: "ms",
    peer: "VS Code Markdown",
    most: { seed: 0.8 },
  },
];

/** What `--only` may name; `micro` has its targets in budgets.json. */
export const groups = [...new Set(targets.map(({ group }) => group)), "micro"];
