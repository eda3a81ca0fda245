// `paper-list lsp`: the language server, for any editor that speaks the protocol over standard input and output.
import type { Command, ExitCode } from "./command.ts";

export const lspCommand: Command = {
  name: "lsp",
  summary: "Runs the language server for an editor",
  operands: [],
  options: [
    { name: "stdio", summary: "speak over standard input and output, which is the default" },
    { name: "clientProcessId", value: "PID", summary: "end when this process does; editors pass it" },
  ],
  notes: ["Exit code: 0 where the editor shut the server down, 1 where it only went away."],
  run,
};

/** The server's own file (scripts/bundles.mjs), which serves as soon as it is loaded and ends the process itself. */
async function run(): Promise<ExitCode> {
  await import("../main.node.ts");
  return new Promise(() => undefined);
}
