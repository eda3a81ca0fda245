// What one reply of arXiv means: papers, ids it refuses, or a problem that may pass.
import type { Paper } from "../model/paper.ts";
import { readFeed } from "./atom.ts";
import type { HttpResult } from "./http.ts";
import {
  busyProblem,
  deniedProblem,
  failureProblem,
  refusedProblem,
  statusProblem,
  unreadableProblem,
} from "./problems.ts";
import type { FetchProblem } from "./source.ts";

export type ArxivReply =
  | { readonly kind: "papers"; readonly papers: readonly Paper[] }
  /** One id that arXiv calls malformed, as it was sent; the others of the request went unanswered. */
  | { readonly kind: "malformed"; readonly id: string }
  /** `passing`: asking again may help; `wait`: milliseconds the service asked for. */
  | {
      readonly kind: "problem";
      readonly problem: FetchProblem;
      readonly passing: boolean;
      readonly wait?: number;
    };

const busyStatuses: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** `host` is named where there was no reply; `now` (milliseconds since 1970) is for a Retry-After that is a date. */
export function readReply(result: HttpResult, host: string, now: number): ArxivReply {
  if (!result.ok) {
    return problem(failureProblem(result.failure, host), result.failure === "broken");
  }
  const { status, retryAfter, body } = result.reply;
  if (busyStatuses.has(status) || /^\s*rate exceeded/i.test(body)) {
    const wait = readRetryAfter(retryAfter, now);
    const busy = busyProblem(wait === undefined ? undefined : wait / 1000);
    return { kind: "problem", problem: busy, passing: true, ...(wait === undefined ? {} : { wait }) };
  }
  if (status === 403) return problem(deniedProblem, false);
  if (status !== 200 && status !== 400) return problem(statusProblem(status), false);
  return readBody(status, body);
}

function readBody(status: number, body: string): ArxivReply {
  const feed = readFeed(body);
  if (feed.kind === "error") {
    const malformed = /^incorrect id format for (.+)$/.exec(feed.words)?.[1];
    return malformed === undefined
      ? problem(refusedProblem(feed.words), false)
      : { kind: "malformed", id: malformed };
  }
  if (feed.kind === "papers" && status === 200) return feed;
  return problem(status === 200 ? unreadableProblem : statusProblem(status), false);
}

function problem(it: FetchProblem, passing: boolean): ArxivReply {
  return { kind: "problem", problem: it, passing };
}

/** Seconds or a date (RFC 9110, 10.2.3) as milliseconds; arXiv is known to send 0, which says nothing. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return wait > 0 ? wait : undefined;
}
