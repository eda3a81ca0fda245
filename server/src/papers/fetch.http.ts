// The HTTP port on the `fetch` that Node and browsers have.
import type { Http, HttpFailure, HttpRequest, HttpResult } from "./http.ts";
import type { CancelSignal } from "./source.ts";

const mostRedirects = 5;

/** `userAgent` says who asks, as arXiv likes it. */
export function fetchHttp(userAgent: string): Http {
  const init: RequestInit = { headers: { "user-agent": userAgent }, redirect: "manual" };
  return { get: (request, signal) => getWithin(request, init, failureOf, signal) };
}

/**
 * Browsers send a user agent of their own, follow redirects themselves (and show nobody where to), and do not tell a
 * service that lets no web page read its answers from one that cannot be reached.
 */
export function browserHttp(): Http {
  return { get: (request, signal) => getWithin(request, {}, () => "unreadable", signal) };
}

type ReadFailure = (error: unknown) => HttpFailure;

async function getWithin(
  request: HttpRequest,
  { headers, ...rest }: RequestInit,
  readFailure: ReadFailure,
  signal: CancelSignal | undefined,
): Promise<HttpResult> {
  if (signal?.aborted) return { ok: false, failure: "cancelled" };
  const stop = new AbortController();
  const cancel = () => stop.abort("cancelled");
  const timer = setTimeout(() => stop.abort("timeout"), request.timeout);
  signal?.addEventListener("abort", cancel);
  const init: RequestInit = { ...rest, ...posted(request), signal: stop.signal };
  init.headers = { ...headers, ...init.headers, ...request.headers, accept: request.accept };
  try {
    const result = await followed(request, init, readFailure);
    if (result.ok || !stop.signal.aborted) return result;
    return { ok: false, failure: stop.signal.reason === "timeout" ? "timeout" : "cancelled" };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

function posted({ json }: HttpRequest): RequestInit {
  if (json === undefined) return {};
  return { method: "POST", body: JSON.stringify(json), headers: { "content-type": "application/json" } };
}

/** Follows redirects itself, because `fetch` would also follow them away from https. */
async function followed(
  { url, longest }: HttpRequest,
  init: RequestInit,
  readFailure: ReadFailure,
): Promise<HttpResult> {
  let address = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await fetch(address, init).catch(readFailure);
    if (typeof answer === "string") return { ok: false, failure: answer };
    const target = answer.headers.get("location");
    if (answer.status < 300 || answer.status >= 400 || target === null) return readReply(answer, longest);
    await answer.body?.cancel().catch(() => undefined);
    if (!URL.canParse(target, address)) return { ok: false, failure: "broken" };
    const next = new URL(target, address);
    // Nothing is lost where a host that is asked by http anyway stays with it.
    const stays = next.origin === new URL(address).origin;
    if (next.protocol !== "https:" && !stays) return { ok: false, failure: "insecure" };
    address = next.href;
  }
  return { ok: false, failure: "circling" };
}

async function readReply(answer: Response, longest: number): Promise<HttpResult> {
  const body = await readBody(answer, longest).catch(() => "cut-off" as const);
  if (typeof body === "string") return { ok: false, failure: body };
  const retryAfter = answer.headers.get("retry-after") ?? undefined;
  return { ok: true, reply: { status: answer.status, retryAfter, body: body.text } };
}

/** Counted while it comes, as no header can be trusted to say how long a body is. */
async function readBody(answer: Response, longest: number): Promise<{ text: string } | "endless"> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let length = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > longest) {
      await reader.cancel().catch(() => undefined);
      return "endless";
    }
    text += decoder.decode(value, { stream: true });
  }
  return { text: text + decoder.decode() };
}

/** Node names the reason in the cause of a TypeError. */
function failureOf(error: unknown): HttpFailure {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (/^(?:ENOTFOUND|EAI_AGAIN|EAI_NONAME|EAI_NODATA)$/.test(code)) return "unknown-host";
  return /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code) ? "broken" : "unreachable";
}
