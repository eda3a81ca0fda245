// How a list marks its venues, where they do not stand between stars behind the authors: `(ICLR 2020)` behind a title,
// `[NIPS 2017]` behind a link, `[[ICCV2019]](...)` as its label. Read from the list: what it never does is no form.
import { letterPattern } from "../../base/letterPattern.ts";
import type { Entry } from "../../model/entry.ts";
import type { List } from "../../model/list.ts";
import { perEntry } from "../../model/perEntry.ts";
import { readVenue } from "../../parse/venueText.ts";
import { venueNamed } from "../../rules/text/venueNames.ts";
import { entryTally } from "../../style/survey.ts";
import { closedMarks, labelMark, type VenueMark, venueMarks } from "./venueMarks.ts";
import { nameToday, type VenueName } from "./venueName.ts";

/** The title, what stands behind it in its paragraph, or a nested item that is neither digest nor keywords. */
const parts = ["title", "tail", "child"] as const;
export type EntryPart = (typeof parts)[number];

/** What an entry has between marks. */
export interface MarkedText {
  readonly form: string;
  /** Undefined where it reads as no venue. */
  readonly venue: VenueName | undefined;
}

export function formOf(part: EntryPart, { open }: VenueMark): string {
  return `${part} ${open}`;
}

/** In the order of the table of marks. */
export const markedTexts = perEntry((entry): readonly MarkedText[] => {
  const { source, head, title } = entry;
  const texts: (readonly [EntryPart, string])[] = [
    ["title", source.slice(head.start, title.span.end)],
    ["tail", source.slice(title.span.end, head.end)],
  ];
  for (const child of childrenOf(entry)) texts.push(["child", child]);
  return texts.flatMap(([part, text]) => {
    const shown = text.replace(linkTarget, hidden);
    // Names of people stand behind commas too, and there are many of them.
    const marks = part === "child" ? closedMarks : venueMarks;
    const there = marks.filter(({ open, close }) => close === "" || shown.includes(open));
    return there.flatMap((mark) =>
      Array.from(shown.matchAll(mark.uses), ([, between = ""]) => ({
        form: formOf(part, mark),
        venue: venueIn(between.trim()),
      })),
    );
  });
});

const linkTarget = /(?<=\])\((?:[^()\s]|\([^()\s]*\))*\)/g;

/** As long, and read as no mark. */
function hidden(target: string): string {
  return `(${"\u0001".repeat(Math.max(0, target.length - 2))})`;
}

function childrenOf({ source, children, digest, keywords }: Entry): string[] {
  const others = [digest?.span, keywords?.span];
  return children
    .filter((at) => !others.some((other) => other && at.start <= other.start && other.end <= at.end))
    .map((at) => source.slice(at.start, at.end).replace(/^\S+[ \t]+/, ""));
}

const month = /[\s,]*\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/i;
const preprint = /^(?:arxiv|corr|biorxiv|preprint)\b/i;
/** A short name, and at most a few words. */
const likeName = letterPattern(String.raw`^[\p{Lu}][\p{L}\d&/'’-]+(?: [\p{Lu}&][\p{L}\d&/'’-]*){0,3}$`);
const capitalOrDigit = letterPattern(String.raw`[\p{Lu}\d]`);

/** A series that is known, or what reads like one and has a year. */
function venueIn(text: string): VenueName | undefined {
  if (text.length > 60 || !capitalOrDigit(text).test(text)) return undefined;
  const read = readVenue(text, { start: 0, end: 0 }, { start: 0, end: 0 });
  const series = read.series.replace(month, "").replace(/[\s,]+$/, "");
  const named = venueNamed(series);
  const isDated = read.year !== undefined && (preprint.test(series) || likeName(series).test(series));
  return named || isDated ? nameToday({ ...read, series }, named) : undefined;
}

/** Once or twice may be chance. */
const leastKnown = 3;

/** Made when it is first asked: sums that are there from the start are asked of a list before its findings are told. */
let uses: ReturnType<typeof entryTally<string>> | undefined;

function usesOf(entry: Entry): string[] {
  return markedTexts(entry).map(
    ({ form, venue }) => `${form} ${venue ? (venue.known ? "known" : "venue") : "other"}`,
  );
}

/** The forms in which the list writes venues that are known, and not much else. */
export function venueForms(list: List): ReadonlySet<string> {
  uses ??= entryTally(usesOf);
  const tally = uses(list);
  const forms = new Set<string>();
  for (const part of parts) {
    for (const mark of venueMarks) {
      const form = formOf(part, mark);
      const known = tally.times(`${form} known`);
      const venues = known + tally.times(`${form} venue`);
      const all = venues + tally.times(`${form} other`);
      if (known >= leastKnown && venues >= mark.share * all) forms.add(form);
    }
  }
  return forms;
}

/** True where venues stand as labels of links: `[[ICCV2019]](...)`. */
export function labelsAreVenues(list: List): boolean {
  const forms = venueForms(list);
  return (["title", "tail"] as const).some((part) => forms.has(`${part} ${labelMark}`));
}

export function readsAsVenue(label: string): boolean {
  return venueIn(label) !== undefined;
}
