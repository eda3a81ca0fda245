// Venues from Semantic Scholar's Academic Graph API. Source: api.semanticscholar.org/api-docs/graph, POST /paper/batch.
import type { ArxivId } from "../model/arxivId.ts";
import { type KnownVenue, knownVenues } from "../model/knownVenues.ts";
import type { PaperVenue } from "../model/paper.ts";
import { askJson, type JsonService } from "./askJson.ts";
import { type JsonServiceOptions, jsonService } from "./jsonService.ts";
import { strangeProblem } from "./problems.ts";
import { fieldOf, textOf } from "./readJson.ts";
import type { CancelSignal, FetchProblem } from "./source.ts";
import type { Testimonies, Testimony, VenueSource } from "./venueSource.ts";
import { findVenues } from "./venueTable.ts";

export const semanticScholarEndpoint = "https://api.semanticscholar.org/graph/v1";

const name = "Semantic Scholar";

/** Without a key everybody shares one pool. */
const interval = 3000;

/** The service takes as many as 500. */
const batchSize = 200;

const fields = "externalIds,venue,publicationVenue,journal";

/** Undefined where the endpoint is not an address. */
export function createSemanticScholar(options: JsonServiceOptions): VenueSource | undefined {
  const asked = jsonService({ name, endpoint: semanticScholarEndpoint, interval }, options);
  if (!asked) return undefined;
  const url = `${asked.url}/paper/batch?fields=${fields}`;
  return {
    name,
    venuesOf: (papers, signal) =>
      venuesOf(
        asked.service,
        url,
        papers.map(({ id }) => id),
        signal,
      ),
  };
}

async function venuesOf(
  service: JsonService,
  url: string,
  ids: readonly ArxivId[],
  signal: CancelSignal | undefined,
): Promise<Testimonies> {
  const venues = new Map<string, Testimony>();
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch = ids.slice(at, at + batchSize);
    const problem = await askBatch(service, url, batch, venues, signal);
    if (problem) return { venues, problem };
  }
  return { venues, problem: undefined };
}

async function askBatch(
  service: JsonService,
  url: string,
  batch: readonly ArxivId[],
  venues: Map<string, Testimony>,
  signal: CancelSignal | undefined,
): Promise<FetchProblem | undefined> {
  const reply = await askJson(service, { url, json: { ids: batch.map(({ id }) => `ARXIV:${id}`) } }, signal);
  if (!reply.ok) return reply.problem;
  // In the order asked, null for those that are not known.
  if (!Array.isArray(reply.json) || reply.json.length !== batch.length) return strangeProblem(name);
  for (const [at, id] of batch.entries()) {
    const venue = readVenue(id, reply.json[at]);
    if (venue) venues.set(id.id, { source: name, time: service.pace.clock.now(), venue });
  }
  return undefined;
}

/** Undefined for another paper than was asked for, for preprints, and for venues that no table knows. */
function readVenue({ id }: ArxivId, answer: unknown): PaperVenue | undefined {
  const external = fieldOf(answer, "externalIds");
  if (textOf(external, "ArXiv") !== id) return undefined;
  const record = textOf(external, "DBLP") ?? "";
  const published = fieldOf(answer, "publicationVenue");
  const texts = [
    textOf(answer, "venue"),
    textOf(published, "name"),
    textOf(fieldOf(answer, "journal"), "name"),
  ].filter((text) => text !== undefined);
  const venue = knownIn(texts) ?? byStream(record);
  if (!venue || (/^journals\/corr\//.test(record) && knownIn(texts) === undefined)) return undefined;
  const track = texts.some((text) => /\bworkshops?\b/i.test(text)) ? "Workshop" : undefined;
  const evidence = [texts[0], record].filter((text) => text).join(", ");
  return { series: venue.series, year: yearOfRecord(record), track, evidence };
}

/** Of names in full only: in the service's long names, short ones stand for something else. */
function knownIn(texts: readonly string[]): KnownVenue | undefined {
  return texts.flatMap((text) => findVenues(text)).find((match) => !match.short || match.start === 0)?.venue;
}

/** `conf/icml/...`: the stream is the short name, in small letters. */
function byStream(record: string): KnownVenue | undefined {
  const stream = /^(?:conf|journals)\/([a-z0-9]+)\//.exec(record)?.[1];
  if (stream === undefined || stream === "corr") return undefined;
  return knownVenues.find(({ shortNames }) => shortNames.some(({ text }) => text.toLowerCase() === stream));
}

/** `conf/acl/LoWNKW20` is of 2020. The service's own year may be that of the preprint, so only this one counts. */
function yearOfRecord(record: string): number | undefined {
  const digits = /^(?:conf|journals)\/(?!corr\/).*?(\d\d)[a-z]?$/.exec(record)?.[1];
  if (digits === undefined) return undefined;
  return Number(digits) + (Number(digits) > 80 ? 1900 : 2000);
}
