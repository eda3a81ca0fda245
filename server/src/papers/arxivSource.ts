// Papers from arXiv: from the cache where it can be, else asked for in batches, at arXiv's pace.
import type { ArxivId } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";
import { type Asking, askArxiv, askUntilAnswered, interactive, type Patience } from "./arxivAsk.ts";
import {
  arxivEndpoint,
  arxivInterval,
  batchesOf,
  queryUrl,
  readEndpoint,
  serviceOf,
  titleQueryUrl,
} from "./arxivQuery.ts";
import { cacheKey, isFresh, memoryCache, type PaperCache, type Remembered } from "./cache.ts";
import type { Clock } from "./clock.ts";
import type { Http } from "./http.ts";
import {
  badIdProblem,
  busyProblem,
  failureProblem,
  notFoundProblem,
  otherPaperProblem,
  refusedProblem,
} from "./problems.ts";
import type { CancelSignal, FetchProblem, FetchResult, PaperSource, SearchResult } from "./source.ts";
import { type MachineTurn, type StartLog, type Throttle, throttleFor } from "./throttle.ts";

export interface ArxivSourceOptions {
  readonly http: Http;
  readonly clock: Clock;
  /** Default: a memory of its own. */
  readonly cache?: PaperCache | undefined;
  /** The address of the API; default: arXiv's. */
  readonly endpoint?: string | undefined;
  /** Milliseconds between the starts of two requests; at least 3000 (the default) for arXiv's own hosts. */
  readonly interval?: number | undefined;
  /** Milliseconds for one request; default 30 000. */
  readonly timeout?: number | undefined;
  /** Default: `interactive`. */
  readonly patience?: Patience | undefined;
  /** Milliseconds for which a host that stayed busy is left alone; default 60 000 for arXiv, none for others. */
  readonly pauseAfterBusy?: number | undefined;
  /** Where processes on one machine tell each other of their last request. */
  readonly startLog?: StartLog | undefined;
  /** How they keep from asking at the same time. */
  readonly machineTurn?: MachineTurn | undefined;
  /** Default: the one that this process uses for the endpoint's host. */
  readonly throttle?: Throttle | undefined;
  readonly random?: (() => number) | undefined;
}

export type ArxivSourceResult =
  | { readonly ok: true; readonly source: PaperSource }
  /** One plain sentence about the option that is wrong. */
  | { readonly ok: false; readonly problem: string };

/** The composition root of this folder; the only one of its exports that a host needs besides the ports. */
export function createArxivSource(options: ArxivSourceOptions): ArxivSourceResult {
  const endpoint = readEndpoint(options.endpoint ?? arxivEndpoint);
  if (!endpoint) return { ok: false, problem: `"${options.endpoint}" is not the address of an arXiv API.` };
  const interval = options.interval ?? arxivInterval;
  if (!Number.isFinite(interval) || interval < 0) {
    return { ok: false, problem: "The interval between requests must be a number of milliseconds." };
  }
  if (endpoint.isArxiv && interval < arxivInterval) {
    return {
      ok: false,
      problem: `arXiv asks for at least ${arxivInterval} ms between requests, not ${interval}.`,
    };
  }
  const asking: Asking = {
    endpoint,
    http: options.http,
    throttle: options.throttle ?? throttleFor(serviceOf(endpoint)),
    pace: { interval, clock: options.clock, log: options.startLog, turn: options.machineTurn },
    patience: options.patience ?? interactive,
    timeout: options.timeout ?? 30_000,
    random: options.random ?? Math.random,
  };
  const pause = options.pauseAfterBusy ?? (endpoint.isArxiv ? 60_000 : 0);
  return { ok: true, source: arxivSource(asking, options.cache ?? memoryCache(), pause) };
}

function arxivSource(asking: Asking, cache: PaperCache, pause: number): PaperSource {
  const { clock } = asking.pace;
  let leftAloneUntil = 0;

  async function fetch(ids: readonly ArxivId[], signal?: CancelSignal): Promise<FetchResult[]> {
    const results: Results = new Map();
    await takeFresh(ids, results);
    for (const batch of batchesOf(missing(ids, results))) {
      const problem = await fetchBatch(batch, results, signal);
      if (!problem) continue;
      await settleRest(ids, results, problem);
      break;
    }
    return ids.map((id) => results.get(cacheKey(id))!);
  }

  async function takeFresh(ids: readonly ArxivId[], results: Results): Promise<void> {
    await Promise.all(
      ids.map(async (id) => {
        const remembered = await cache.get(cacheKey(id));
        if (!remembered || !isFresh(remembered, clock.now())) return;
        results.set(cacheKey(id), resultOf(id, remembered, true));
      }),
    );
  }

  /** Returns the problem that ends the whole fetch, if there is one. */
  async function fetchBatch(batch: readonly ArxivId[], results: Results, signal: CancelSignal | undefined) {
    if (!(await asking.throttle.enter(signal))) return failureProblem("cancelled", asking.endpoint.host);
    try {
      // Somebody else may have asked for the same papers while this one stood in line.
      await takeFresh(batch, results);
      const wanted = missing(batch, results);
      return wanted.length === 0 ? undefined : await ask(wanted, results, signal);
    } finally {
      asking.throttle.leave();
    }
  }

  async function ask(
    ids: readonly ArxivId[],
    results: Results,
    signal: CancelSignal | undefined,
  ): Promise<FetchProblem | undefined> {
    const alone = leftAloneUntil - clock.now();
    if (alone > 0 && alone <= pause) return busyProblem(alone / 1000);
    const reply = await askArxiv(asking, queryUrl(asking.endpoint, ids), signal);
    if (reply.kind === "papers") {
      const isAsked = (paper: Paper) => ids.some((id) => id.id === paper.id.id);
      const trusted = reply.papers.every(isAsked);
      await Promise.all(ids.map((id) => keep(id, paperOf(id, reply.papers), trusted, results)));
      return undefined;
    }
    if (reply.kind === "malformed") return askWithout(reply.id, ids, results, signal);
    if (reply.problem.kind === "busy") leftAloneUntil = clock.now() + pause;
    return reply.problem;
  }

  /** One malformed id spoils a whole request, so the others are asked for again without it. */
  async function askWithout(
    malformed: string,
    ids: readonly ArxivId[],
    results: Results,
    signal: CancelSignal | undefined,
  ): Promise<FetchProblem | undefined> {
    const rest = ids.filter((id) => cacheKey(id) !== malformed);
    if (rest.length === ids.length) return refusedProblem(`it takes offence at "${malformed}"`);
    results.set(malformed, { ok: false, problem: badIdProblem(malformed) });
    return rest.length === 0 ? undefined : ask(rest, results, signal);
  }

  /** Who answers with papers that nobody asked for is not believed that there is no such paper. */
  async function keep(
    id: ArxivId,
    paper: Paper | undefined,
    trusted: boolean,
    results: Results,
  ): Promise<void> {
    if (!paper && !trusted) {
      results.set(cacheKey(id), { ok: false, problem: otherPaperProblem(cacheKey(id)) });
      return;
    }
    const learnt: Remembered = { time: clock.now(), paper };
    results.set(cacheKey(id), resultOf(id, learnt, false));
    await cache.put(cacheKey(id), learnt);
  }

  /** An old answer is better than none, but not for somebody who has gone. */
  async function settleRest(ids: readonly ArxivId[], results: Results, problem: FetchProblem): Promise<void> {
    for (const id of missing(ids, results)) {
      const old = problem.kind === "cancelled" ? undefined : await cache.get(cacheKey(id));
      results.set(cacheKey(id), old?.paper ? resultOf(id, old, true) : { ok: false, problem });
    }
  }

  async function searchTitle(title: string, signal?: CancelSignal): Promise<SearchResult> {
    const url = titleQueryUrl(asking.endpoint, title);
    if (url === undefined) return { ok: true, papers: [] };
    if (!(await asking.throttle.enter(signal))) {
      return { ok: false, problem: failureProblem("cancelled", asking.endpoint.host) };
    }
    try {
      const reply = await askUntilAnswered(asking, url, signal);
      if (reply.kind === "papers") return { ok: true, papers: reply.papers };
      return { ok: false, problem: reply.kind === "malformed" ? refusedProblem(reply.id) : reply.problem };
    } finally {
      asking.throttle.leave();
    }
  }

  return { fetch, searchTitle, cached: async (id) => (await cache.get(cacheKey(id)))?.paper };
}

/** By cache key. */
type Results = Map<string, FetchResult>;

/** The ids without a result yet, each once. */
function missing(ids: readonly ArxivId[], results: Results): ArxivId[] {
  const byKey = new Map(ids.map((id) => [cacheKey(id), id]));
  return [...byKey.values()].filter((id) => !results.has(cacheKey(id)));
}

/** The paper that answers for `id`, wherever it stands; without a version that is the newest one sent. */
function paperOf(id: ArxivId, papers: readonly Paper[]): Paper | undefined {
  const version = (paper: Paper) => paper.id.version ?? 0;
  return papers
    .filter((paper) => paper.id.id === id.id && (id.version === undefined || version(paper) === id.version))
    .sort((a, b) => version(b) - version(a))[0];
}

function resultOf(id: ArxivId, { paper, time }: Remembered, fromCache: boolean): FetchResult {
  if (!paper) return { ok: false, problem: notFoundProblem(cacheKey(id)) };
  return { ok: true, paper, fromCache, time };
}
