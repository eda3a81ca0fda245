// The commands, in the order in which the help names them.
import { addCommand } from "./add.ts";
import { cacheCommand } from "./cache.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { fixCommand } from "./fix.ts";
import { formatCommand } from "./format.ts";
import { lspCommand } from "./lsp.ts";
import { showCommand } from "./show.ts";
import { styleCommand } from "./style.ts";
import { verifyCommand } from "./verify.ts";

export const commands: readonly Command[] = [
  checkCommand,
  fixCommand,
  formatCommand,
  showCommand,
  styleCommand,
  addCommand,
  verifyCommand,
  cacheCommand,
  lspCommand,
];
