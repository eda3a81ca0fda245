// The moods of the arXiv double, switched on and off while it runs.
import type { ServerResponse } from "node:http";

/**
 * `unavailable`: 503 with Retry-After 0; `rate-exceeded`: 429 whatever the pace; `empty`: a feed without entries;
 * `cut-off`: the connection ends within the body; `half-a-feed`: half of it, as if it were all; `reset`: no reply;
 * `denied`: 403 with a page; `redirect`: 301 to https, as for plain http; `insecure-redirect`: 301 to http;
 * `seven-seconds`, `two-minutes`: 429 with so long a Retry-After; `redirect-loop`: to itself; `wrong-path`: 404; `malformed`: 400 for the first id; `page`: 200 with a page of HTML;
 * `nothing`: 200 and not one byte; `trickle`: a byte now and then, for ever; `endless`: a body that never stops;
 * `entity-bomb`, `external-entity`: a feed with a document type; `deep`: elements in elements, a hundred thousand;
 * `other-paper`: a feed with a paper that nobody asked for; `slow`: no reply until the faults are cleared or the client goes; `old-shape`, `launch-day`: other feeds.
 */
export type Fault =
  | "unavailable"
  | "rate-exceeded"
  | "empty"
  | "cut-off"
  | "half-a-feed"
  | "reset"
  | "denied"
  | "redirect"
  | "insecure-redirect"
  | "seven-seconds"
  | "two-minutes"
  | "redirect-loop"
  | "wrong-path"
  | "malformed"
  | "page"
  | "nothing"
  | "trickle"
  | "endless"
  | "entity-bomb"
  | "external-entity"
  | "deep"
  | "other-paper"
  | "slow"
  | "old-shape"
  | "launch-day";

export interface Faults {
  /** For the next `times` requests; without a number until cleared. */
  set(fault: Fault, times?: number): void;
  clear(): void;
}

export interface FaultBoard extends Faults {
  /** The fault for the request that just came. */
  take(): Fault | undefined;
  /** Until `clear` is called or the client has gone. */
  cleared(response: ServerResponse): Promise<void>;
}

export function createFaultBoard(): FaultBoard {
  let fault: Fault | undefined;
  let left = 0;
  const waiting = new Set<() => void>();
  return {
    set(next, times = Number.POSITIVE_INFINITY) {
      fault = next;
      left = times;
    },
    clear() {
      left = 0;
      for (const goOn of waiting) goOn();
      waiting.clear();
    },
    take() {
      return left-- > 0 ? fault : undefined;
    },
    cleared(response) {
      return new Promise((resolve) => {
        waiting.add(resolve);
        response.once("close", resolve);
      });
    },
  };
}
