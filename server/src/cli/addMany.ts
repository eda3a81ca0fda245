// `paper-list add` with several papers: which are meant, how far it is, what came of each.
import type { ArxivId } from "../model/arxivId.ts";
import { readArxivId } from "../model/arxivId.ts";
import { readArxivIds, type UnreadId } from "../model/arxivIdBatch.ts";
import type { BibtexEntry } from "../model/bibtex.ts";
import { readCitedPapers } from "../papers/citedPaper.ts";
import { addPapers, type NotAdded } from "./addPapers.ts";
import { addLine } from "./addReport.ts";
import { readAddOptions, withRepair } from "./addRequest.ts";
import { type ExitCode, exitCode, type Request, wantsJson } from "./command.ts";
import { OwnListFiles } from "./ownListFile.ts";
import type { Terminal } from "./terminal.ts";
import { readTextOrInput } from "./textFile.ts";

/** True for several papers, and for those of standard input or a BibTeX file, however many they are. */
export function isMany({ operands, values }: Request): boolean {
  return operands.length > 2 || operands[0] === "-" || values.has("bibtex");
}

export async function addMany(given: Request, terminal: Terminal): Promise<ExitCode> {
  const file = given.operands.at(-1)!;
  const options = readAddOptions(given, file);
  const named = options.ok ? await papersNamed(given, terminal) : options;
  if (!options.ok || !named.ok) return refuse(named.ok ? "" : named.problem, terminal);
  const { style, venues = [] } = await new OwnListFiles().configOf(file, terminal);
  const cited = readCitedPapers(named.cited);
  const stop = new AbortController();
  const listening = terminal.onInterrupt(() => stop.abort());
  const outcome = await addPapers({
    ...options.request,
    pinned: style,
    ids: named.ids,
    cited: cited.papers,
    venues,
    signal: stop.signal,
    onProgress: (done, all) => {
      if (done < all) terminal.progress(`${done} of ${all} papers`);
    },
  });
  listening.stop();
  terminal.progress(undefined);
  if ("problem" in outcome) return refuse(outcome.problem, terminal);
  const unread = [...named.unread, ...cited.unread].map((it) => notRead(it, file));
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

interface Named {
  readonly ok: true;
  readonly ids: readonly ArxivId[];
  readonly cited: readonly BibtexEntry[];
  readonly unread: readonly UnreadId[];
}

type Naming = Named | { readonly ok: false; readonly problem: string };

async function papersNamed({ operands, values }: Request, terminal: Terminal): Promise<Naming> {
  const ids = new Map<string, ArxivId>();
  const cited: BibtexEntry[] = [];
  const unread: UnreadId[] = [];
  const bibtex = values.get("bibtex");
  const readings = [
    ...operands
      .slice(0, -1)
      .map((text) => () => (text === "-" ? papersOfInput(terminal) : papersOfWord(text))),
    ...(bibtex === undefined ? [] : [() => papersOfBibtex(bibtex, terminal)]),
  ];
  for (const reading of readings) {
    const read = await reading();
    if (!read.ok) return read;
    for (const id of read.ids) if (!ids.has(id.id)) ids.set(id.id, id);
    cited.push(...read.cited);
    unread.push(...read.unread);
  }
  if (ids.size + cited.length + unread.length === 0) {
    return {
      ok: false,
      problem: `There is no ${bibtex ? "paper in the BibTeX" : "arXiv id on standard input"}.`,
    };
  }
  return { ok: true, ids: [...ids.values()], cited, unread };
}

function papersOfWord(text: string): Naming {
  const reading = readArxivId(text);
  if (reading.ok) return { ok: true, ids: [reading.id], cited: [], unread: [] };
  const { problem, repair } = reading;
  return { ok: true, ids: [], cited: [], unread: [{ text, problem, repair }] };
}

async function papersOfInput(terminal: Terminal): Promise<Naming> {
  const input = await readTextOrInput("-", terminal);
  return input.ok ? { ok: true, ...readArxivIds(input.file.text) } : input;
}

async function papersOfBibtex(file: string, terminal: Terminal): Promise<Naming> {
  const input = await readTextOrInput(file, terminal);
  if (!input.ok) return input;
  const name = file === "-" ? "standard input" : `"${file}"`;
  if (!input.file.isUtf8) {
    return {
      ok: false,
      problem: `The BibTeX of ${name} is not UTF-8, so that names would be spoilt; convert it first.`,
    };
  }
  const { form, ...papers } = readArxivIds(input.file.text);
  return form === "bibtex"
    ? { ok: true, ...papers }
    : { ok: false, problem: `There is no BibTeX in ${name}.` };
}
