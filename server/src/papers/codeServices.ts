// Papers with Code and Hugging Face: what they say of the code of a paper.
// Sources: huggingface/pwc-cli (GET /papers/{id}?include_resources=true), huggingface/skills (GET /api/papers/{id}).
import type { ArxivId } from "../model/arxivId.ts";
import { interactive, type Patience } from "./arxivAsk.ts";
import { type Endpoint, readEndpoint } from "./arxivQuery.ts";
import { askJson, type JsonService } from "./askJson.ts";
import type { Clock } from "./clock.ts";
import { codeLink } from "./codeLink.ts";
import type { CodeAnswer, CodeSource } from "./codeSource.ts";
import type { Http } from "./http.ts";
import { fieldOf, textOf } from "./readJson.ts";
import type { CancelSignal } from "./source.ts";
import { type Pace, throttleFor } from "./throttle.ts";

export const papersWithCodeEndpoint = "https://paperswithcode.co/api/v1";
export const huggingFaceEndpoint = "https://huggingface.co/api";

export interface CodeServiceOptions {
  readonly http: Http;
  readonly clock: Clock;
  /** Default: the service's own address. */
  readonly endpoint?: string | undefined;
  /** Milliseconds between two requests; default 1000: Hugging Face allows 500 in five minutes, the other says nothing. */
  readonly interval?: number | undefined;
  /** Milliseconds for one request; default 30 000. */
  readonly timeout?: number | undefined;
  readonly patience?: Patience | undefined;
  readonly shared?: Pick<Pace, "log" | "turn"> | undefined;
}

/** What an answer says; `sure` where it says that the code is the authors' own. */
interface Read {
  readonly url: string;
  readonly sure: boolean;
}

/** Only what is called official is taken. Undefined where the endpoint is not an address. */
export function createPapersWithCode(options: CodeServiceOptions): CodeSource | undefined {
  const endpoint = readEndpoint(options.endpoint ?? papersWithCodeEndpoint);
  const query = "?include_resources=true";
  return endpoint && codeSource("Papers with Code", endpoint, options, query, readRepositories);
}

/** An `auto` match is a guess, and often wrong. Undefined where the endpoint is not an address. */
export function createHuggingFace(options: CodeServiceOptions): CodeSource | undefined {
  const endpoint = readEndpoint(options.endpoint ?? huggingFaceEndpoint);
  return endpoint && codeSource("Hugging Face", endpoint, options, "", readGithubRepo);
}

function codeSource(
  name: string,
  { host, url }: Endpoint,
  options: CodeServiceOptions,
  query: string,
  read: (answer: unknown) => Read | undefined,
): CodeSource {
  const service: JsonService = {
    name,
    host,
    http: options.http,
    throttle: throttleFor(host),
    pace: { interval: options.interval ?? 1000, clock: options.clock, ...options.shared },
    patience: options.patience ?? interactive,
    timeout: options.timeout ?? 30_000,
  };
  const papers = `${url.replace(/\/$/, "")}/papers`;
  return { name, codeOf: (id, signal) => codeOf(service, `${papers}/${id.id}${query}`, id, read, signal) };
}

async function codeOf(
  service: JsonService,
  url: string,
  id: ArxivId,
  read: (answer: unknown) => Read | undefined,
  signal: CancelSignal | undefined,
): Promise<CodeAnswer> {
  // Neither of the two knows papers from before 2007.
  if (id.id.includes("/")) return { ok: true, code: undefined };
  const reply = await askJson(service, { url }, signal);
  if (!reply.ok) {
    return reply.status === 404 ? { ok: true, code: undefined } : { ok: false, problem: reply.problem };
  }
  const { json } = reply;
  const isAsked = [textOf(json, "arxiv_id"), textOf(json, "id")].includes(id.id);
  const found = isAsked ? read(json) : undefined;
  // Only addresses of a repository, in one form, get into a list.
  const repository = found && codeLink({ comment: found.url, abstract: "" });
  if (!found || repository === undefined) return { ok: true, code: undefined };
  const code = { source: service.name, time: service.pace.clock.now(), url: repository, sure: found.sure };
  return { ok: true, code };
}

function readRepositories(answer: unknown): Read | undefined {
  const repositories = fieldOf(answer, "repositories");
  if (!Array.isArray(repositories)) return undefined;
  const official = repositories.find((it) => fieldOf(it, "is_official") === true);
  const url = textOf(official, "url");
  return url === undefined ? undefined : { url, sure: true };
}

function readGithubRepo(answer: unknown): Read | undefined {
  const url = textOf(answer, "githubRepo");
  return url === undefined ? undefined : { url, sure: textOf(answer, "githubRepoAddedBy") === "user" };
}
