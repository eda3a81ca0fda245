// arXiv as a browser asks it, where it may: the browser's clock and fetch, and a cache in memory.
import { type ArxivSourceOptions, type ArxivSourceResult, createArxivSource } from "./arxivSource.ts";
import { systemClock } from "./clock.http.ts";
import { browserHttp } from "./fetch.http.ts";

export function createBrowserArxivSource(
  options: Pick<ArxivSourceOptions, "endpoint" | "interval">,
): ArxivSourceResult {
  return createArxivSource({ ...options, http: browserHttp(), clock: systemClock });
}
