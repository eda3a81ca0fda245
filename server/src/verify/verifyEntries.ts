// Verifies many entries: asks for their papers in batches, tells how far it is, keeps what is known when it is stopped.
import type { ArxivId } from "../model/arxivId.ts";
import type { PlacedEntry } from "../model/list.ts";
import { codeLink } from "../papers/codeLink.ts";
import type { CodeSource, CodeTestimony } from "../papers/codeSource.ts";
import type { CancelSignal, FetchProblem, FetchResult, PaperSource } from "../papers/source.ts";
import { venueOf } from "../papers/venueReading.ts";
import type { Testimony, VenueSource } from "../papers/venueSource.ts";
import type { Finding } from "../rules/rule.ts";
import { linksCode } from "./checkCode.ts";
import { unknownPaper } from "./checkStanding.ts";
import { linkRule } from "./checkTitle.ts";
import { withRightLink } from "./rightPaper.ts";
import { type ListHabits, verifyEntry } from "./verifyEntry.ts";

export interface VerifyProgress {
  /** Papers that are known, of all that are asked for. */
  readonly done: number;
  readonly total: number;
  /** Milliseconds that are left, as far as can be told; undefined before the first answer. */
  readonly left: number | undefined;
}

export interface VerifyOptions {
  readonly habits: ListHabits;
  readonly source: PaperSource;
  /** Asked for the venues of papers that say nothing of their own. */
  readonly venueSources?: readonly VenueSource[];
  /** Asked for the code of papers whose entries link none. */
  readonly codeSources?: readonly CodeSource[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
}

export interface Verification {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** Entries whose paper is known (or known not to exist). */
  readonly verified: number;
  /** Entries that there was no answer for. */
  readonly unanswered: number;
  /** Entries without an arXiv id: there is nothing to ask. */
  readonly withoutId: number;
  /** Why it ended before its time, `cancelled` included. */
  readonly problem: FetchProblem | undefined;
  /** What other sources did not give: a sentence each. */
  readonly notes: readonly string[];
}

const usualSource = "arXiv";

/** Long enough to be worth a request, short enough that one that fails costs little. */
const batchSize = 50;

/** Each is a request of its own, to each service, a second apart. */
const mostCodeQuestions = 100;

/** Each search is a request of its own. */
const mostSearches = 20;

/** One finding list for all `entries`, which are of one list. Never rejects. */
export async function verifyEntries(
  entries: readonly PlacedEntry[],
  options: VerifyOptions,
): Promise<Verification> {
  const answers = await askForAll(idsOf(entries), options);
  const { testimonies, notes } = await askForVenues(answers, options);
  const code = await askForCode(entries, answers, options);
  const found: Found[] = [];
  let verified = 0;
  for (const entry of entries) {
    const result = entry.it.arxivId && answers.results.get(entry.it.arxivId.id);
    if (!result) continue;
    verified++;
    const { id } = entry.it.arxivId!;
    const others = { testimonies: testimonies.get(id) ?? [], code: code.found.get(id) };
    found.push(...findingsIn(entry, result, others, options).map((finding) => ({ entry, finding })));
  }
  const withId = entries.filter(({ it }) => it.arxivId).length;
  return {
    findings: (await withRightLinks(found, answers.problem, options)).sort(
      (a, b) => a.span.start - b.span.start,
    ),
    verified,
    unanswered: withId - verified,
    withoutId: entries.length - withId,
    problem: answers.problem,
    notes: [...notes, ...code.notes],
  };
}

interface Found {
  readonly entry: PlacedEntry;
  readonly finding: Finding;
}

/** Of each paper the newest version is asked for: that is what a list is about. */
function idsOf(entries: readonly PlacedEntry[]): ArxivId[] {
  const ids = new Map<string, ArxivId>();
  for (const { it } of entries) if (it.arxivId) ids.set(it.arxivId.id, { ...it.arxivId, version: undefined });
  return [...ids.values()];
}

interface Answers {
  /** By id: papers, and those that do not exist. */
  readonly results: ReadonlyMap<string, FetchResult>;
  readonly problem: FetchProblem | undefined;
}

async function askForAll(ids: readonly ArxivId[], options: VerifyOptions): Promise<Answers> {
  const { source, signal, now, onProgress } = options;
  const results = new Map<string, FetchResult>();
  const started = now();
  onProgress?.({ done: 0, total: ids.length, left: undefined });
  for (let done = 0; done < ids.length; ) {
    const batch = ids.slice(done, done + batchSize);
    const answers = await source.fetch(batch, signal);
    let problem: FetchProblem | undefined;
    for (const [at, result] of answers.entries()) {
      if (isAnswer(result)) results.set(batch[at]!.id, result);
      else if (!result.ok) problem = result.problem;
    }
    if (problem) return { results, problem };
    done += batch.length;
    const left = ((now() - started) / done) * (ids.length - done);
    onProgress?.({ done, total: ids.length, left });
  }
  return { results, problem: undefined };
}

/** That there is no such paper is an answer too. */
function isAnswer(result: FetchResult): boolean {
  return result.ok || result.problem.kind === "not-found" || result.problem.kind === "bad-id";
}

function findingsIn(
  entry: PlacedEntry,
  result: FetchResult,
  { testimonies, code }: Others,
  { habits, now, source: { name = usualSource } }: VerifyOptions,
): Finding[] {
  if (!result.ok) return [unknownPaper(entry, name, now())];
  const { paper, time } = result;
  return verifyEntry(entry, { paper, source: name, time }, habits, testimonies, code);
}

/** What other sources say of one paper. */
interface Others {
  readonly testimonies: readonly Testimony[];
  readonly code: CodeTestimony | undefined;
}

interface Venues {
  /** By arXiv id. */
  readonly testimonies: ReadonlyMap<string, readonly Testimony[]>;
  readonly notes: readonly string[];
}

async function askForVenues({ results, problem }: Answers, options: VerifyOptions): Promise<Venues> {
  const { venueSources = [], signal } = options;
  const testimonies = new Map<string, Testimony[]>();
  const notes: string[] = [];
  const silent = [...results.values()].flatMap((it) =>
    it.ok && !it.paper.withdrawn && !venueOf(it.paper) ? [it.paper] : [],
  );
  for (const source of venueSources) {
    const open = silent.filter((it) => !testimonies.has(it.id.id) && (source.couldKnow?.(it) ?? true));
    if (problem?.kind === "cancelled" || signal?.aborted) break;
    if (open.length === 0) continue;
    const answer = await source.venuesOf(open, signal);
    for (const [id, testimony] of answer.venues) testimonies.set(id, [testimony]);
    if (answer.problem && answer.problem.kind !== "cancelled") notes.push(answer.problem.message);
  }
  return { testimonies, notes };
}

interface Code {
  /** By arXiv id. */
  readonly found: ReadonlyMap<string, CodeTestimony>;
  readonly notes: readonly string[];
}

/** What the paper says of its own code goes first; a guess only where nobody is sure. */
async function askForCode(
  entries: readonly PlacedEntry[],
  { results, problem }: Answers,
  { codeSources = [], signal, source: { name = usualSource } }: VerifyOptions,
): Promise<Code> {
  const found = new Map<string, CodeTestimony>();
  const notes: string[] = [];
  if (codeSources.length === 0) return { found, notes };
  const open = new Map<string, ArxivId>();
  for (const { it } of entries) {
    const result = it.arxivId && !linksCode(it) ? results.get(it.arxivId.id) : undefined;
    if (!result?.ok) continue;
    const url = codeLink(result.paper);
    const { id } = result.paper;
    if (url !== undefined) found.set(id.id, { source: name, time: result.time, url, sure: true });
    else open.set(id.id, id);
  }
  const asked = [...open.values()].slice(0, mostCodeQuestions);
  if (asked.length < open.size)
    notes.push(`Of ${open.size} papers without code, ${asked.length} were asked for.`);
  for (const source of codeSources) {
    for (const id of asked) {
      if (problem?.kind === "cancelled" || signal?.aborted) return { found, notes };
      if (found.get(id.id)?.sure) continue;
      const answer = await source.codeOf(id, signal);
      if (!answer.ok) {
        if (answer.problem.kind !== "cancelled") notes.push(answer.problem.message);
        break;
      }
      if (answer.code) found.set(id.id, answer.code);
    }
  }
  return { found, notes };
}

async function withRightLinks(
  found: readonly Found[],
  problem: FetchProblem | undefined,
  { source, signal }: VerifyOptions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  let searches = 0;
  for (const { entry, finding } of found) {
    const isSearched = finding.rule === linkRule && !problem && !signal?.aborted && searches++ < mostSearches;
    findings.push(isSearched ? await withRightLink(finding, entry, source, signal) : finding);
  }
  return findings;
}
