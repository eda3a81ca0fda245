// What to send to arXiv's API: its address, the size of a batch, the URL of a request.

import type { ArxivId } from "../model/arxivId.ts";
import { foldedWords } from "../model/foldName.ts";
import { cacheKey } from "./cache.ts";

export const arxivEndpoint = "https://export.arxiv.org/api/query";

/** arXiv's terms of use: no more than one request every three seconds. */
export const arxivInterval = 3000;

/** 100 ids make an address of about 1.5 kB; arXiv refuses those above 8 kB. */
const batchSize = 100;

const endpointShape = /^(https?):\/\/((?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?)(\/[^\s?#]*)?$/i;

export interface Endpoint {
  /** Without a query; arXiv's own hosts always by https. */
  readonly url: string;
  /** Host and port, in lower case. */
  readonly host: string;
  readonly isArxiv: boolean;
}

/** The parts of an endpoint's address, or undefined where it is none (http or https, no query). */
export function readEndpoint(address: string): Endpoint | undefined {
  const shape = endpointShape.exec(address.trim());
  if (!shape) return undefined;
  const host = shape[2]!.toLowerCase();
  const isArxiv = /(?:^|\.)arxiv\.org\.?(?::\d+)?$/.test(host);
  const scheme = isArxiv ? "https" : shape[1]!.toLowerCase();
  return { url: `${scheme}://${host}${shape[3] ?? ""}`, host, isArxiv };
}

/** What is asked at one pace: all hosts of arXiv are one service. */
export function serviceOf(endpoint: Endpoint): string {
  return endpoint.isArxiv ? "arxiv.org" : endpoint.host;
}

/** The ids in batches of at most `batchSize`, in order. */
export function batchesOf(ids: readonly ArxivId[]): ArxivId[][] {
  const batches: ArxivId[][] = [];
  for (let i = 0; i < ids.length; i += batchSize) batches.push(ids.slice(i, i + batchSize));
  return batches;
}

/** The count is always sent: without it arXiv answers for the first ten ids and says nothing of the others. */
export function queryUrl(endpoint: Endpoint, ids: readonly ArxivId[]): string {
  return `${endpoint.url}?id_list=${ids.map(cacheKey).join(",")}&start=0&max_results=${ids.length}`;
}

/** arXiv's search knows neither accents nor punctuation. Undefined for a title without words. */
export function titleQueryUrl(endpoint: Endpoint, title: string): string | undefined {
  const words = foldedWords(title);
  if (words.length === 0) return undefined;
  return `${endpoint.url}?search_query=${encodeURIComponent(`ti:"${words.join(" ")}"`)}&start=0&max_results=5`;
}
