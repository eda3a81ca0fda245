// Papers with Code and Hugging Face: what they say of the code of a paper.
// Sources: huggingface/pwc-cli (GET /papers/{id}?include_resources=true), huggingface/skills (GET /api/papers/{id}).
import type { ArxivId } from "../model/arxivId.ts";
import { askJson, type JsonService } from "./askJson.ts";
import { codeLink } from "./codeLink.ts";
import type { CodeAnswer, CodeSource } from "./codeSource.ts";
import { type JsonServiceOptions, jsonService, type UsualService } from "./jsonService.ts";
import { fieldOf, textOf } from "./readJson.ts";
import type { CancelSignal } from "./source.ts";

export const papersWithCodeEndpoint = "https://paperswithcode.co/api/v1";
export const huggingFaceEndpoint = "https://huggingface.co/api";

/** Milliseconds: Hugging Face allows 500 requests in five minutes, the other says nothing. */
const interval = 1000;

/** What an answer says; `sure` where it says that the code is the authors' own. */
interface Read {
  readonly url: string;
  readonly sure: boolean;
}

/** Only what is called official is taken. Undefined where the endpoint is not an address. */
export function createPapersWithCode(options: JsonServiceOptions): CodeSource | undefined {
  const usual = { name: "Papers with Code", endpoint: papersWithCodeEndpoint, interval };
  return codeSource(usual, options, "?include_resources=true", readRepositories);
}

/** An `auto` match is a guess, and often wrong. Undefined where the endpoint is not an address. */
export function createHuggingFace(options: JsonServiceOptions): CodeSource | undefined {
  const usual = { name: "Hugging Face", endpoint: huggingFaceEndpoint, interval };
  return codeSource(usual, options, "", readGithubRepo);
}

function codeSource(
  usual: UsualService,
  options: JsonServiceOptions,
  query: string,
  read: (answer: unknown) => Read | undefined,
): CodeSource | undefined {
  const asked = jsonService(usual, options);
  if (!asked) return undefined;
  const { service, url } = asked;
  const addressOf = (id: ArxivId) => `${url}/papers/${id.id}${query}`;
  return { name: usual.name, codeOf: (id, signal) => codeOf(service, addressOf(id), id, read, signal) };
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
