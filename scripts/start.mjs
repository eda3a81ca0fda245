// `npm start [-- FILE] [--live]`: opens a list in a real VS Code with the extension loaded.
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildExtension } from "./build.mjs";
import { startArxivDouble } from "./hosts/arxivDouble.mjs";
import { openDesktopVscode } from "./hosts/desktopVscode.mjs";
import { openServedVscode } from "./hosts/servedVscode.mjs";
import { inRoot } from "./root.mjs";
import { findProgram } from "./setup/findProgram.mjs";
import { runMain, SetupProblem } from "./setup/problem.mjs";
import { setUp } from "./setup/setup.mjs";

/** Milliseconds that arXiv itself asks for between two requests; the stand-in need not be spared so long. */
const doubleInterval = 500;

await runMain(async () => {
  const { file, live } = readArguments();
  const code = findProgram("code");
  await setUp({ vscodeServer: code === undefined });
  await buildExtension();
  const double = live ? undefined : await startArxivDouble(doubleInterval);
  console.log(
    live
      ? "Papers come from arXiv itself."
      : "Papers come from a stand-in for arXiv on this machine: it answers for the ids that samples/README.md names. " +
          "For arXiv itself: npm start -- --live",
  );
  const env = double?.environment ?? {};
  return code === undefined ? openServedVscode(file, env) : openDesktopVscode(code, file, env);
});

/** The absolute path of the file to open, and whether arXiv itself is to be asked. */
function readArguments() {
  const { values, positionals } = parse();
  if (positionals.length > 1) throw new SetupProblem("One file can be opened at a time.");
  const [given] = positionals;
  // npm runs scripts in the repository; the user named the file from where they stand.
  const from = process.env.INIT_CWD ?? process.cwd();
  const file = given === undefined ? inRoot("samples", "awesome-deep-phenomena.md") : resolve(from, given);
  if (!existsSync(file)) throw new SetupProblem(`There is no file ${file}.`);
  if (!statSync(file).isFile()) throw new SetupProblem(`${file} is no file.`);
  return { file, live: values.live };
}

function parse() {
  try {
    return parseArgs({ options: { live: { type: "boolean", default: false } }, allowPositionals: true });
  } catch {
    throw new SetupProblem("Usage: npm start [-- FILE] [--live]");
  }
}
