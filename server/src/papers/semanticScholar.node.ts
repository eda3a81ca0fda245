// Semantic Scholar as Node programs use it: system clock, built-in fetch, and one pace for every process of the user.
import { join } from "node:path";
import { readEndpoint } from "./arxivQuery.ts";
import { ownCacheFolder } from "./cacheFolder.node.ts";
import { systemClock } from "./clock.http.ts";
import { fetchHttp } from "./fetch.http.ts";
import { machineTurnFile, startLogFile } from "./machinePace.node.ts";
import {
  createSemanticScholar,
  type SemanticScholarOptions,
  semanticScholarEndpoint,
} from "./semanticScholar.ts";
import type { VenueSource } from "./venueSource.ts";

export interface NodeSemanticScholarOptions
  extends Pick<SemanticScholarOptions, "endpoint" | "interval" | "timeout" | "patience"> {
  readonly userAgent: string;
}

/** Undefined where the endpoint is not an address. */
export function createNodeSemanticScholar(options: NodeSemanticScholarOptions): VenueSource | undefined {
  const { userAgent, ...rest } = options;
  const host = readEndpoint(options.endpoint ?? semanticScholarEndpoint)?.host;
  if (host === undefined) return undefined;
  const folder = join(ownCacheFolder(), "pace");
  const shared = { log: startLogFile(folder, host), turn: machineTurnFile(folder, host) };
  return createSemanticScholar({ ...rest, shared, http: fetchHttp(userAgent), clock: systemClock });
}
