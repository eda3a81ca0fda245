// BibTeX that stands in a list and makes way for entries: where it is by now, and what is planned in its place.
import { type BibtexMention, bibtexMentions } from "../features/codeActions/bibtexMentions.ts";
import { withLinesBack } from "../features/insert/alreadyListed.ts";
import type { BatchItem, BatchRequest } from "../features/insert/planBatch.ts";
import type { InsertOutcome } from "../features/insert/planInsert.ts";
import { planInstead } from "../features/insert/planInstead.ts";
import type { NewPaper } from "../model/paper.ts";
import { readCitedPaper } from "../papers/citedPaper.ts";
import type { Snapshot } from "../parse/snapshot.ts";
import type { ListDocument } from "./documents.ts";
import { lineNow } from "./lineNow.ts";
import { detailsOf } from "./paperDetails.ts";
import type { Session } from "./session.ts";

/** By its first line an entry is found again. */
export interface WrittenBibtex {
  /** The text of that line. */
  readonly bibtex: string;
  /** 0-based, when it was looked at. */
  readonly line: number;
}

export function firstLineOf({ firstLine }: BibtexMention, { source }: Snapshot): WrittenBibtex {
  return { bibtex: source.slice(source.lineSpan(firstLine)), line: firstLine };
}

/** Undefined where it is gone. */
export function bibtexNow(snapshot: Snapshot, { bibtex, line }: WrittenBibtex): BibtexMention | undefined {
  const now = lineNow(snapshot.source, bibtex, line);
  if (now === undefined) return undefined;
  const { start } = snapshot.source.lineSpan(now);
  return bibtexMentions(snapshot, { start, end: start }).find(({ firstLine }) => firstLine === now);
}

/** What is written of the paper; where arXiv knows no venue of it, that of the BibTeX. */
export function itemFor(
  session: Session,
  document: ListDocument,
  paper: NewPaper,
  { entry }: BibtexMention,
): BatchItem {
  const details = detailsOf(session, document, paper);
  const cited = readCitedPaper(entry);
  const venue = details.venue ?? (cited.ok ? detailsOf(session, document, cited.paper).venue : undefined);
  return { paper, ...details, venue };
}

/** One paper in place of its BibTeX. */
export function planInsteadOf(
  { lines, firstLine, section }: BibtexMention,
  snapshot: Snapshot,
  item: BatchItem,
  request: BatchRequest,
): InsertOutcome {
  const line = Math.max(0, firstLine - 1);
  const where = { section: request.section ?? section, line };
  const { edits, outcomes } = planInstead(snapshot, [lines], [item], { ...request, ...where });
  const outcome = outcomes[0]!;
  if (outcome.status === "planned") return { ...outcome, edits };
  if (outcome.status === "refused") return outcome;
  const breaks = snapshot.source.slice(lines).match(/\r\n|\r|\n/g)?.length ?? 0;
  return withLinesBack(outcome, firstLine, breaks);
}
