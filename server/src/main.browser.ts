// The language server's web worker.
import { startServer } from "./lsp/startServer.browser.ts";

startServer(self as DedicatedWorkerGlobalScope);
