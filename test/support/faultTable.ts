// What can go wrong between a paper and us, and the one sentence that a user is told then: for the source and the command line.
import type { Fault } from "./arxivDoubleFaults.ts";

export interface FaultRow {
  readonly name: string;
  /** The double's mood; absent: it is asked at `endpoint`. */
  readonly fault?: Fault;
  /** Given the double's own address. */
  readonly endpoint?: (double: string) => string;
  /** The id that is asked for; absent: one that the double knows. */
  readonly id?: string;
  /** Milliseconds, where nothing else would end it. */
  readonly timeout?: number;
  readonly kind: string;
  /** The sentence. */
  readonly told: RegExp;
}

const host = String.raw`arXiv \(127\.0\.0\.1:\d+\)`;
const unreadable = /^The answer of arXiv could not be read; it is not a list of papers\.$/;
const busy = /^arXiv is busy; try again in a minute\.$/;
const late = new RegExp(`^${host} took too long to answer; try again later\\.$`);

export const faultTable: readonly FaultRow[] = [
  {
    name: "a refused connection",
    endpoint: () => "http://127.0.0.1:9/api/query",
    kind: "offline",
    told: new RegExp(`^${host} cannot be reached; is there a network\\?$`),
  },
  {
    name: "a name that leads nowhere",
    endpoint: () => "http://arxiv.invalid/api/query",
    kind: "offline",
    told: /^The address of arXiv \(arxiv\.invalid\) cannot be found; is there a network\?$/,
  },
  { name: "no answer in time", fault: "slow", timeout: 400, kind: "busy", told: late },
  { name: "an answer that trickles", fault: "trickle", timeout: 400, kind: "busy", told: late },
  {
    name: "a reset before the answer",
    fault: "reset",
    kind: "offline",
    told: new RegExp(`^The connection to ${host} broke off\\.$`),
  },
  {
    name: "a reset half-way",
    fault: "cut-off",
    kind: "bad-reply",
    told: new RegExp(`^The answer of ${host} broke off in the middle\\.$`),
  },
  { name: "truncated XML", fault: "half-a-feed", kind: "bad-reply", told: unreadable },
  { name: "HTML instead of Atom", fault: "page", kind: "bad-reply", told: unreadable },
  { name: "not one byte", fault: "nothing", kind: "bad-reply", told: unreadable },
  {
    name: "400 for the id",
    fault: "malformed",
    kind: "bad-id",
    told: /^arXiv does not accept 2006\.10739 as the id of a paper\.$/,
  },
  { name: "403", fault: "denied", kind: "busy", told: /^arXiv denies this network access for now/ },
  {
    name: "404",
    fault: "wrong-path",
    kind: "bad-reply",
    told: /^arXiv answered with the status 404 instead of a paper\.$/,
  },
  { name: "429 as text", fault: "rate-exceeded", kind: "busy", told: busy },
  { name: "503 with Retry-After: 0", fault: "unavailable", kind: "busy", told: busy },
  {
    name: "a feed without entries",
    fault: "empty",
    kind: "not-found",
    told: /^arXiv has no paper with the id 2006\.10739\.$/,
  },
  {
    name: "an unknown id",
    id: "2003.99998",
    kind: "not-found",
    told: /^arXiv has no paper with the id 2003\.99998\.$/,
  },
  {
    name: "a redirect loop",
    fault: "redirect-loop",
    kind: "bad-reply",
    told: new RegExp(`^${host} redirected the request over and over; it was given up\\.$`),
  },
  {
    name: "a redirect away from https",
    fault: "insecure-redirect",
    kind: "bad-reply",
    told: /not https, which was not followed\.$/,
  },
  {
    name: "an endless body",
    fault: "endless",
    kind: "bad-reply",
    told: new RegExp(`^The answer of ${host} is far too long; it was not read to its end\\.$`),
  },
  { name: "an entity bomb", fault: "entity-bomb", kind: "bad-reply", told: unreadable },
  { name: "an external entity", fault: "external-entity", kind: "bad-reply", told: unreadable },
  { name: "elements in elements", fault: "deep", kind: "bad-reply", told: unreadable },
  {
    name: "another paper's entry",
    fault: "other-paper",
    kind: "bad-reply",
    told: /^arXiv answered with another paper than 2006\.10739; nothing was taken from it\.$/,
  },
];
