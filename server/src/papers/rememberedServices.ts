// What services beside arXiv have said, kept for a week: each of them is asked for many papers, one by one.
import type { PaperVenue } from "../model/paper.ts";
import { cacheKey, type TextStore } from "./cache.ts";
import { codeLink } from "./codeLink.ts";
import type { CodeSource, CodeTestimony } from "./codeSource.ts";
import { fieldOf, textOf } from "./readJson.ts";
import type { AskedPaper, Testimony, VenueSource } from "./venueSource.ts";

/** Raised when what is stored changes its shape, so that older texts are read as absent. */
const format = 1;

const day = 24 * 3_600_000;

/** What a service knows holds for a week, that it knows nothing for a day. */
function isFresh(time: number, knows: boolean, now: number): boolean {
  const age = now - time;
  return age >= 0 && age < (knows ? 7 * day : day);
}

/** `now` in milliseconds since 1970. */
export function rememberVenues(source: VenueSource, store: TextStore, now: () => number): VenueSource {
  const { name } = source;
  return {
    ...source,
    async venuesOf(papers, signal) {
      const venues = new Map<string, Testimony>();
      const open: AskedPaper[] = [];
      for (const paper of papers) {
        const stored = readStored(await store.get(keyOf(paper)), now());
        const venue = stored && readVenue(fieldOf(stored.json, "venue"));
        if (venue) venues.set(paper.id.id, { source: name, time: stored.time, venue });
        else if (!stored) open.push(paper);
      }
      if (open.length === 0) return { venues, problem: undefined };
      const answer = await source.venuesOf(open, signal);
      for (const paper of open) {
        const said = answer.venues.get(paper.id.id);
        if (said) venues.set(paper.id.id, said);
        if (!said && answer.problem) continue;
        const { time, venue } = said ?? { time: now(), venue: null };
        await store.put(keyOf(paper), JSON.stringify({ format, time, knows: venue !== null, venue }));
      }
      return { venues, problem: answer.problem };
    },
  };
}

/** `now` in milliseconds since 1970. */
export function rememberCode(source: CodeSource, store: TextStore, now: () => number): CodeSource {
  const { name } = source;
  return {
    name,
    async codeOf(id, signal) {
      const stored = readStored(await store.get(keyOf({ id })), now());
      if (stored) return { ok: true, code: readCode(stored, name) };
      const answer = await source.codeOf(id, signal);
      if (!answer.ok) return answer;
      const { code } = answer;
      const text = JSON.stringify({ format, time: code?.time ?? now(), knows: code !== undefined, code });
      await store.put(keyOf({ id }), text);
      return answer;
    },
  };
}

function keyOf({ id }: Pick<AskedPaper, "id">): string {
  return cacheKey({ ...id, version: undefined });
}

interface Stored {
  readonly time: number;
  readonly json: unknown;
}

/** Undefined for anything that was not written here, and for what is too old. */
function readStored(text: string | undefined, now: number): Stored | undefined {
  const json = text === undefined ? undefined : parsed(text);
  const time = fieldOf(json, "time");
  if (fieldOf(json, "format") !== format || typeof time !== "number") return undefined;
  const knows = fieldOf(json, "knows");
  return typeof knows === "boolean" && isFresh(time, knows, now) ? { time, json } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readVenue(venue: unknown): PaperVenue | undefined {
  const series = textOf(venue, "series");
  const evidence = textOf(venue, "evidence");
  const year = fieldOf(venue, "year");
  if (series === undefined || evidence === undefined) return undefined;
  return {
    series,
    year: typeof year === "number" ? year : undefined,
    track: textOf(venue, "track"),
    evidence,
  };
}

function readCode({ time, json }: Stored, source: string): CodeTestimony | undefined {
  const code = fieldOf(json, "code");
  const url = codeLink({ comment: textOf(code, "url"), abstract: "" });
  return url === undefined ? undefined : { source, time, url, sure: fieldOf(code, "sure") === true };
}
