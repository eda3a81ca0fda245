// Every way in which a paper cannot be had, in one plain sentence each.
import type { HttpFailure } from "./http.ts";
import type { FetchProblem, FetchProblemKind } from "./source.ts";

const failures: Readonly<Record<HttpFailure, readonly [FetchProblemKind, (host: string) => string]>> = {
  unreachable: ["offline", (host) => `arXiv (${host}) cannot be reached; is there a network?`],
  "unknown-host": [
    "offline",
    (host) => `The address of arXiv (${host}) cannot be found; is there a network?`,
  ],
  broken: ["offline", (host) => `The connection to arXiv (${host}) broke off.`],
  "cut-off": ["bad-reply", (host) => `The answer of arXiv (${host}) broke off in the middle.`],
  timeout: ["busy", (host) => `arXiv (${host}) took too long to answer; try again later.`],
  insecure: [
    "bad-reply",
    (host) => `arXiv (${host}) redirected to an address that is not https, which was not followed.`,
  ],
  circling: ["bad-reply", (host) => `arXiv (${host}) redirected the request over and over; it was given up.`],
  endless: [
    "bad-reply",
    (host) => `The answer of arXiv (${host}) is far too long; it was not read to its end.`,
  ],
  unreadable: [
    "offline",
    (host) =>
      `arXiv (${host}) cannot be read from a browser: either there is no network, or it lets no web page read its answers.`,
  ],
  cancelled: ["cancelled", () => "The request to arXiv was cancelled."],
};

export function failureProblem(failure: HttpFailure, host: string): FetchProblem {
  const [kind, words] = failures[failure];
  return { kind, message: words(host) };
}

/** `seconds` where the service said how long, or undefined. */
export function busyProblem(seconds: number | undefined): FetchProblem {
  const when = seconds === undefined ? "in a minute" : `in ${Math.ceil(seconds)} seconds`;
  return { kind: "busy", message: `arXiv is busy; try again ${when}.` };
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

export function statusProblem(status: number): FetchProblem {
  return { kind: "bad-reply", message: `arXiv answered with the status ${status} instead of a paper.` };
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
