// arXiv as Node programs use it: system clock, built-in fetch, a cache on disk that outlives the process, and one pace
// for every process of the user.
import { join } from "node:path";
import { arxivEndpoint, arxivInterval, readEndpoint, serviceOf } from "./arxivQuery.ts";
import { type ArxivSourceOptions, type ArxivSourceResult, createArxivSource } from "./arxivSource.ts";
import { layeredCache, memoryCache } from "./cache.ts";
import { ownCacheFolder } from "./cacheFolder.node.ts";
import { systemClock } from "./clock.http.ts";
import { fetchHttp } from "./fetch.http.ts";
import { answersFolder, fileCache } from "./fileCache.node.ts";
import { machineTurnFile, startLogFile } from "./machinePace.node.ts";

export interface NodeArxivSourceOptions
  extends Pick<ArxivSourceOptions, "endpoint" | "interval" | "timeout" | "patience" | "pauseAfterBusy"> {
  /** Undefined keeps what was asked in memory only. */
  readonly cacheFolder?: string | undefined;
  /** Where processes tell each other of their requests; default: one place for all of the user's, whatever they cache. */
  readonly paceFolder?: string | undefined;
  /** `paper-list/0.1.0`, perhaps with an address in parentheses. */
  readonly userAgent: string;
}

export function createNodeArxivSource(options: NodeArxivSourceOptions): ArxivSourceResult {
  const { cacheFolder, paceFolder, userAgent, ...rest } = options;
  const endpoint = readEndpoint(options.endpoint ?? arxivEndpoint);
  const memory = memoryCache();
  const cache =
    cacheFolder === undefined || !endpoint
      ? memory
      : layeredCache(memory, fileCache(answersFolder(cacheFolder, endpoint)));
  const isPaced = endpoint && (options.interval ?? arxivInterval) > 0;
  const shared = isPaced
    ? machinePace(paceFolder ?? join(ownCacheFolder(), "pace"), serviceOf(endpoint))
    : undefined;
  return createArxivSource({ ...rest, ...shared, http: fetchHttp(userAgent), clock: systemClock, cache });
}

function machinePace(folder: string, service: string) {
  return { startLog: startLogFile(folder, service), machineTurn: machineTurnFile(folder, service) };
}
