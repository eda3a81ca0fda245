// `paper-list add` with several papers: which are meant, how far it is, what came of each.
import type { ArxivId } from "../model/arxivId.ts";
import { readArxivId } from "../model/arxivId.ts";
import { readArxivIds, type UnreadId } from "../model/arxivIdBatch.ts";
import { addPapers, type NotAdded } from "./addPapers.ts";
import { addLine } from "./addReport.ts";
import { readAddOptions, withRepair } from "./addRequest.ts";
import { type ExitCode, exitCode, type Request, wantsJson } from "./command.ts";
import { OwnListFiles } from "./ownListFile.ts";
import type { Terminal } from "./terminal.ts";
import { readTextOrInput } from "./textFile.ts";

/** True for several papers, and for those of standard input, however many they are. */
export function isMany({ operands }: Request): boolean {
  return operands.length > 2 || operands[0] === "-";
}

export async function addMany(given: Request, terminal: Terminal): Promise<ExitCode> {
  const file = given.operands.at(-1)!;
  const options = readAddOptions(given, file);
  const named = options.ok ? await papersNamed(given.operands.slice(0, -1), terminal) : options;
  if (!options.ok || !named.ok) return refuse(named.ok ? "" : named.problem, terminal);
  const { style } = await new OwnListFiles().configOf(file, terminal);
  const stop = new AbortController();
  const listening = terminal.onInterrupt(() => stop.abort());
  const outcome = await addPapers({
    ...options.request,
    pinned: style,
    ids: named.ids,
    signal: stop.signal,
    onProgress: (done, all) => {
      if (done < all) terminal.progress(`${done} of ${all} papers`);
    },
  });
  listening.stop();
  terminal.progress(undefined);
  if ("problem" in outcome) return refuse(outcome.problem, terminal);
  const unread = named.unread.map((it) => notRead(it, file));
  for (const note of outcome.notes) terminal.say(note);
  const reports = [...outcome.reports, ...unread];
  const failed = reports.flatMap((report) => (report.status === "failed" ? [report] : []));
  for (const sentence of inWords(failed)) terminal.say(sentence);
  const lines = reports.flatMap((report) =>
    report.status === "failed" ? [] : [`${addLine(report, options.request.dryRun, terminal)}\n`],
  );
  terminal.print(wantsJson(given) ? `${JSON.stringify(reports, null, 2)}\n` : lines.join(""));
  return outcome.code === exitCode.fine && unread.length > 0 ? exitCode.unusable : outcome.code;
}

/** What keeps several papers out is said once. */
function inWords(failed: readonly NotAdded[]): string[] {
  const byProblem = new Map<string, string[]>();
  for (const { paper, problem } of failed) {
    byProblem.set(problem, [...(byProblem.get(problem) ?? []), paper.id]);
  }
  return [...byProblem].map(([problem, ids]) =>
    ids.every((id) => problem.includes(id)) ? problem : `${ids.join(", ")}: ${problem}`,
  );
}

function refuse(problem: string, terminal: Terminal): ExitCode {
  terminal.say(problem);
  return exitCode.unusable;
}

function notRead({ text, problem, repair }: UnreadId, file: string): NotAdded {
  return { status: "failed", file, paper: { id: text }, problem: withRepair(problem, repair) };
}

type Named =
  | { readonly ok: true; readonly ids: readonly ArxivId[]; readonly unread: readonly UnreadId[] }
  | { readonly ok: false; readonly problem: string };

async function papersNamed(texts: readonly string[], terminal: Terminal): Promise<Named> {
  const ids = new Map<string, ArxivId>();
  const unread: UnreadId[] = [];
  for (const text of texts) {
    const read = text === "-" ? await papersOfInput(terminal) : papersOfWord(text);
    if (!read.ok) return read;
    for (const id of read.ids) if (!ids.has(id.id)) ids.set(id.id, id);
    unread.push(...read.unread);
  }
  if (ids.size === 0 && unread.length === 0) {
    return { ok: false, problem: "There is no arXiv id on standard input." };
  }
  return { ok: true, ids: [...ids.values()], unread };
}

function papersOfWord(text: string): Named {
  const reading = readArxivId(text);
  if (reading.ok) return { ok: true, ids: [reading.id], unread: [] };
  const { problem, repair } = reading;
  return { ok: true, ids: [], unread: [{ text, problem, repair }] };
}

async function papersOfInput(terminal: Terminal): Promise<Named> {
  const input = await readTextOrInput("-", terminal);
  if (!input.ok) return input;
  const { ids, unread } = readArxivIds(input.file.text);
  return { ok: true, ids, unread };
}
