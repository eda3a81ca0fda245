// `paper-list verify`: whether the entries of lists are true, as far as arXiv can tell.
import type { Patience } from "../papers/arxivAsk.ts";
import { openSnapshot } from "../parse/snapshot.ts";
import type { Finding } from "../rules/rule.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import { gatherUnproven } from "../verify/gatherUnproven.ts";
import { type Verification, type VerifyOptions, verifyEntries } from "../verify/verifyEntries.ts";
import { habitsOf } from "../verify/verifyEntry.ts";
import { arxivOptions, readArxivOptions } from "./arxivOptions.ts";
import { isSerious } from "./checkReport.ts";
import { type Command, type ExitCode, exitCode, formatOption, type Request, wantsJson } from "./command.ts";
import { alsoOption, otherSourceOptions, readOtherSources } from "./otherSources.ts";
import { OwnListFiles } from "./ownListFile.ts";
import type { Terminal } from "./terminal.ts";
import { readTextFile } from "./textFile.ts";
import { chooseEntries } from "./verifyChoice.ts";
import { howFar, showVerified, type VerifiedFile, verifiedText } from "./verifyReport.ts";

export const verifyCommand: Command = {
  name: "verify",
  summary: "Verifies entries against arXiv: links, titles, authors, venues, withdrawn papers",
  operands: [{ name: "FILE", summary: "a Markdown list", repeated: true }],
  options: [
    { name: "section", value: "SECTION", summary: "only the entries under this heading" },
    { name: "entry", value: "LINE", summary: "only the entry on this line, counted from 1" },
    alsoOption,
    { name: "all", summary: "every venue that nothing speaks for by itself, however many there are" },
    formatOption,
    ...arxivOptions,
    ...otherSourceOptions,
  ],
  notes: [
    "Fifty papers go in one request, three seconds apart. Answers are kept for a day, so that a run that was stopped goes on " +
      "where it was. Ctrl-C stops it and reports what is known. No file is changed.",
    "Each finding names its source and the date of the answer. What is harmless is no finding: accents, initials, middle " +
      "names, TeX, case, punctuation, a subtitle left out.",
    "JSON: an array as that of check, where a finding that has a repair to offer has fix beside it: {title, edits: [{line, " +
      "column, endLine, endColumn, text}]}.",
    "Exit code: 0 where nothing is worse than information, 1 where there is a warning, 2 where a file cannot be used, 3 where " +
      "not every paper could be asked for (what is known is reported all the same).",
  ],
  run,
};

/** Nobody looks on: a busy arXiv is asked again after 10, 30 and 60 seconds. */
const patient: Patience = { retries: 3, longestWait: 120_000 };

async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const names = [...new Set(request.operands)];
  const source = readArxivOptions(request, patient);
  if (!source.ok) return refuse(source.problem, terminal);
  if (request.values.has("entry") && names.length > 1) return refuse("--entry needs one file.", terminal);
  const others = readOtherSources(request, patient);
  if (typeof others === "string") return refuse(others, terminal);
  const sources = { source: source.source, ...others };
  const stop = new AbortController();
  const listening = terminal.onInterrupt(() => stop.abort());
  const own = new OwnListFiles();
  const files: VerifiedFile[] = [];
  let unusable = false;
  for (const name of names) {
    const file = await verifyFile(name, { request, sources, signal: stop.signal, own, terminal });
    if (file) files.push(file);
    else unusable = true;
  }
  listening.stop();
  const all = files.flatMap(({ findings }) => findings);
  if (wantsJson(request)) terminal.print(`${JSON.stringify(all, null, 2)}\n`);
  else if (files.length > 0) terminal.print(verifiedText(files, terminal));
  if (unusable) return exitCode.unusable;
  if (files.some(({ outcome }) => outcome.unanswered > 0)) return exitCode.service;
  return all.some(isSerious) ? exitCode.findings : exitCode.fine;
}

interface Verifying {
  readonly request: Request;
  readonly sources: Pick<VerifyOptions, "source" | "venueSources" | "codeSources">;
  readonly signal: AbortSignal;
  readonly own: OwnListFiles;
  readonly terminal: Terminal;
}

/** Undefined (and a sentence) where the file cannot be used. */
async function verifyFile(name: string, verifying: Verifying): Promise<VerifiedFile | undefined> {
  const { request, sources, signal, own, terminal } = verifying;
  const reading = readTextFile(name);
  if (!reading.ok) return refuseFile(reading.problem, terminal);
  const snapshot = openSnapshot(reading.file.text);
  if (!snapshot.isPaperList) {
    return refuseFile(
      `"${name}" does not read as a list of papers, so there is nothing to verify in it.`,
      terminal,
    );
  }
  const choice = chooseEntries(name, snapshot, request);
  if (!choice.ok) return refuseFile(choice.problem, terminal);
  const { style } = await own.configOf(name, terminal);
  const habits = habitsOf(snapshot.list, inferHouseStyle(snapshot.list, snapshot.source, style));
  const outcome = await verifyEntries(choice.entries, {
    habits,
    ...sources,
    signal,
    now: Date.now,
    onProgress: (progress) => terminal.progress(howFar(name, progress)),
  });
  terminal.progress(undefined);
  for (const note of outcome.notes) terminal.say(note);
  sayWhyItEnded(name, outcome, terminal);
  const shown = (some: readonly Finding[]) => showVerified(name, snapshot.source, some);
  const gathered = gatherUnproven(outcome.findings, snapshot.source);
  const listed = shown(request.switches.has("all") ? outcome.findings : gathered);
  return { name, findings: shown(outcome.findings), listed, outcome };
}

function sayWhyItEnded(
  name: string,
  { problem, verified, unanswered }: Verification,
  terminal: Terminal,
): void {
  if (!problem) return;
  const why = problem.kind === "cancelled" ? "It was stopped." : problem.message;
  const known = `${verified} of ${verified + unanswered} papers of "${name}" are known`;
  terminal.say(`${why} ${known}; the next run goes on from there.`);
}

function refuse(sentence: string, terminal: Terminal): ExitCode {
  terminal.say(sentence);
  return exitCode.unusable;
}

function refuseFile(sentence: string, terminal: Terminal): undefined {
  terminal.say(sentence);
}
