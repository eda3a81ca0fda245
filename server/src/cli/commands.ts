// The commands, in the order in which the help names them.
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { showCommand } from "./show.ts";

export const commands: readonly Command[] = [checkCommand, showCommand];
