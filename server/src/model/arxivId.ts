// arXiv identifiers: what is one, in every form people paste, and how two compare.
import type { Span } from "../base/span.ts";

/** A valid arXiv identifier. Source: arXiv help, "Understanding the arXiv identifier". */
export interface ArxivId {
  /** Canonical and without version: `2003.01054`, `hep-th/9901001`, `math/0309136`. */
  readonly id: string;
  /** 1 or more; undefined means the latest. */
  readonly version: number | undefined;
  /** Four digits: 2020. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** The number within the month. */
  readonly number: number;
}

export type ArxivIdReading =
  | { readonly ok: true; readonly id: ArxivId }
  /** `problem` is one plain sentence for a user; `repair` an id that arXiv itself would make of it. */
  | { readonly ok: false; readonly problem: string; readonly repair?: string };

export interface FoundArxivId {
  readonly id: ArxivId;
  /** Offsets in the searched text, the whole address or `arXiv:` prefix included. */
  readonly span: Span;
}

/** Reads a text that should be one id or one address of a paper (blanks around it do not count). */
export declare function readArxivId(text: string): ArxivIdReading;
/** Every id in free text: addresses, `arXiv:` forms, DOIs and bare new-style ids; in order, without overlaps. */
export declare function findArxivIds(text: string): FoundArxivId[];
/** The id that a link's address points at, or undefined. */
export declare function arxivIdOfUrl(url: string): ArxivId | undefined;
/** Negative where `a` was submitted before `b`: by year, month, then number within the month. */
export declare function compareArxivIds(a: ArxivId, b: ArxivId): number;
/** `https://arxiv.org/abs/2003.01054`, never with a version. */
export declare function arxivUrl(id: ArxivId): string;
/** The year and month as arXiv counts them: `2020-03`. */
export declare function arxivMonth(id: ArxivId): string;
