// What is done with a server and a document, and the times that it took: milliseconds, each of one edit or request.
import { setTimeout as sleep } from "node:timers/promises";
import { EditorSession } from "./editorSession.mjs";
import { authorLines, editsOf } from "./edits.mjs";

/** @typedef {import("./servers.mjs").Server} Server */

/**
 * @typedef {object} EditTimes
 * @property {number[]} key
 * @property {number[]} entry a whole one, pasted or cut
 * @property {number} news The share of edits after which the server told something new.
 */

/** @typedef {{ outline: number[], completion: number[], hover: number[] }} RequestTimes */

/**
 * @typedef {object} Run
 * @property {number} first Until the first findings are there.
 * @property {number} all Until all are.
 * @property {EditTimes} edits
 * @property {RequestTimes} requests
 * @property {number | undefined} memory MB
 */

/**
 * Milliseconds of rest between two edits: a quick typist's. A server that paces what it tells in a burst is not made to
 * wait for its own pace.
 * @typedef {{ edits: number, gap: number }} Typing
 */

/** So many edits come first and do not count: a server has to warm up, and its user never notices. */
const warmUp = 10;

/** Within the first author's name. Over a title, what is shown is asked of arXiv, and no time of ours. */
const nameColumn = 6;

/** How often each of the requests is made. */
const requestCount = 16;

/** Everything that an editor does. @param {Server} server @param {string} text @param {Typing} typing @returns {Promise<Run>} */
export function wholeRun(server, text, typing) {
  return inSession(server, text, async (session) => {
    const { at } = await session.open();
    const last = (await session.allTold()) ?? at;
    const edits = await timeEdits(session, typing, warmUp);
    const requests = await timeRequests(session, typing.gap);
    const { openedAt, peakMemory: memory } = session;
    return { first: at - openedAt, all: last - openedAt, edits, requests, memory };
  });
}

/** @param {Server} server @param {string} text @param {Typing} typing */
export function editRun(server, text, typing) {
  return inSession(server, text, async (session) => {
    await session.open();
    return timeEdits(session, typing, typing.edits > 2 * warmUp ? warmUp : 0);
  });
}

/** Milliseconds from opening to the findings. @param {Server} server @param {string} text */
export function openRun(server, text) {
  return inSession(server, text, async (session) => (await session.open()).at - session.openedAt);
}

/** Milliseconds from the start of the process to its answer to `initialize`. @param {Server} server */
export function startRun(server) {
  return inSession(server, "", async (session) => session.startTime);
}

/** The longest that a request waited for its answer while the document was opened. @param {Server} server @param {string} text */
export function longestWait(server, text) {
  return inSession(server, text, async (session) => {
    const line = authorLines(session.document)[0] ?? 0;
    /** @type {Promise<number>[]} */
    const waits = [];
    let isOpen = false;
    const opening = session.open().then(() => session.allTold());
    opening.then(() => {
      isOpen = true;
    });
    while (!isOpen) {
      const askedAt = performance.now();
      const params = { position: { line, character: nameColumn } };
      waits.push(session.request("textDocument/hover", params).then(({ at }) => at - askedAt));
      await sleep(25);
    }
    return Math.max(...(await Promise.all(waits)));
  });
}

/** @template T @param {Server} server @param {string} text @param {(session: EditorSession) => Promise<T>} work @returns {Promise<T>} */
async function inSession(server, text, work) {
  const session = await EditorSession.start(server, text);
  try {
    return await work(session);
  } finally {
    session.stop();
  }
}

/** @param {EditorSession} session @param {Typing} typing @param {number} uncounted @returns {Promise<EditTimes>} */
async function timeEdits(session, { edits, gap }, uncounted) {
  /** @type {EditTimes} */
  const times = { key: [], entry: [], news: 0 };
  let made = 0;
  for (const edit of editsOf(session.document)) {
    if (made === edits + uncounted) break;
    const { time, isNews } = await session.edit(edit);
    await sleep(gap);
    if (made++ < uncounted) continue;
    times[edit.kind].push(time);
    if (isNews) times.news += 1 / edits;
  }
  return times;
}

/** Each asked right after an edit, and timed from that edit on. @param {EditorSession} session @param {number} gap @returns {Promise<RequestTimes>} */
async function timeRequests(session, gap) {
  const places = authorLines(session.document);
  const line = places[Math.floor(places.length / 2)] ?? 0;
  const character = Math.floor(session.document.line(line).length / 2);
  const start = { line, character };
  const end = { line, character: character + 1 };
  /** @param {string} method @param {object} [params] */
  const times = async (method, params) => {
    const all = [];
    for (let count = 0; count < requestCount; count++) {
      const isTyped = count % 2 === 0;
      const sentAt = session.change({
        range: { start, end: isTyped ? start : end },
        text: isTyped ? "a" : "",
      });
      const { at } = await session.request(method, params);
      all.push(at - sentAt);
      await sleep(gap);
    }
    return all;
  };
  return {
    outline: await times("textDocument/documentSymbol"),
    completion: await times("textDocument/completion", { position: end }),
    hover: await times("textDocument/hover", { position: { line, character: nameColumn } }),
  };
}
