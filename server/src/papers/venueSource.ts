// The port for services that say where a paper appeared; they are asked only where somebody wants to verify.
import type { Paper, PaperVenue } from "../model/paper.ts";
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

/** As much of a paper as a service needs to find it. */
export type AskedPaper = Pick<Paper, "id" | "doi">;

export interface VenueSource {
  readonly name: string;
  /** Whether it could know the paper at all; absent: it could. */
  couldKnow?(paper: AskedPaper): boolean;
  /** Never rejects. */
  venuesOf(papers: readonly AskedPaper[], signal?: CancelSignal): Promise<Testimonies>;
}
