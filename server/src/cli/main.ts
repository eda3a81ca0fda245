// The entry point of the command line, bundled into one file.
import { runCommandLine } from "./commandLine.ts";
import { processTerminal } from "./terminal.ts";

runCommandLine(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
