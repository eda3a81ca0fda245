// `paper-list cache`: where arXiv's answers are kept, and away with them.
import { clearCache } from "../papers/cacheFiles.node.ts";
import { cacheFolderOf, cacheOption } from "./arxivOptions.ts";
import { type Command, type ExitCode, exitCode, type Request } from "./command.ts";
import { counted } from "./counted.ts";
import { type Terminal, visible } from "./terminal.ts";

export const cacheCommand: Command = {
  name: "cache",
  summary: "Clears the cache of arXiv's answers, or says where it is",
  operands: [{ name: "ACTION", summary: "clear, to delete all answers; or path, to print the folder" }],
  options: [cacheOption],
  notes: [
    "Answers go by themselves after 90 days, and the oldest go where there are more than 10,000 or more than 64 MB of them. " +
      "clear deletes files that paper-list has written, and nothing else that may lie in the folder.",
    "Editors have caches of their own; in VS Code the command is Paper List: Clear Paper Cache.",
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const [action] = request.operands;
  const folder = cacheFolderOf(request);
  if (action === "path") terminal.print(`${folder}\n`);
  else if (action === "clear") {
    terminal.print(`Deleted ${counted(await clearCache(folder), "paper")} from ${visible(folder)}.\n`);
  } else {
    terminal.say(`"${action}" is nothing that can be done with the cache; say clear or path.`);
    return exitCode.unusable;
  }
  return exitCode.fine;
}
