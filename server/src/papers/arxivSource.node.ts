// arXiv as Node programs use it: system clock, built-in fetch, and a cache on disk that outlives the process.
import { type ArxivSourceOptions, type ArxivSourceResult, createArxivSource } from "./arxivSource.ts";
import { layeredCache, memoryCache } from "./cache.ts";
import { systemClock } from "./clock.http.ts";
import { fetchHttp } from "./fetch.http.ts";
import { fileCache, startLogFile } from "./fileCache.node.ts";

export interface NodeArxivSourceOptions
  extends Pick<ArxivSourceOptions, "endpoint" | "interval" | "timeout" | "patience" | "pauseAfterBusy"> {
  /** Undefined keeps what was asked in memory only. */
  readonly cacheFolder?: string | undefined;
  /** `paper-list/0.1.0`, perhaps with an address in parentheses. */
  readonly userAgent: string;
}

export function createNodeArxivSource(options: NodeArxivSourceOptions): ArxivSourceResult {
  const { cacheFolder, userAgent, ...rest } = options;
  const memory = memoryCache();
  return createArxivSource({
    ...rest,
    http: fetchHttp(userAgent),
    clock: systemClock,
    cache: cacheFolder === undefined ? memory : layeredCache(memory, fileCache(cacheFolder)),
    startLog: cacheFolder === undefined ? undefined : startLogFile(cacheFolder),
  });
}
