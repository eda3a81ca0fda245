// The page beside a web worker with the language server in it; bundled and opened by `workerPage.mjs`.
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from "vscode-jsonrpc/browser";
import { timeEditing } from "./editing.mjs";

/**
 * @param {string} text
 * @param {readonly import("./editing.mjs").Change[]} changes
 */
async function timeInWorker(text, changes) {
  /** @type {any} Scripts are checked without a browser's types. */
  let worker;
  const connect = () => {
    worker = Reflect.construct(Reflect.get(globalThis, "Worker"), ["/server.browser.js"]);
    const connection = createMessageConnection(
      new BrowserMessageReader(worker),
      new BrowserMessageWriter(worker),
    );
    connection.listen();
    return connection;
  };
  try {
    return await timeEditing(connect, text, changes);
  } finally {
    worker?.terminate();
  }
}

Object.assign(globalThis, { timeInWorker });
