// What is printed of a paper: facts, before any list has its way with them.

export type FactLink =
  /** The list has a label of its own for these. */
  | { readonly kind: "paper" | "code"; readonly url: string }
  /** `dataset`, `project page`: labelled as it is given. */
  | { readonly kind: "other"; readonly label: string; readonly url: string };

export interface PaperFacts {
  readonly title: string;
  /** In the order they are printed; the paper first. */
  readonly links: readonly FactLink[];
  readonly authors: readonly string[];
  /** `ICML 2020`; undefined where none is known. */
  readonly venue: string | undefined;
  readonly keywords: readonly string[];
  /** The abstract, or any other prose; undefined where there is none. */
  readonly digest: string | undefined;
}
