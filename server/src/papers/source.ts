// The port through which papers come in; everything behind it is I/O, everything before it is pure.
import type { ArxivId } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";

export type FetchProblemKind = "bad-id" | "not-found" | "offline" | "busy" | "bad-reply" | "cancelled";

/** Why a paper cannot be had; `message` is one plain sentence that can be shown as it is. */
export interface FetchProblem {
  readonly kind: FetchProblemKind;
  readonly message: string;
}

export type FetchResult =
  | {
      readonly ok: true;
      readonly paper: Paper;
      readonly fromCache: boolean;
      /** When the source said so, milliseconds since 1970. */
      readonly time: number;
    }
  | { readonly ok: false; readonly problem: FetchProblem };

export type SearchResult =
  | { readonly ok: true; readonly papers: readonly Paper[] }
  | { readonly ok: false; readonly problem: FetchProblem };

/** As much of an `AbortSignal` as the core needs; every `AbortSignal` is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export interface PaperSource {
  /** As messages name it; absent: arXiv. */
  readonly name?: string;
  /** One result per id, in the order asked; ids are batched into as few requests as the service allows. Never rejects. */
  fetch(ids: readonly ArxivId[], signal?: CancelSignal): Promise<FetchResult[]>;
  /** What the cache already holds, without asking anybody. */
  cached(id: ArxivId): Promise<Paper | undefined>;
  /** Papers whose titles hold the words of `title` in a row, at most five; absent where the source cannot search. Never rejects. */
  searchTitle?(title: string, signal?: CancelSignal): Promise<SearchResult>;
}
