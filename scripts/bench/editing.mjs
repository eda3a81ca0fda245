// What the measured user does, and the times that it takes: the same code beside a process and beside a web worker.

/** @typedef {import("./openText.mjs").Change} Change */
/** @typedef {import("vscode-jsonrpc").MessageConnection} Connection */

/**
 * Milliseconds. `first` and `all`: from opening to the findings; `keys`: from each edit to the findings of that state;
 * `outlines`: from asking for one after that to the answer.
 * @typedef {{ start: number, first: number, all: number, keys: number[], outlines: number[] }} EditingTimes
 */

const uri = "file:///bench/README.md";

/** Milliseconds of rest between two edits: a server that paces what it tells in a burst does not wait for its own pace. */
const gap = 50;

/** Milliseconds without a word, after which all is told. */
const quiet = 1_000;

/** Milliseconds in which anything has to be told. */
const patience = 60_000;

/**
 * Starts a server, opens a list in it and edits it.
 * @param {() => Connection} connect to a server that is started by it; the connection listens
 * @param {string} text
 * @param {readonly Change[]} changes each of which changes what is found
 * @returns {Promise<EditingTimes>}
 */
export async function timeEditing(connect, text, changes) {
  const startedAt = performance.now();
  const connection = connect();
  /** @type {Promise<never>} */
  const broken = new Promise((_resolve, reject) => {
    connection.onError(([error]) => reject(error));
    connection.onClose(() => reject(new Error("The server has ended.")));
  });
  return Promise.race([timeOn(connection, startedAt, text, changes), broken]);
}

/**
 * @param {Connection} connection
 * @param {number} startedAt
 * @param {string} text
 * @param {readonly Change[]} changes
 * @returns {Promise<EditingTimes>}
 */
async function timeOn(connection, startedAt, text, changes) {
  const { findings, settled } = listenToFindings(connection);
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities });
  const start = performance.now() - startedAt;
  await connection.sendNotification("initialized", {});

  const openedAt = performance.now();
  const document = { uri, languageId: "markdown", version: 1, text };
  await connection.sendNotification("textDocument/didOpen", { textDocument: document });
  const first = (await findings(1)) - openedAt;
  const all = (await settled()) - openedAt;

  const keys = [];
  const outlines = [];
  let version = 1;
  for (const change of changes) {
    await pause(gap);
    version++;
    const changedAt = performance.now();
    void connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    keys.push((await findings(version)) - changedAt);
    const askedAt = performance.now();
    await connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
    outlines.push(performance.now() - askedAt);
  }
  return { start, first, all, keys, outlines };
}

/**
 * The answers tell when (`performance.now()`) the findings of a version were there, and when the last of them were.
 * @param {Connection} connection
 * @returns {{ findings: (version: number) => Promise<number>, settled: () => Promise<number> }}
 */
function listenToFindings(connection) {
  let told = { version: 0, at: 0 };
  /** @type {() => void} */
  let heard = () => {};
  connection.onNotification("textDocument/publishDiagnostics", ({ version }) => {
    told = { version, at: performance.now() };
    heard();
  });
  /** @param {number} version @returns {Promise<number>} */
  const findings = (version) =>
    new Promise((resolve, reject) => {
      const late = () => reject(new Error(`The server told nothing of version ${version}.`));
      const timer = setTimeout(late, patience);
      heard = () => {
        if (told.version < version) return;
        clearTimeout(timer);
        resolve(told.at);
      };
      heard();
    });
  const settled = async () => {
    for (let before = 0; before !== told.at; ) {
      before = told.at;
      await pause(quiet);
    }
    return told.at;
  };
  return { findings, settled };
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};
