// The services that know venues and code, as Node programs use them: system clock, built-in fetch, one pace for all processes of the user.
import { join } from "node:path";
import { readEndpoint } from "./arxivQuery.ts";
import type { TextStore } from "./cache.ts";
import { ownCacheFolder } from "./cacheFolder.node.ts";
import { systemClock } from "./clock.http.ts";
import {
  createHuggingFace,
  createPapersWithCode,
  huggingFaceEndpoint,
  papersWithCodeEndpoint,
} from "./codeServices.ts";
import type { CodeSource } from "./codeSource.ts";
import { createCrossref, crossrefEndpoint } from "./crossref.ts";
import { fetchHttp } from "./fetch.http.ts";
import { answersFolder, fileStore } from "./fileCache.node.ts";
import type { JsonServiceOptions } from "./jsonService.ts";
import { machineTurnFile, startLogFile } from "./machinePace.node.ts";
import { rememberCode, rememberVenues } from "./rememberedServices.ts";
import { createSemanticScholar, semanticScholarEndpoint } from "./semanticScholar.ts";
import type { VenueSource } from "./venueSource.ts";

export interface NodeServiceOptions
  extends Pick<JsonServiceOptions, "endpoint" | "interval" | "timeout" | "patience"> {
  readonly userAgent: string;
  /** Undefined keeps nothing of what they say. */
  readonly cacheFolder?: string | undefined;
}

/** Undefined where the endpoint is not an address. */
export function createNodeCrossref(options: NodeServiceOptions): VenueSource | undefined {
  return venueSource(createCrossref, options, crossrefEndpoint);
}

/** Undefined where the endpoint is not an address. */
export function createNodeSemanticScholar(options: NodeServiceOptions): VenueSource | undefined {
  return venueSource(createSemanticScholar, options, semanticScholarEndpoint);
}

/** Undefined where the endpoint is not an address. */
export function createNodePapersWithCode(options: NodeServiceOptions): CodeSource | undefined {
  return codeSource(createPapersWithCode, options, papersWithCodeEndpoint);
}

/** Undefined where the endpoint is not an address. */
export function createNodeHuggingFace(options: NodeServiceOptions): CodeSource | undefined {
  return codeSource(createHuggingFace, options, huggingFaceEndpoint);
}

type Create<Source> = (options: JsonServiceOptions) => Source | undefined;

function venueSource(create: Create<VenueSource>, options: NodeServiceOptions, usual: string) {
  const source = create(withNode(options, usual));
  const store = storeOf(options, usual);
  return source && store ? rememberVenues(source, store, systemClock.now) : source;
}

function codeSource(create: Create<CodeSource>, options: NodeServiceOptions, usual: string) {
  const source = create(withNode(options, usual));
  const store = storeOf(options, usual);
  return source && store ? rememberCode(source, store, systemClock.now) : source;
}

function storeOf({ cacheFolder, endpoint }: NodeServiceOptions, usual: string): TextStore | undefined {
  const address = readEndpoint(endpoint ?? usual);
  return cacheFolder !== undefined && address ? fileStore(answersFolder(cacheFolder, address)) : undefined;
}

function withNode(
  { userAgent, cacheFolder: _, ...options }: NodeServiceOptions,
  usual: string,
): JsonServiceOptions {
  const host = readEndpoint(options.endpoint ?? usual)?.host ?? "";
  const folder = join(ownCacheFolder(), "pace");
  const shared = { log: startLogFile(folder, host), turn: machineTurnFile(folder, host) };
  return { ...options, shared, http: fetchHttp(userAgent), clock: systemClock };
}
