// Every way in which a paper cannot be had, in one plain sentence each.
import type { HttpFailure } from "./http.ts";
import type { FetchProblem, FetchProblemKind } from "./source.ts";

const failures: Readonly<Record<HttpFailure, readonly [FetchProblemKind, (who: string) => string]>> = {
  unreachable: ["offline", (who) => `${who} cannot be reached; is there a network?`],
  "unknown-host": ["offline", (who) => `The address of ${who} cannot be found; is there a network?`],
  broken: ["offline", (who) => `The connection to ${who} broke off.`],
  "cut-off": ["bad-reply", (who) => `The answer of ${who} broke off in the middle.`],
  timeout: ["busy", (who) => `${who} took too long to answer; try again later.`],
  insecure: [
    "bad-reply",
    (who) => `${who} redirected to an address that is not https, which was not followed.`,
  ],
  circling: ["bad-reply", (who) => `${who} redirected the request over and over; it was given up.`],
  endless: ["bad-reply", (who) => `The answer of ${who} is far too long; it was not read to its end.`],
  unreadable: [
    "offline",
    (who) =>
      `${who} cannot be read from a browser: either there is no network, or it lets no web page read its answers.`,
  ],
  cancelled: ["cancelled", (who) => `The request to ${who.replace(/ \(.*/, "")} was cancelled.`],
};

export function failureProblem(failure: HttpFailure, host: string, service = "arXiv"): FetchProblem {
  const [kind, words] = failures[failure];
  return { kind, message: words(`${service} (${host})`) };
}

/** `seconds` where the service said how long, or undefined. */
export function busyProblem(seconds: number | undefined, service = "arXiv"): FetchProblem {
  const when = seconds === undefined ? "in a minute" : `in ${Math.ceil(seconds)} seconds`;
  return { kind: "busy", message: `${service} is busy; try again ${when}.` };
}

export const deniedProblem: FetchProblem = {
  kind: "busy",
  message:
    "arXiv denies this network access for now, as it does after too many requests; try again much later.",
};

export const unreadableProblem: FetchProblem = {
  kind: "bad-reply",
  message: "The answer of arXiv could not be read; it is not a list of papers.",
};

export function statusProblem(status: number, service = "arXiv"): FetchProblem {
  return { kind: "bad-reply", message: `${service} answered with the status ${status} instead of a paper.` };
}

/** `words` are those of arXiv's own error. */
export function refusedProblem(words: string): FetchProblem {
  return { kind: "bad-reply", message: `arXiv refused the request: ${words}.` };
}

export function badIdProblem(id: string): FetchProblem {
  return { kind: "bad-id", message: `arXiv does not accept ${id} as the id of a paper.` };
}

export function otherPaperProblem(id: string): FetchProblem {
  return {
    kind: "bad-reply",
    message: `arXiv answered with another paper than ${id}; nothing was taken from it.`,
  };
}

export function notFoundProblem(id: string): FetchProblem {
  return { kind: "not-found", message: `arXiv has no paper with the id ${id}.` };
}

export function strangeProblem(service: string): FetchProblem {
  return {
    kind: "bad-reply",
    message: `The answer of ${service} could not be read; it is not what was asked for.`,
  };
}

/** arXiv registers its papers there some hours after they appear. */
export function notRegisteredProblem(id: string, service: string): FetchProblem {
  return { kind: "not-found", message: `${service} has no paper with the arXiv id ${id}, or not yet.` };
}
