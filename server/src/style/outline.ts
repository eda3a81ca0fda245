// What a region says by its headings, and by how many entries stand under each: it stays while somebody types in an entry.
import type { Heading } from "../model/list.ts";

interface Some {
  readonly length: number;
}

/** A heading, but not where it stands. */
interface Headed {
  readonly heading: { readonly it: Heading };
}

/** What a region says by its headings alone: it stays while entries come and go, too. Every region is one. */
export interface Headings {
  readonly headings: readonly { readonly it: Heading }[];
  readonly sections: readonly HeadedSection[];
}

/** Every section is one. */
export interface HeadedSection extends Headed {
  readonly title: string;
  readonly yearGroups: readonly HeadedYear[];
}

/** Every year group is one. */
export interface HeadedYear extends Headed {
  readonly year: number;
  readonly section: Headed & { readonly title: string };
}

/** Every region is one. */
export interface Outline extends Headings {
  readonly sections: readonly OutlinedSection[];
  readonly entries: Some;
}

/** Every section is one. */
export interface OutlinedSection extends HeadedSection {
  readonly entries: Some;
  readonly loose: Some;
  readonly yearGroups: readonly OutlinedYear[];
}

/** Every year group is one. */
export interface OutlinedYear extends HeadedYear {
  readonly entries: Some;
}
