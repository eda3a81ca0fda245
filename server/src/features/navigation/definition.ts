// Go to definition: from the contents to the section, from a repeated paper to its first listing, from a link to the entry.
import type { List, PlacedEntry } from "../../model/list.ts";
import { anchorAt, anchorPlace } from "./anchors.ts";
import type { FilePlace, ReadFile } from "./filePlace.ts";
import { listingPlace, listingsOf, type PaperSought, paperAt } from "./papers.ts";

/**
 * Where what stands at the document offset of `file` is at home; `others` are the files that form one list with it, in which
 * a paper is looked for where this file does not have it, or has it first. Nothing for names: they are at home nowhere.
 */
export function definitions(file: ReadFile, offset: number, others: readonly ReadFile[]): FilePlace[] {
  const { list, source } = file.snapshot;
  if (!list.isPaperList) return [];
  const anchor = anchorAt(list, source, offset);
  if (anchor !== undefined) {
    const span = anchorPlace(list, source, anchor);
    return span ? [{ file, span }] : [];
  }
  const paper = paperAt(list, source, offset);
  if (!paper) return [];
  const first = firstListing(list, paper);
  if (first && first !== paper.entry) return [{ file, span: listingPlace(first) }];
  const elsewhere = firstListings(others, paper);
  if (elsewhere.length > 0 || !first) return elsewhere;
  // Its own link leads out of the list; that it leads to itself as well would only be in the way.
  return paper.on === "title" ? [{ file, span: paper.span }] : [];
}

function firstListing(list: List, paper: PaperSought): PlacedEntry | undefined {
  return listingsOf(list, paper)[0];
}

function firstListings(files: readonly ReadFile[], paper: PaperSought): FilePlace[] {
  return files.flatMap((file) => {
    const first = firstListing(file.snapshot.list, paper);
    return first ? [{ file, span: listingPlace(first) }] : [];
  });
}
