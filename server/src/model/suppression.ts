// A comment in a list that silences rules: `<!-- paper-list-disable-line empty-venue -->`.
import type { Span } from "../base/span.ts";
import type { Field } from "./entry.ts";

/** Spans count from the start of the chunk. */
export interface SuppressionComment {
  /** The whole comment, from `<!--` to `-->`. */
  readonly span: Span;
  /** What stands between `paper-list-` and the first blank: `disable-line`. It may be no form that anybody knows. */
  readonly form: Field;
  /** The names behind it; they may be those of no rule. */
  readonly rules: readonly Field[];
}
