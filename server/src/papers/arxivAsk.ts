// Asks arXiv for one batch of ids: keeps the pace, and asks again where that may help.
import type { Endpoint } from "./arxivQuery.ts";
import { type ArxivReply, readReply } from "./arxivReply.ts";
import type { Http } from "./http.ts";
import { failureProblem } from "./problems.ts";
import type { CancelSignal } from "./source.ts";
import type { Pace, Throttle } from "./throttle.ts";

export interface Patience {
  /** How often a busy service is asked again, at most. */
  readonly retries: number;
  /** Milliseconds; where the service asks for a longer wait, it is not waited for. */
  readonly longestWait: number;
}

/** For somebody who looks on: one more try, and no wait beyond a quarter of a minute. */
export const interactive: Patience = { retries: 1, longestWait: 15_000 };

export interface Asking {
  readonly endpoint: Endpoint;
  readonly http: Http;
  readonly throttle: Throttle;
  readonly pace: Pace;
  readonly patience: Patience;
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** From 0 to 1: spreads the retries of several clients. */
  readonly random: () => number;
}

/** Bytes of an answer: a hundred papers have 250 kB, with thousands of authors each some 20 MB. */
const longest = 32 * 1024 * 1024;

/** The waits before the first, second and third retry, in intervals: 10, 30 and 60 seconds at arXiv's own pace. */
const retryWaits = [10 / 3, 10, 20];

/** Within a turn of the throttle; an empty answer is asked for once more, because arXiv sometimes sends one. */
export async function askArxiv(asking: Asking, url: string, signal?: CancelSignal): Promise<ArxivReply> {
  const reply = await askUntilAnswered(asking, url, signal);
  return reply.kind === "papers" && reply.papers.length === 0 ? askUntilAnswered(asking, url, signal) : reply;
}

/** The same for a question to which nothing may be the answer. */
export async function askUntilAnswered(
  asking: Asking,
  url: string,
  signal: CancelSignal | undefined,
): Promise<ArxivReply> {
  for (let retry = 0; ; retry++) {
    const reply = await askOnce(asking, url, signal);
    if (reply.kind !== "problem" || !reply.passing || retry >= asking.patience.retries) return reply;
    const wait = reply.wait ?? usualWait(asking, retry);
    if (wait > asking.patience.longestWait) return reply;
    await asking.pace.clock.wait(wait, signal);
  }
}

function usualWait({ pace, random }: Asking, retry: number): number {
  return pace.interval * retryWaits[Math.min(retry, retryWaits.length - 1)]! * (1 + random() / 4);
}

async function askOnce(
  { endpoint, http, throttle, pace, timeout }: Asking,
  url: string,
  signal: CancelSignal | undefined,
): Promise<ArxivReply> {
  if (!(await throttle.start(pace, signal))) return cancelled(endpoint);
  const request = { url, accept: "application/atom+xml", timeout, longest };
  const result = await http.get(request, signal);
  await throttle.end(pace);
  return readReply(result, endpoint.host, pace.clock.now());
}

function cancelled(endpoint: Endpoint): ArxivReply {
  return { kind: "problem", problem: failureProblem("cancelled", endpoint.host), passing: false };
}
