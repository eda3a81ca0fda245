// One paper of a list, as it is written there, every field with its span.
import type { Span } from "../base/span.ts";
import type { ArxivId } from "./arxivId.ts";

/** A value and where it is written. Spans of an entry count from the start of `Entry.source`. */
export interface Field {
  /** The value as a reader sees it: escapes resolved, line breaks and runs of blanks folded to one blank. */
  readonly text: string;
  readonly span: Span;
}

/** How a link is dressed: `[[label]](url)`, `[[label](url)]`, `[label](url)`, `[(label)](url)`, or a bare address. */
export type LinkForm = "double-bracket" | "outer-bracket" | "plain" | "parenthesis" | "bare";

export interface Link {
  /** The label as the list spells it, without brackets: `paper`, `code`, `Project Page`. */
  readonly label: Field;
  /** The address; empty text for `[[paper]]()`, with an empty span between the parentheses. */
  readonly url: Field;
  /** The whole link with all of its brackets. */
  readonly span: Span;
  readonly form: LinkForm;
}

export interface Authors {
  readonly names: readonly Field[];
  /** From the first name to the last, without closing punctuation. */
  readonly span: Span;
  /** The closing period, or undefined where there is none. */
  readonly period: Span | undefined;
  /** True where the names stand in a `<details><summary>Author List</summary>`. */
  readonly folded: boolean;
}

export interface Venue {
  /** As written, without emphasis: `ICML 2019 Workshop`. */
  readonly text: string;
  /** The name without year and track: `ICML`. */
  readonly series: string;
  readonly year: number | undefined;
  /** What follows the year: `Workshop`, `Findings`. */
  readonly track: string | undefined;
  /** The words, without the emphasis marks. */
  readonly textSpan: Span;
  /** With the emphasis marks. For an empty `**` this is all there is. */
  readonly span: Span;
}

export interface Keywords {
  /** The label as written, without the colon: `Key Word`. */
  readonly label: Field;
  readonly items: readonly Field[];
  readonly span: Span;
}

export type DigestForm = "plain" | "details-open" | "details-closed";

export interface Digest {
  /** `details-open` is a `<details>` that is never closed by `</details>`. */
  readonly form: DigestForm;
  readonly label: Field;
  /** The prose, without label and tags. */
  readonly text: Field;
  readonly span: Span;
}

/** A link that leads nowhere: `[code]()`. */
export interface EmptyLink {
  /** What it is called, without brackets. */
  readonly text: string;
  /** The whole link with all of its brackets. */
  readonly span: Span;
}

export interface Entry {
  /** The text that the spans index: the chunk this entry was read from, its own string. */
  readonly source: string;
  /** From the list marker to the end of the last line that holds something (no line break at the end). */
  readonly span: Span;
  /** The list marker without the blanks after it: `-`, `*`, `1.`. */
  readonly marker: Field;
  /** The first paragraph: title, links and what follows them. */
  readonly head: Span;
  /** The title with its closing punctuation, without links. Empty text where an entry has links only. */
  readonly title: Field;
  readonly links: readonly Link[];
  readonly authors: Authors | undefined;
  /** Undefined where the list gives none. For an empty `**` the text is "" and `series` is "". */
  readonly venue: Venue | undefined;
  readonly keywords: Keywords | undefined;
  readonly digest: Digest | undefined;
  /** The nested list items, in order, whatever they hold. */
  readonly children: readonly Span[];
  /** Where blanks are not white space to be folded: code, line breaks, tables, tags, addresses. Ascending. */
  readonly literals: readonly Span[];
  /** All links without an address, those of the digest included. */
  readonly emptyLinks: readonly EmptyLink[];
  /** Read from the paper link (or the first link that has one); never from a digest. */
  readonly arxivId: ArxivId | undefined;
}

/** The link to the paper itself: the one so labelled, else the first there is. */
export function paperLink(entry: Entry): Link | undefined {
  return labelledPaper(entry.links) ?? entry.links[0];
}

/** The first link that calls itself the paper. */
export function labelledPaper(links: readonly Link[]): Link | undefined {
  return links.find((link) => /^(?:paper|pdf|arxiv)$/i.test(link.label.text));
}

/** The text that a span of this entry covers, exactly as written. */
export function written(entry: Entry, at: Span): string {
  return entry.source.slice(at.start, at.end);
}
