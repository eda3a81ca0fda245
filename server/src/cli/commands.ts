// The commands, in the order in which the help names them. Those that need more than a list are bundled into a file of
// their own (scripts/bundles.mjs), which is loaded when one of them is asked for: `check` starts faster without them.
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { exportCommand } from "./export.ts";
import { fixCommand } from "./fix.ts";
import { formatCommand } from "./format.ts";
import { lspCommand } from "./lsp.ts";
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
  export: () => exportCommand,
  add: async () => (await online()).addCommand,
  verify: async () => (await online()).verifyCommand,
  cache: async () => (await online()).cacheCommand,
  lsp: () => lspCommand,
};

const online = () => import("./onlineCommands.ts");

export function allCommands(): Promise<Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}
