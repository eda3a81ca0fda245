// The commands, in the order in which the help names them. Those that need more than a list are loaded when they are
// asked for: `check` starts faster without them.
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { fixCommand } from "./fix.ts";
import { formatCommand } from "./format.ts";
import { showCommand } from "./show.ts";
import { statsCommand } from "./stats.ts";
import { styleCommand } from "./style.ts";

/** By its name, which is the command's own. */
export const commands: Readonly<Record<string, () => Command | Promise<Command>>> = {
  check: () => checkCommand,
  fix: () => fixCommand,
  format: () => formatCommand,
  show: () => showCommand,
  style: () => styleCommand,
  stats: () => statsCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  add: async () => (await import("./add.ts")).addCommand,
  verify: async () => (await import("./verify.ts")).verifyCommand,
  cache: async () => (await import("./cache.ts")).cacheCommand,
  lsp: async () => (await import("./lsp.ts")).lspCommand,
};

export function allCommands(): Promise<Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}
