// The entry point of the command line, bundled into one file.
import { compileLater } from "../engine/v8.node.ts";
import { runCommandLine } from "./commandLine.ts";
import { processTerminal } from "./terminal.ts";

compileLater();
runCommandLine(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
