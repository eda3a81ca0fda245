// The services that know venues and code, as Node programs use them: system clock, built-in fetch, one pace for all processes of the user.
import { join } from "node:path";
import { readEndpoint } from "./arxivQuery.ts";
import { ownCacheFolder } from "./cacheFolder.node.ts";
import { systemClock } from "./clock.http.ts";
import {
  createHuggingFace,
  createPapersWithCode,
  huggingFaceEndpoint,
  papersWithCodeEndpoint,
} from "./codeServices.ts";
import type { CodeSource } from "./codeSource.ts";
import { type CrossrefOptions, createCrossref, crossrefEndpoint } from "./crossref.ts";
import { fetchHttp } from "./fetch.http.ts";
import { machineTurnFile, startLogFile } from "./machinePace.node.ts";
import { createSemanticScholar, semanticScholarEndpoint } from "./semanticScholar.ts";
import type { VenueSource } from "./venueSource.ts";

export interface NodeServiceOptions
  extends Pick<CrossrefOptions, "endpoint" | "interval" | "timeout" | "patience"> {
  readonly userAgent: string;
}

/** Undefined where the endpoint is not an address. */
export function createNodeCrossref(options: NodeServiceOptions): VenueSource | undefined {
  return createCrossref(withNode(options, crossrefEndpoint));
}

/** Undefined where the endpoint is not an address. */
export function createNodeSemanticScholar(options: NodeServiceOptions): VenueSource | undefined {
  return createSemanticScholar(withNode(options, semanticScholarEndpoint));
}

/** Undefined where the endpoint is not an address. */
export function createNodePapersWithCode(options: NodeServiceOptions): CodeSource | undefined {
  return createPapersWithCode(withNode(options, papersWithCodeEndpoint));
}

/** Undefined where the endpoint is not an address. */
export function createNodeHuggingFace(options: NodeServiceOptions): CodeSource | undefined {
  return createHuggingFace(withNode(options, huggingFaceEndpoint));
}

function withNode({ userAgent, ...options }: NodeServiceOptions, usual: string) {
  const host = readEndpoint(options.endpoint ?? usual)?.host ?? "";
  const folder = join(ownCacheFolder(), "pace");
  const shared = { log: startLogFile(folder, host), turn: machineTurnFile(folder, host) };
  return { ...options, shared, http: fetchHttp(userAgent), clock: systemClock };
}
