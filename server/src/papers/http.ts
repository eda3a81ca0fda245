// The port through which a source asks the web; the core knows no `fetch`.
import type { CancelSignal } from "./source.ts";

export interface HttpRequest {
  readonly url: string;
  readonly accept: string;
  /** Milliseconds until the request is given up, the reading of the body included. */
  readonly timeout: number;
  /** Bytes of the body, unpacked, beyond which it is not read. */
  readonly longest: number;
  /** Sent as JSON, by POST. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpReply {
  readonly status: number;
  /** The header as sent; undefined where it is absent. */
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/**
 * `unreachable`: no connection; `broken`: it broke before the reply began; `cut-off`: within the body;
 * `unknown-host`: the name of the host leads nowhere; `insecure`: it was redirected to something other than https;
 * `circling`: redirected over and over; `endless`: the body is longer than was allowed; `unreadable`: in a browser, no
 * connection or an answer that web pages may not read.
 */
export type HttpFailure =
  | "unreachable"
  | "unknown-host"
  | "broken"
  | "cut-off"
  | "timeout"
  | "insecure"
  | "circling"
  | "endless"
  | "unreadable"
  | "cancelled";

export type HttpResult =
  | { readonly ok: true; readonly reply: HttpReply }
  | { readonly ok: false; readonly failure: HttpFailure };

export interface Http {
  /** Never rejects. A reply of any status is a success here. */
  get(request: HttpRequest, signal?: CancelSignal): Promise<HttpResult>;
}
