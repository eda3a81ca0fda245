// Find references and document highlight: every place that speaks of what stands at the cursor.
import type { Span } from "../../base/span.ts";
import { type List, place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { anchorAt, anchorPlace, linksToAnchor } from "./anchors.ts";
import type { FilePlace, ReadFile } from "./filePlace.ts";
import { type Name, nameAt, placesOfName } from "./names.ts";
import { listingPlace, listingsOf, mentionsOf, paperAt } from "./papers.ts";

/** A place that speaks of something. */
export interface Use {
  /** Document offsets. */
  readonly span: Span;
  /** True for what is spoken of itself: the heading of an anchor, the entry of a paper. */
  readonly isHome: boolean;
}

/** What is looked for, so that one question serves several files. */
interface Sought {
  /** Anchors are those of one page. */
  readonly isOfOnePage: boolean;
  usesIn(list: List, source: SourceText): Use[];
}

/** The places in this file alone, in document order. */
export function highlights({ snapshot: { list, source } }: ReadFile, offset: number): Use[] {
  return soughtAt(list, source, offset)?.usesIn(list, source) ?? [];
}

/** The places in this file and the `others` that form one list with it; those at home only `withHome`. */
export function references(
  file: ReadFile,
  offset: number,
  others: readonly ReadFile[],
  withHome: boolean,
): FilePlace[] {
  const { list, source } = file.snapshot;
  const sought = soughtAt(list, source, offset);
  if (!sought) return [];
  const files = sought.isOfOnePage ? [file] : [file, ...others];
  return files.flatMap((it) =>
    sought
      .usesIn(it.snapshot.list, it.snapshot.source)
      .filter(({ isHome }) => withHome || !isHome)
      .map(({ span }) => ({ file: it, span })),
  );
}

function soughtAt(list: List, source: SourceText, offset: number): Sought | undefined {
  if (!list.isPaperList) return undefined;
  const named = nameAt(list, offset);
  if (named) return { isOfOnePage: false, usesIn: (of) => usesOfName(of, named) };
  const anchor = anchorAt(list, source, offset);
  if (anchor !== undefined)
    return { isOfOnePage: true, usesIn: (of, text) => usesOfAnchor(of, text, anchor) };
  const paper = paperAt(list, source, offset);
  if (!paper) return undefined;
  return {
    isOfOnePage: false,
    usesIn: (of) =>
      inOrder([
        ...listingsOf(of, paper).map((entry) => ({ span: listingPlace(entry), isHome: true })),
        ...mentionsOf(of, paper).map((span) => ({ span, isHome: false })),
      ]),
  };
}

function usesOfName(list: List, name: Name): Use[] {
  return placesOfName(list, name).map(({ span, entry }) => ({ span: place(span, entry), isHome: false }));
}

function usesOfAnchor(list: List, source: SourceText, anchor: string): Use[] {
  const home = anchorPlace(list, source, anchor);
  return inOrder([
    ...(home ? [{ span: home, isHome: true }] : []),
    ...linksToAnchor(list, anchor).map((span) => ({ span, isHome: false })),
  ]);
}

function inOrder(uses: readonly Use[]): Use[] {
  return [...uses].sort((a, b) => a.span.start - b.span.start);
}
