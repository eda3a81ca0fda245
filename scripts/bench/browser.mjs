// `npm run bench:browser`: the same work of the same bundle in a browser's worker and in a thread of Node. Exits 1 where the
// browser takes more than twice the time.
import { Worker } from "node:worker_threads";
import { createMessageConnection, PortMessageReader, PortMessageWriter } from "vscode-jsonrpc/node";
import { buildExtension } from "../build.mjs";
import { inRoot } from "../root.mjs";
import { runMain } from "../setup/problem.mjs";
import { setUp } from "../setup/setup.mjs";
import { readDocument } from "./documents.mjs";
import { timeEditing } from "./editing.mjs";
import { authorLines } from "./edits.mjs";
import { OpenText } from "./openText.mjs";
import { median } from "./statistics.mjs";
import { openWorkerPage } from "./workerPage.mjs";

/** @typedef {import("./openText.mjs").Change} Change */
/** @typedef {import("./editing.mjs").EditingTimes} EditingTimes */
/** @typedef {{ node: EditingTimes[], worker: EditingTimes[] }} Rounds */

const serverFile = inRoot("dist", "server.browser.js");

const mostTimes = 2;
const rounds = 3;
const keys = 60;

await runMain(async () => {
  await setUp({ chromium: true });
  await buildExtension({ asShipped: true });
  const { text, isReal } = readDocument("head", inRoot("..", "shared", "corpus"));
  const changes = changesOf(text);
  console.log(
    `${isReal ? "head.md" : "a list made of the sample"}, ${Math.round(text.length / 1000)} K characters`,
  );
  return report(await measure(text, changes));
});

/**
 * In turn, so that what else the machine does meets both.
 * @param {string} text
 * @param {readonly Change[]} changes
 */
async function measure(text, changes) {
  /** @type {Rounds} */
  const times = { node: [], worker: [] };
  const page = await openWorkerPage();
  try {
    for (let round = 0; round < rounds; round++) {
      times.node.push(await timeInNode(text, changes));
      times.worker.push(await page.time(text, changes));
    }
  } finally {
    await page.close();
  }
  return times;
}

/**
 * @param {string} text
 * @param {readonly Change[]} changes
 */
async function timeInNode(text, changes) {
  /** @type {Worker | undefined} */
  let thread;
  const connect = () => {
    thread = new Worker(inRoot("scripts", "bench", "serverThread.mjs"), { workerData: serverFile });
    const connection = createMessageConnection(new PortMessageReader(thread), new PortMessageWriter(thread));
    connection.listen();
    return connection;
  };
  try {
    return await timeEditing(connect, text, changes);
  } finally {
    await thread?.terminate();
  }
}

/**
 * A second blank between two authors and its removal, all over the list: each key brings a finding or takes one away.
 * @param {string} text
 * @returns {Change[]}
 */
function changesOf(text) {
  const document = new OpenText(text);
  const places = authorLines(document).filter((line) => document.line(line).includes(", "));
  if (places.length === 0) throw new Error("Nothing in this text looks like the authors of an entry.");
  return Array.from({ length: keys / 2 }, (_, index) => {
    const line = places[Math.floor((index * places.length) / (keys / 2))] ?? 0;
    const before = { line, character: document.line(line).indexOf(", ") + 2 };
    const after = { line, character: before.character + 1 };
    return [
      { range: { start: before, end: before }, text: " " },
      { range: { start: before, end: after }, text: "" },
    ];
  }).flat();
}

/** @param {Rounds} times @returns {number} the exit code */
function report({ node, worker }) {
  /** @type {readonly [string, (times: EditingTimes) => number | undefined][]} */
  const measures = [
    ["start to the answer to `initialize`", ({ start }) => start],
    ["open to the first findings", ({ first }) => first],
    ["open to all findings", ({ all }) => all],
    ["key to findings", (it) => median(it.keys)],
    ["outline after a key", (it) => median(it.outlines)],
  ];
  let exitCode = 0;
  console.log(`${"".padEnd(36)}${"Node".padStart(10)}${"worker".padStart(10)}${"ratio".padStart(8)}`);
  for (const [name, read] of measures) {
    const [here, there] = [node, worker].map((runs) => median(runs.map((run) => read(run) ?? Number.NaN)));
    const ratio = (there ?? Number.NaN) / (here ?? Number.NaN);
    const isReached = ratio <= mostTimes;
    if (!isReached) exitCode = 1;
    const cells = [
      milliseconds(here).padStart(10),
      milliseconds(there).padStart(10),
      ratio.toFixed(2).padStart(8),
    ];
    console.log(`${name.padEnd(36)}${cells.join("")}${isReached ? "" : `  more than ${mostTimes}`}`);
  }
  return exitCode;
}

/** @param {number | undefined} value */
function milliseconds(value = Number.NaN) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
