// The port for services that say where a paper appeared; they are asked only where somebody wants to verify.
import type { ArxivId } from "../model/arxivId.ts";
import type { PaperVenue } from "../model/paper.ts";
import type { CancelSignal, FetchProblem } from "./source.ts";

/** What one service says of one paper. */
export interface Testimony {
  /** As messages name the service. */
  readonly source: string;
  /** When it said so, milliseconds since 1970. */
  readonly time: number;
  readonly venue: PaperVenue;
}

export interface Testimonies {
  /** By arXiv id without version; only of papers that the service knows a venue of. */
  readonly venues: ReadonlyMap<string, Testimony>;
  /** Why it did not answer for all. */
  readonly problem: FetchProblem | undefined;
}

export interface VenueSource {
  readonly name: string;
  /** Never rejects. */
  venuesOf(ids: readonly ArxivId[], signal?: CancelSignal): Promise<Testimonies>;
}
