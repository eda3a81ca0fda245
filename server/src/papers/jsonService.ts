// A service other than arXiv, as it is asked: where it is, at what pace, and with how much patience.
import { interactive, type Patience } from "./arxivAsk.ts";
import { readEndpoint } from "./arxivQuery.ts";
import type { JsonService } from "./askJson.ts";
import type { Clock } from "./clock.ts";
import type { Http } from "./http.ts";
import { type Pace, throttleFor } from "./throttle.ts";

export interface JsonServiceOptions {
  readonly http: Http;
  readonly clock: Clock;
  /** Default: the service's own address. */
  readonly endpoint?: string | undefined;
  /** Milliseconds between two requests; default: what is usual for the service. */
  readonly interval?: number | undefined;
  /** Milliseconds for one request; default 30 000. */
  readonly timeout?: number | undefined;
  readonly patience?: Patience | undefined;
  readonly shared?: Pick<Pace, "log" | "turn"> | undefined;
}

export interface UsualService {
  /** As messages name it. */
  readonly name: string;
  /** The service's own address. */
  readonly endpoint: string;
  /** Milliseconds between two requests. */
  readonly interval: number;
}

/** The service and its address without a slash at the end. Undefined where the endpoint is not an address. */
export function jsonService(
  usual: UsualService,
  { http, clock, shared, ...options }: JsonServiceOptions,
): { readonly service: JsonService; readonly url: string } | undefined {
  const endpoint = readEndpoint(options.endpoint ?? usual.endpoint);
  if (!endpoint) return undefined;
  const service = {
    name: usual.name,
    host: endpoint.host,
    http,
    throttle: throttleFor(endpoint.host),
    pace: { interval: options.interval ?? usual.interval, clock, ...shared },
    patience: options.patience ?? interactive,
    timeout: options.timeout ?? 30_000,
  };
  return { service, url: endpoint.url.replace(/\/$/, "") };
}
