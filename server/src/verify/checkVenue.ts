// Venue: what the paper's own comment or journal reference says of it, against what the list says.
import { insert, replace } from "../base/textEdit.ts";
import { type Entry, type Venue, written } from "../model/entry.ts";
import { foldedWords } from "../model/foldName.ts";
import type { KnownVenue } from "../model/knownVenues.ts";
import { type PlacedEntry, place } from "../model/list.ts";
import { type PaperVenue, venueText } from "../model/paper.ts";
import { venueOf } from "../papers/venueReading.ts";
import type { Testimony } from "../papers/venueSource.ts";
import { findVenues } from "../papers/venueTable.ts";
import { escapeMarkdown } from "../print/escapeMarkdown.ts";
import { foldText } from "../print/foldText.ts";
import type { Finding, Fix, Severity } from "../rules/rule.ts";
import { quote } from "../rules/wording.ts";
import { credit, type Said } from "./evidence.ts";

export const venueRule = "verify-venue";
export const unprovenRule = "verify-venue-unproven";

/** How the list writes venues. */
export interface VenueHabits {
  /** False where no entry has one. */
  readonly anywhere: boolean;
  /** The marks around a venue behind the authors; undefined where the list puts venues elsewhere. */
  readonly behindAuthors: string | undefined;
  /** The list's own names of known venues. */
  readonly names: ReadonlyMap<KnownVenue, string>;
}

/** What people write where a paper has no venue. */
const none =
  /^(?:arxiv|corr|preprint|pre-print|technical report|tech report|under review|submitted|in submission)\b/i;

export function checkVenue(
  entry: PlacedEntry,
  said: Said,
  habits: VenueHabits,
  testimonies: readonly Testimony[] = [],
): Finding[] {
  const { venue } = entry.it;
  // Of a paper that is withdrawn, that is what there is to say.
  if (said.paper.withdrawn) return [];
  const evidence = evidenceOf(said, testimonies);
  const claimed = venue && venue.text !== "" && !none.test(venue.text) ? venue : undefined;
  if (!evidence) return claimed ? unproven(entry, claimed, said) : [];
  const series = habits.names.get(known(evidence.venue.series)!) ?? evidence.venue.series;
  const text = foldText(venueText({ ...evidence.venue, series }));
  if (!claimed) {
    // A conference without a year says less than lists do.
    const isVague = evidence.venue.year === undefined && known(evidence.venue.series)?.kind !== "journal";
    const isSaid = isVague || saysVenue(entry, evidence.venue) || !habits.anywhere;
    return isSaid ? [] : [appeared(entry, text, evidence, habits)];
  }
  const severity = disagreement(claimed, evidence.venue, said);
  if (!severity) return [];
  const message =
    `${evidence.by} ${quote(evidence.venue.evidence)}, which reads as ${quote(text)}, not ${quote(claimed.text)} ` +
    `(${evidence.credit}).`;
  const fix = rewrite(entry, claimed, text);
  return [
    {
      rule: venueRule,
      // Services take one paper for another at times.
      severity: evidence.isOwn ? severity : "information",
      span: place(claimed.textSpan, entry),
      message,
      ...(fix && { fix }),
    },
  ];
}

interface VenueEvidence {
  readonly venue: PaperVenue;
  readonly credit: string;
  /** The beginning of a sentence: `The paper says`. */
  readonly by: string;
  /** True where the paper says it of itself. */
  readonly isOwn: boolean;
}

/** What the paper says of itself, else what another source says of it. */
function evidenceOf(said: Said, [testimony]: readonly Testimony[]): VenueEvidence | undefined {
  const own = venueOf(said.paper);
  if (own) return { venue: own, credit: credit(said), by: "The paper says", isOwn: true };
  if (!testimony) return undefined;
  const { venue, source } = testimony;
  return { venue, credit: credit(testimony), by: `${source} has`, isOwn: false };
}

/** Undefined where the two agree, or where both may be true. */
function disagreement(claimed: Venue, evidence: PaperVenue, { paper }: Said): Severity | undefined {
  const [one, other] = [known(claimed.text), known(evidence.series)];
  const same = one && other ? one === other : fold(claimed.series) === fold(evidence.series);
  if (same) {
    const apart = claimed.year !== undefined && evidence.year !== undefined && claimed.year !== evidence.year;
    if (apart) return other?.kind === "journal" ? undefined : "warning";
    return isWorkshop(claimed.track ?? claimed.text) !== isWorkshop(evidence.track)
      ? "information"
      : undefined;
  }
  // Lists name the conference of a paper that a journal printed, and the other way round; names of no table say little.
  if (!one || !other)
    return isWorkshop(claimed.text) && other && !isWorkshop(evidence.track) ? "information" : undefined;
  const named = findVenues(`${paper.comment ?? ""} ; ${paper.journalRef ?? ""}`);
  if (named.some(({ venue }) => venue === one)) return undefined;
  if (one.kind !== other.kind) return undefined;
  return isWorkshop(claimed.text) || isWorkshop(evidence.track) ? "information" : "warning";
}

/** Lists name venues in titles, labels and headings too. */
function saysVenue({ it, section, yearGroup }: PlacedEntry, { series }: PaperVenue): boolean {
  const head = written(it, it.head);
  const headings = `${section?.title ?? ""} ; ${yearGroup?.heading.it.text ?? ""}`;
  const venue = known(series);
  const texts = [head, headings, it.keywords ? written(it, it.keywords.span) : ""];
  if (venue && venue.care !== "alone")
    return texts.some((text) => findVenues(text).some((it) => it.venue === venue));
  return texts.some((text) => fold(text).includes(fold(series)));
}

function isWorkshop(text: string | undefined): boolean {
  return /workshop|wksp|@/i.test(text ?? "");
}

function known(text: string): KnownVenue | undefined {
  return findVenues(text)[0]?.venue;
}

function fold(series: string): string {
  return foldedWords(series).join("");
}

function appeared(entry: PlacedEntry, text: string, evidence: VenueEvidence, habits: VenueHabits): Finding {
  const { venue, authors, title } = entry.it;
  const at = venue?.span ?? authors?.span ?? title.span;
  const instead = venue && venue.text !== "" ? `, not ${quote(venue.text)}` : "";
  const message = `The paper appeared in ${quote(text)}${instead}: ${quote(evidence.venue.evidence)} (${evidence.credit}).`;
  const fix = venue ? rewrite(entry, venue, text) : added(entry, text, habits);
  return { rule: venueRule, severity: "information", span: place(at, entry), message, ...(fix && { fix }) };
}

function added(entry: PlacedEntry, text: string, { behindAuthors }: VenueHabits): Fix | undefined {
  const { authors } = entry.it;
  if (!authors || behindAuthors === undefined) return undefined;
  const end = authors.period?.end ?? authors.span.end;
  const rest = /^[^\r\n]*/.exec(entry.it.source.slice(end))![0];
  // Whatever else stands on the line may be a venue that was not read as one.
  if (rest.trim() !== "") return undefined;
  const edit = insert(entry.offset + end, ` ${behindAuthors}${escapeMarkdown(text, "*_")}${behindAuthors}`);
  return { title: `Add the venue ${quote(text)}`, safe: false, edits: [edit] };
}

function rewrite(entry: PlacedEntry, venue: Venue, text: string): Fix | undefined {
  const title = `Write the venue ${quote(text)}`;
  const escaped = escapeMarkdown(text, "*_");
  if (venue.text === "") {
    const marks = /^([*_]+)\s*\1$/.exec(emptyMarks(entry.it, venue))?.[1];
    if (marks === undefined) return undefined;
    const half = marks.slice(0, Math.ceil(marks.length / 2));
    return { title, safe: false, edits: [replace(place(venue.span, entry), `${half}${escaped}${half}`)] };
  }
  if (written(entry.it, venue.textSpan) !== venue.text) return undefined;
  return { title, safe: false, edits: [replace(place(venue.textSpan, entry), escaped)] };
}

function emptyMarks(entry: Entry, venue: Venue): string {
  return written(entry, venue.span).trim();
}

function unproven(entry: PlacedEntry, claimed: Venue, said: Said): Finding[] {
  // A DOI says that it was printed; where, only its publisher knows.
  if (said.paper.doi !== undefined) return [];
  const message = `Nothing that the paper says of itself speaks for ${quote(claimed.text)} or against it (${credit(said)}).`;
  return [{ rule: unprovenRule, severity: "information", span: place(claimed.textSpan, entry), message }];
}
