// What a region says by its headings, and by how many entries stand under each: it stays while somebody types in an entry.
import type { Heading } from "../model/list.ts";

interface Some {
  readonly length: number;
}

/** A heading, but not where it stands. */
interface Headed {
  readonly heading: { readonly it: Heading };
}

/** Every region is one. */
export interface Outline {
  readonly headings: readonly { readonly it: Heading }[];
  readonly sections: readonly OutlinedSection[];
  readonly entries: Some;
}

/** Every section is one. */
export interface OutlinedSection extends Headed {
  readonly title: string;
  readonly entries: Some;
  readonly loose: Some;
  readonly yearGroups: readonly OutlinedYear[];
}

/** Every year group is one. */
export interface OutlinedYear extends Headed {
  readonly year: number;
  readonly section: Headed & { readonly title: string };
  readonly entries: Some;
}
