// `npm run bench`: how fast all of it is, beside others. Prints a table; exits 1 where a target is missed, 3 where there
// was nobody to compare with. `npm run bench -- --short` counts the work of the engine alone, in seconds.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { documentNames, readDocument } from "./bench/documents.mjs";
import { measureCheck } from "./bench/measureCheck.mjs";
import { Measurements } from "./bench/measurements.mjs";
import { addGrowth, measureServers, measureStart } from "./bench/measureServers.mjs";
import { setUpPeers } from "./bench/peers.mjs";
import { printRows, rowsOf } from "./bench/report.mjs";
import { groups, targets } from "./bench/targets.mjs";
import { buildExtension } from "./build.mjs";
import { inRoot } from "./root.mjs";
import { runMain, SetupProblem } from "./setup/problem.mjs";
import { setUp } from "./setup/setup.mjs";

/** @typedef {import("./bench/documents.mjs").DocumentName} DocumentName */
/** @typedef {import("./bench/measureServers.mjs").Plan} Plan */
/** @typedef {import("./bench/report.mjs").Row} Row */

const usage = `Usage: npm run bench [-- OPTIONS]
  --short          the engine's own work against its budgets, nothing else (seconds)
  --only A,B       of ${groups.join(", ")}
  --docs A,B       of ${documentNames.join(", ")}
  --rounds N       of editing and opening (3)
  --quick          one round on the longest list
  --gap MS         between two edits (50)
  --corpus DIR     holds seed.md and head.md (../shared/corpus); without them, lists as long are made of the sample
  --json FILE      the rows of the table, besides
  --write-budgets  what the engine's own work takes now becomes its budget (scripts/bench/budgets.json)`;

await runMain(async () => {
  const options = readOptions();
  await setUp();
  const { microRows, printMicro } = await import("./bench/micro.mjs");
  if (options.short) {
    const rows = await microRows({ isShort: true });
    printMicro(rows);
    return rows.every(({ isReached }) => isReached) ? 0 : 1;
  }
  const write = options["write-budgets"];
  const micro = options.wants("micro") ? await microRows({ isShort: false, write }) : [];
  const { rows, hasPeers } = await measure(options);
  if (rows.length > 0) printRows(rows);
  if (micro.length > 0) printMicro(micro);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ rows, micro }, undefined, 2)}\n`);
  return conclude([...rows, ...micro], hasPeers);
});

/** @param {ReturnType<typeof readOptions>} options */
async function measure({ wants, documents, rounds, quick, gap, corpus }) {
  const wanted = targets.filter(({ group }) => wants(group));
  if (wanted.length === 0) return { rows: [], hasPeers: true };
  await buildExtension({ asShipped: true });
  const peers = wanted.some(({ peer }) => peer !== undefined) ? await setUpPeers() : undefined;
  const measurements = new Measurements();
  /** @type {Plan} */
  const plan = { wants, peers, gap, measurements };
  const lists = documents.map((name) => readDocument(name, corpus));
  for (const { name, isReal, text } of lists)
    say(`${name}: ${Math.round(text.length / 1000)} KB${isReal ? "" : ", made of the sample"}`);
  if (wants("start")) await measureStart(plan, 8);
  if (["edit", "open", "requests", "memory"].some(wants)) {
    for (let round = 1; round <= rounds; round++) {
      for (const list of lists) {
        if (quick && list.name === "big" && round > 1) continue;
        say(`round ${round} of ${rounds}, ${list.name}`);
        await measureServers(list, plan);
      }
    }
    addGrowth(measurements);
  }
  if (wants("check")) {
    for (const list of lists) {
      say(`check, ${list.name}`);
      await measureCheck(list, plan);
    }
  }
  return { rows: rowsOf(wanted, measurements), hasPeers: peers !== undefined };
}

/** The table alone goes to standard output. @param {string} line */
function say(line) {
  console.error(line);
}

/** @param {readonly { isReached: boolean | undefined }[]} rows @param {boolean} hasPeers */
function conclude(rows, hasPeers) {
  const missed = rows.filter(({ isReached }) => isReached === false).length;
  const open = rows.filter(({ isReached }) => isReached === undefined).length;
  if (missed > 0) console.log(`\n${missed} of ${rows.length} targets are missed.`);
  else if (open > 0)
    console.log(`\n${open} of ${rows.length} could not be compared; the others are reached.`);
  else console.log(`\nEvery target is reached.`);
  if (!hasPeers) console.log("What is measured beside this project could not be fetched from npm.");
  return missed > 0 ? 1 : open > 0 ? 3 : 0;
}

function readOptions() {
  const { values } = parse();
  const only = namesIn(values.only, groups);
  return {
    ...values,
    rounds: countIn(values.rounds),
    gap: countIn(values.gap),
    documents: documentNames.filter((name) => namesIn(values.docs, documentNames).includes(name)),
    /** @param {string} group */
    wants: (group) => only.includes(group),
  };
}

function parse() {
  try {
    return parseArgs({
      options: {
        short: { type: "boolean", default: false },
        only: { type: "string", default: groups.join(",") },
        docs: { type: "string", default: documentNames.join(",") },
        rounds: { type: "string", default: "3" },
        quick: { type: "boolean", default: false },
        gap: { type: "string", default: "50" },
        corpus: { type: "string", default: inRoot("..", "shared", "corpus") },
        json: { type: "string" },
        "write-budgets": { type: "boolean", default: false },
      },
    });
  } catch {
    throw new SetupProblem(usage);
  }
}

/** @param {string} given @param {readonly string[]} known */
function namesIn(given, known) {
  const names = given.split(",");
  if (names.some((name) => !known.includes(name))) throw new SetupProblem(usage);
  return names;
}

/** @param {string} given */
function countIn(given) {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 0) throw new SetupProblem(usage);
  return count;
}
