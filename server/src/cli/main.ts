// The entry point of the command line.
import { compileLater } from "../engine/v8.node.ts";
import { runCommandLine } from "./commandLine.ts";
import { processTerminal } from "./terminal.ts";

const words = process.argv.slice(2);
compileLater();
runCommandLine(words, processTerminal()).then((code) => {
  process.exitCode = code;
});
