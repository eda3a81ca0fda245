// Rounds of editing, opening and starting: ours and each peer in turn, so that what else the machine does meets all.

import { markdownServer, ownServer, rumdlServer } from "./servers.mjs";
import { editRun, longestWait, openRun, startRun, wholeRun } from "./sessions.mjs";
import { percentile } from "./statistics.mjs";

/** @typedef {import("./documents.mjs").DocumentName} DocumentName */
/** @typedef {import("./documents.mjs").MeasuredDocument} MeasuredDocument */
/** @typedef {import("./measurements.mjs").Measurements} Measurements */
/** @typedef {import("./peers.mjs").Peers} Peers */
/** @typedef {import("./sessions.mjs").EditTimes} EditTimes */

/**
 * @typedef {object} Plan
 * @property {(group: string) => boolean} wants
 * @property {Peers | undefined} peers
 * @property {number} gap milliseconds between two edits
 * @property {Measurements} measurements
 */

const ownEdits = 112;

/** rumdl takes seconds for each on the longest. @type {Readonly<Record<DocumentName, number>>} */
const rumdlEdits = { seed: 112, head: 56, big: 8 };

/** VS Code Markdown does not open the longest within minutes. @param {MeasuredDocument} document */
const isLongest = ({ name }) => name === "big";

/** One round on one document. @param {MeasuredDocument} document @param {Plan} plan */
export async function measureServers(document, plan) {
  const { wants, peers, gap, measurements } = plan;
  const { name, text } = document;
  /** @param {string} id @param {number | undefined} ours @param {number} [peer] */
  const add = (id, ours, peer) => measurements.add(id, name, ours, peer);
  const own = ownServer();

  const run = await wholeRun(own, text, { edits: ownEdits, gap });
  if (wants("edit")) {
    const program = peers?.rumdl;
    const times =
      program === undefined
        ? undefined
        : await patiently(() => editRun(rumdlServer(program), text, { edits: rumdlEdits[name], gap }));
    addEdits(run.edits, times, add);
  }
  if (wants("open")) {
    const theirs =
      peers && !isLongest(document) ? await patiently(() => openRun(markdownServer(peers), text)) : undefined;
    add("first", run.first, theirs);
    add("all", run.all, theirs);
    if (isLongest(document)) add("wait", await longestWait(own, text));
  }
  add("outline", percentile(run.requests.outline, 0.5));
  add("completion", percentile(run.requests.completion, 0.5));
  add("hover", percentile(run.requests.hover, 0.5));
  add("memory", run.memory);
}

/** A peer that does not answer is asked once more, and then left out: it may hang, ours may not. @template T @param {() => Promise<T>} run @returns {Promise<T | undefined>} */
async function patiently(run) {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await run();
    } catch (error) {
      console.error(`A peer failed: ${error instanceof Error ? error.message : error}`);
    }
  }
  return undefined;
}

/** @param {EditTimes} ours @param {EditTimes | undefined} theirs @param {(id: string, ours: number | undefined, peer?: number) => void} add */
function addEdits(ours, theirs, add) {
  for (const kind of /** @type {const} */ (["key", "entry"])) {
    add(kind, percentile(ours[kind], 0.5), percentile(theirs?.[kind] ?? [], 0.5));
    add(`${kind}95`, percentile(ours[kind], 0.95), percentile(theirs?.[kind] ?? [], 0.95));
  }
}

/** Our keys of each list against those on the shortest. @param {Measurements} measurements */
export function addGrowth(measurements) {
  const seed = measurements.of("key", "seed")?.ours;
  if (seed === undefined) return;
  for (const name of /** @type {const} */ (["head", "big"])) {
    const own = measurements.of("key", name)?.ours;
    measurements.add("growth", name, own === undefined ? undefined : own / seed);
  }
}

/** @param {Plan} plan @param {number} pairs */
export async function measureStart({ peers, measurements }, pairs) {
  for (let pair = 0; pair < pairs; pair++) {
    const ours = await startRun(ownServer());
    const theirs = peers && (await patiently(() => startRun(markdownServer(peers))));
    // The first of each reads its files from the disk.
    if (pair > 0) measurements.add("start", "seed", ours, theirs);
  }
}
