// A stand-in for arXiv's API on loopback, as strict and as moody as the real one. Papers come from papers.json.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, answerTo, denied, idsOf, rateExceeded, unavailable } from "./arxivDoubleAnswer.ts";
import { createFaultBoard, type Fault, type Faults } from "./arxivDoubleFaults.ts";
import { oddAnswer } from "./arxivDoubleOddities.ts";
import { type StoredPaper, storedPapers } from "./arxivDoublePapers.ts";

export interface LoggedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly ids: readonly string[];
  readonly userAgent: string | undefined;
  /** Of the reply, or undefined while there is none. */
  readonly status: number | undefined;
}

export interface ArxivDouble {
  /** `http://127.0.0.1:PORT/api/query` */
  readonly endpoint: string;
  /** Every request since the start, refused ones included, in order. */
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults;
  /** Resolves with the next request that comes, before it is answered. */
  nextRequest(): Promise<LoggedRequest>;
  close(): Promise<void>;
}

export interface ArxivDoubleOptions {
  readonly papers?: readonly StoredPaper[];
  /** Milliseconds that must lie between the starts of two requests; default 3000, as at arXiv. */
  readonly interval?: number;
  /** Default: any free one. */
  readonly port?: number;
}

export async function startArxivDouble(options: ArxivDoubleOptions = {}): Promise<ArxivDouble> {
  const { papers = storedPapers, interval = 3000, port = 0 } = options;
  const requests: LoggedRequest[] = [];
  const watchers: ((request: LoggedRequest) => void)[] = [];
  const faults = createFaultBoard();
  const isTooFast = createPaceKeeper(interval);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const tooFast = isTooFast(response);
    const query = new URLSearchParams(await parametersOf(request));
    const entry = logEntry(request, response, query);
    requests.push(entry);
    for (const watch of watchers.splice(0)) watch(entry);
    const fault = faults.take();
    if (fault === "slow") await faults.cleared(response);
    if (tooFast) send(response, rateExceeded);
    else if (!(fault && (misbehave(fault, request, response) || sendOdd(fault, query, response)))) {
      const known = fault === "empty" ? [] : papers;
      sendFeed(response, answerTo(request.url!, query, known, shapeFor(fault)), fault);
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/query`,
    requests,
    faults,
    nextRequest: () => new Promise((resolve) => watchers.push(resolve)),
    close: () => closed(server),
  };
}

/** Tells of each request whether it overlaps another or began too soon after one. */
function createPaceKeeper(interval: number): (response: ServerResponse) => boolean {
  let lastStart = Number.NEGATIVE_INFINITY;
  let running = 0;
  return (response) => {
    const now = performance.now();
    const tooFast = running > 0 || now - lastStart < interval;
    lastStart = now;
    running++;
    response.once("close", () => running--);
    return tooFast;
  };
}

async function parametersOf(request: IncomingMessage): Promise<string> {
  if (request.method !== "POST") return request.url!.split("?")[1] ?? "";
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

function logEntry(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): LoggedRequest {
  return {
    method: request.method!,
    url: request.url!,
    ids: idsOf(query),
    userAgent: request.headers["user-agent"],
    get status() {
      return response.headersSent ? response.statusCode : undefined;
    },
  };
}

/** Does what has nothing to do with the question; false where the question is still to be answered. */
function misbehave(fault: Fault, request: IncomingMessage, response: ServerResponse): boolean {
  const elsewhere = `//${request.headers.host}${request.url}`;
  switch (fault) {
    case "unavailable":
      response.setHeader("retry-after", "0");
      send(response, unavailable);
      return true;
    case "seven-seconds":
    case "two-minutes":
      response.setHeader("retry-after", fault === "two-minutes" ? "120" : "7");
      send(response, rateExceeded);
      return true;
    case "rate-exceeded":
      send(response, rateExceeded);
      return true;
    case "denied":
      send(response, denied);
      return true;
    case "reset":
      request.socket.resetAndDestroy();
      return true;
    case "redirect":
      response.writeHead(301, { location: `https:${elsewhere}` }).end();
      return true;
    case "insecure-redirect":
      response.writeHead(301, { location: "http://localhost:9/api/query" }).end();
      return true;
    case "redirect-loop":
      response.writeHead(302, { location: request.url }).end();
      return true;
    case "trickle":
      pour(response, " ", 20);
      return true;
    case "endless":
      pour(response, " ".repeat(65_536), 0);
      return true;
    default:
      return false;
  }
}

/** Answers that no feed of the papers is; false where the fault is another. */
function sendOdd(fault: Fault, query: URLSearchParams, response: ServerResponse): boolean {
  const answer = oddAnswer(fault, idsOf(query)[0] ?? "");
  if (answer) send(response, answer);
  return answer !== undefined;
}

/** The start of a feed, and then the same part again and again until the client has gone. */
function pour(response: ServerResponse, part: string, pause: number): void {
  response.writeHead(200, { "content-type": "application/atom+xml" });
  response.write("<feed>");
  const more = () => {
    if (response.destroyed) return;
    const hasRoom = response.write(part);
    if (pause === 0 && !hasRoom) response.once("drain", more);
    else setTimeout(more, pause);
  };
  more();
}

function shapeFor(fault: Fault | undefined) {
  if (fault === "launch-day") return fault;
  return fault === "old-shape" ? "old" : "new";
}

function sendFeed(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  const half = answer.body.slice(0, answer.body.length / 2);
  if (fault === "half-a-feed") send(response, { ...answer, body: half });
  else if (fault === "cut-off") {
    response.writeHead(answer.status, headersOf(answer));
    response.write(half, () => response.socket?.destroy());
  } else send(response, answer);
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, headersOf(answer)).end(answer.body);
}

function headersOf(answer: Answer) {
  return { "content-type": answer.type, "content-length": Buffer.byteLength(answer.body) };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
