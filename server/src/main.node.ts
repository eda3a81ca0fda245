// The language server's process: `node server.cjs --node-ipc` (VS Code) or `--stdio`.
import { startServer } from "./lsp/startServer.node.ts";

startServer();
