// Asks a service other than arXiv for JSON: in line, at its pace, once more where it is busy.
import type { Patience } from "./arxivAsk.ts";
import { readRetryAfter } from "./arxivReply.ts";
import type { Http, HttpReply, HttpRequest } from "./http.ts";
import { busyProblem, failureProblem, statusProblem, strangeProblem } from "./problems.ts";
import type { CancelSignal, FetchProblem } from "./source.ts";
import type { Pace, Throttle } from "./throttle.ts";

export interface JsonService {
  /** As messages name it: `Semantic Scholar`. */
  readonly name: string;
  /** Host and port. */
  readonly host: string;
  readonly http: Http;
  readonly throttle: Throttle;
  readonly pace: Pace;
  readonly patience: Patience;
  /** Milliseconds for one request. */
  readonly timeout: number;
}

export type JsonReply =
  | { readonly ok: true; readonly json: unknown }
  /** `status` is that of an answer that is neither busy nor what was asked for. */
  | { readonly ok: false; readonly problem: FetchProblem; readonly status?: number };

/** Bytes of an answer: five hundred papers have some 500 kB. */
const longest = 8 * 1024 * 1024;

const busyStatuses: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Milliseconds before the first, second and third time that a busy service is asked again. */
const retryWaits = [5000, 20_000, 60_000];

/** Never rejects. */
export async function askJson(
  service: JsonService,
  request: Pick<HttpRequest, "url" | "json">,
  signal?: CancelSignal,
): Promise<JsonReply> {
  if (!(await service.throttle.enter(signal)))
    return failed(failureProblem("cancelled", service.host, service.name));
  try {
    return await askUntilAnswered(service, request, signal);
  } finally {
    service.throttle.leave();
  }
}

async function askUntilAnswered(
  service: JsonService,
  request: Pick<HttpRequest, "url" | "json">,
  signal: CancelSignal | undefined,
): Promise<JsonReply> {
  const { patience, pace, http, host, name, timeout, throttle } = service;
  for (let retry = 0; ; retry++) {
    if (!(await throttle.start(pace, signal))) return failed(failureProblem("cancelled", host, name));
    const result = await http.get({ ...request, accept: "application/json", timeout, longest }, signal);
    await throttle.end(pace);
    if (!result.ok) return failed(failureProblem(result.failure, host, name));
    const { status, retryAfter } = result.reply;
    if (!busyStatuses.has(status)) return readJson(result.reply, name);
    const asked = readRetryAfter(retryAfter, pace.clock.now());
    const wait = asked ?? retryWaits[Math.min(retry, retryWaits.length - 1)]!;
    if (retry >= patience.retries || wait > patience.longestWait) {
      return failed(busyProblem(asked === undefined ? undefined : asked / 1000, name));
    }
    await pace.clock.wait(wait, signal);
  }
}

function readJson({ status, body }: HttpReply, name: string): JsonReply {
  if (status !== 200) return { ...failed(statusProblem(status, name)), status };
  try {
    return { ok: true, json: JSON.parse(body) };
  } catch {
    return failed(strangeProblem(name));
  }
}

function failed(problem: FetchProblem): JsonReply & { readonly ok: false } {
  return { ok: false, problem };
}
