// What the page of statistics and the extension tell each other.
import type { Statistics } from "../../../server/src/lsp/protocol.ts";

/** To the page: what to show, now and whenever the list has become another. */
export interface ShowStatistics {
  readonly kind: "show";
  readonly statistics: Statistics;
  /** The name of the list's file. */
  readonly file: string;
}

/** From the page. */
export type FromPage =
  /** It listens. */
  { readonly kind: "ready" } | Choice;

/** What a bar or a row leads to: a place of the list, or some of its papers. */
export type Choice =
  | { readonly kind: "line"; readonly line: number }
  /** `path` as the tree of papers has it: `["author", "ada lovelace"]`. */
  | { readonly kind: "papers"; readonly path: readonly string[]; readonly title: string };
