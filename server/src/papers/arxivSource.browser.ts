// arXiv's papers as a browser gets them: the browser's clock and fetch, a cache in memory, and DataCite in arXiv's stead.
import { arxivEndpoint, readEndpoint } from "./arxivQuery.ts";
import { type ArxivSourceOptions, type ArxivSourceResult, createArxivSource } from "./arxivSource.ts";
import { systemClock } from "./clock.http.ts";
import { createDataCite } from "./dataCite.ts";
import { browserHttp } from "./fetch.http.ts";

export interface BrowserArxivSourceOptions extends Pick<ArxivSourceOptions, "endpoint" | "interval"> {
  /** Since November 2025 arXiv lets no web page read its API; true asks DataCite in its place. */
  readonly standIn: boolean;
  /** Default: DataCite's own. */
  readonly standInEndpoint?: string | undefined;
}

export function createBrowserArxivSource(options: BrowserArxivSourceOptions): ArxivSourceResult {
  const { standIn, standInEndpoint, ...rest } = options;
  const ports = { http: browserHttp(), clock: systemClock };
  const isArxiv = readEndpoint(options.endpoint ?? arxivEndpoint)?.isArxiv === true;
  const source = standIn && isArxiv ? createDataCite({ ...ports, endpoint: standInEndpoint }) : undefined;
  return source ? { ok: true, source } : createArxivSource({ ...rest, ...ports });
}
