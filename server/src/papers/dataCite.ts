// Papers of arXiv from DataCite, where arXiv registers their DOIs: a stand-in for places that arXiv itself cannot be read from.
// Source: api.datacite.org, GET /dois/{doi} and /dois?query=doi:(...); fields as DataCite's metadata schema 4 names them.
import { type ArxivId, readArxivId } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";
import { askJson, type JsonReply, type JsonService } from "./askJson.ts";
import { cacheKey, isFresh, memoryCache, type PaperCache, type Remembered } from "./cache.ts";
import { readDataCitePaper } from "./dataCitePaper.ts";
import { type JsonServiceOptions, jsonService } from "./jsonService.ts";
import { notRegisteredProblem, strangeProblem } from "./problems.ts";
import { fieldOf } from "./readJson.ts";
import type { CancelSignal, FetchProblem, FetchResult, PaperSource } from "./source.ts";

export const dataCiteEndpoint = "https://api.datacite.org";

export interface DataCiteOptions extends Omit<JsonServiceOptions, "shared"> {
  /** Default: a memory of its own. */
  readonly cache?: PaperCache | undefined;
}

const name = "DataCite";
const interval = 1000;
const batchSize = 50;

/** Undefined where the endpoint is not an address. */
export function createDataCite(options: DataCiteOptions): PaperSource | undefined {
  const asked = jsonService({ name, endpoint: dataCiteEndpoint, interval }, options);
  return asked && dataCite(asked.service, `${asked.url}/dois`, options.cache ?? memoryCache());
}

function dataCite(service: JsonService, url: string, cache: PaperCache): PaperSource {
  const { clock } = service.pace;

  async function fetch(ids: readonly ArxivId[], signal?: CancelSignal): Promise<FetchResult[]> {
    const known = new Map<string, Remembered>();
    for (const id of ids) {
      const remembered = await cache.get(cacheKey(id));
      if (remembered && isFresh(remembered, clock.now())) known.set(cacheKey(id), remembered);
    }
    const fromCache = new Set(known.keys());
    const problem = await ask(
      ids.filter((id) => !known.has(cacheKey(id))),
      known,
      signal,
    );
    return ids.map((id) => resultOf(id, known.get(cacheKey(id)), fromCache.has(cacheKey(id)), problem));
  }

  /** Returns the problem that ended it, if there is one. */
  async function ask(
    ids: readonly ArxivId[],
    known: Map<string, Remembered>,
    signal: CancelSignal | undefined,
  ): Promise<FetchProblem | undefined> {
    for (let at = 0; at < ids.length; at += batchSize) {
      const batch = ids.slice(at, at + batchSize);
      const papers = readAnswer(await askJson(service, { url: urlFor(url, batch) }, signal));
      if (!Array.isArray(papers)) return papers;
      for (const id of batch) {
        // It knows no versions: what it says is of the newest.
        const learnt = { time: clock.now(), paper: papers.find((paper) => paper.id.id === id.id) };
        known.set(cacheKey(id), learnt);
        await cache.put(cacheKey(id), learnt);
      }
    }
    return undefined;
  }

  return { name, fetch, cached: async (id) => (await cache.get(cacheKey(id)))?.paper };
}

function resultOf(
  id: ArxivId,
  remembered: Remembered | undefined,
  fromCache: boolean,
  problem: FetchProblem | undefined,
): FetchResult {
  if (!remembered) return { ok: false, problem: problem ?? strangeProblem(name) };
  const { paper, time } = remembered;
  if (!paper) return { ok: false, problem: notRegisteredProblem(cacheKey(id), name) };
  return { ok: true, paper, fromCache, time };
}

function urlFor(url: string, ids: readonly ArxivId[]): string {
  const [only, ...others] = ids.map(({ id }) => `10.48550/arXiv.${id}`);
  if (others.length === 0) return `${url}/${encodeURIComponent(only!)}`;
  const query = `doi:(${[only, ...others].map((doi) => `"${doi!.toLowerCase()}"`).join(" OR ")})`;
  return `${url}?query=${encodeURIComponent(query)}&page%5Bsize%5D=${ids.length}`;
}

/** One record, or a page of them. */
function readAnswer(reply: JsonReply): Paper[] | FetchProblem {
  if (!reply.ok) return reply.status === 404 ? [] : reply.problem;
  const data = fieldOf(reply.json, "data");
  if (typeof data !== "object" || data === null) return strangeProblem(name);
  const records: readonly unknown[] = Array.isArray(data) ? data : [data];
  const papers = records.flatMap((record) => readRecord(fieldOf(record, "attributes")) ?? []);
  return papers.length === 0 && records.length > 0 ? strangeProblem(name) : papers;
}

function readRecord(attributes: unknown): Paper | undefined {
  const doi = fieldOf(attributes, "doi");
  const id = typeof doi === "string" ? readArxivId(doi.replace(/^10\.48550\/arxiv\./i, "")) : undefined;
  return id?.ok ? readDataCitePaper({ ...id.id, version: undefined }, attributes) : undefined;
}
