// The language server's web worker in a thread of Node: the port to those who started it looks to it like a browser's.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";

Object.assign(globalThis, { self: parentPort });
runInThisContext(readFileSync(workerData, "utf8"), { filename: workerData });
