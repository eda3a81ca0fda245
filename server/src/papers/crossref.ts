// Venues from Crossref, for papers that name the DOI of their publication. Source: api.crossref.org, GET /works?filter=doi:.
import type { PaperVenue } from "../model/paper.ts";
import { askJson, type JsonService } from "./askJson.ts";
import { type JsonServiceOptions, jsonService } from "./jsonService.ts";
import { strangeProblem } from "./problems.ts";
import { fieldOf, textOf, textsOf } from "./readJson.ts";
import type { CancelSignal, FetchProblem } from "./source.ts";
import type { AskedPaper, Testimonies, Testimony, VenueSource } from "./venueSource.ts";
import { findVenues } from "./venueTable.ts";

export const crossrefEndpoint = "https://api.crossref.org";

const name = "Crossref";

/** Five requests a second are allowed, one at a time. */
const interval = 1000;

/** An address of some 1 kB. */
const batchSize = 20;

const wanted = "DOI,type,container-title,event,published-print,published-online,issued";

/** Undefined where the endpoint is not an address. */
export function createCrossref(options: JsonServiceOptions): VenueSource | undefined {
  const asked = jsonService({ name, endpoint: crossrefEndpoint, interval }, options);
  if (!asked) return undefined;
  const url = `${asked.url}/works`;
  return { name, couldKnow, venuesOf: (papers, signal) => venuesOf(asked.service, url, papers, signal) };
}

async function venuesOf(
  service: JsonService,
  url: string,
  papers: readonly AskedPaper[],
  signal: CancelSignal | undefined,
): Promise<Testimonies> {
  const venues = new Map<string, Testimony>();
  const asked = papers.filter(couldKnow);
  for (let at = 0; at < asked.length; at += batchSize) {
    const problem = await askBatch(service, url, asked.slice(at, at + batchSize), venues, signal);
    if (problem) return { venues, problem };
  }
  return { venues, problem: undefined };
}

/** Commas part filters from each other, and arXiv's own DOIs are not Crossref's. */
function couldKnow({ doi }: AskedPaper): boolean {
  return doi !== undefined && !doi.includes(",") && !/^10\.48550\//.test(doi);
}

async function askBatch(
  service: JsonService,
  url: string,
  batch: readonly AskedPaper[],
  venues: Map<string, Testimony>,
  signal: CancelSignal | undefined,
): Promise<FetchProblem | undefined> {
  const filter = batch.map(({ doi }) => `doi:${encodeURIComponent(doi!)}`).join(",");
  const reply = await askJson(
    service,
    { url: `${url}?filter=${filter}&rows=${batch.length}&select=${wanted}` },
    signal,
  );
  if (!reply.ok) return reply.problem;
  const items = fieldOf(fieldOf(reply.json, "message"), "items");
  if (!Array.isArray(items)) return strangeProblem(name);
  const time = service.pace.clock.now();
  const byDoi = new Map(items.map((item) => [textOf(item, "DOI")?.toLowerCase(), item] as const));
  for (const { id, doi } of batch) {
    const venue = readVenue(byDoi.get(doi!.toLowerCase()));
    if (venue) venues.set(id.id, { source: name, time, venue });
  }
  return undefined;
}

/** Undefined for preprints and for proceedings that no table knows: their names are series, such as LNCS. */
function readVenue(item: unknown): PaperVenue | undefined {
  const type = textOf(item, "type");
  const event = fieldOf(item, "event");
  const containers = textsOf(item, "container-title");
  const texts = [textOf(event, "name"), textOf(event, "acronym"), ...containers].filter(
    (text) => text !== undefined,
  );
  if (type === "posted-content" || texts.length === 0) return undefined;
  // Proceedings are printed in series, which have names like journals.
  const kind = type === "journal-article" ? "journal" : "conference";
  const named = texts.flatMap((text) => findVenues(text)).map(({ venue }) => venue);
  const known = named.find((venue) => venue.kind === kind) ?? named[0];
  const evidence = containers.at(-1) ?? texts[0]!;
  if (known?.kind === "conference") {
    const year = texts.map(yearIn).find((it) => it !== undefined) ?? yearOf(item);
    const track = texts.some((text) => /\bworkshops?\b/i.test(text)) ? "Workshop" : undefined;
    return { series: known.series, year, track, evidence };
  }
  const journal = type === "journal-article" ? (known?.series ?? containers[0]) : undefined;
  return journal === undefined
    ? undefined
    : { series: journal, year: yearOf(item), track: undefined, evidence };
}

function yearIn(text: string): number | undefined {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** That of the print counts, then that of the page; `issued` is the earliest of all dates. */
function yearOf(item: unknown): number | undefined {
  for (const key of ["published-print", "published-online", "issued"]) {
    const parts = fieldOf(fieldOf(item, key), "date-parts");
    const year = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
    if (typeof year === "number" && year > 1900 && year < 2200) return year;
  }
  return undefined;
}
