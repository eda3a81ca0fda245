// Which year belongs to a venue: beside its name, else elsewhere in the clause, but never out of a date or a page.

const fourDigits = /(?<![\d.:/-])(?:19[5-9]|20[0-4])\d(?![\d.:]\d|\d|\s*(?:pages|pp\b|words|figures))/g;
const monthAndDay =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\b\d{1,2}[-\s](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[-\s]\d{4}/gi;

/**
 * Directly after the name: `2025`, `'25`, `-26`, ` 25`, `(ICML) 2024`, `, 2024`. Two digits count only where they are
 * near `around`, the year of the id; without one, as for journals, they are a volume.
 */
export function yearAfter(text: string, around: number | undefined): number | undefined {
  const full = /^(?:[\s'’`,-]{0,3}|\)\s?,?\s?\(?|\s?\()((?:19|20)\d\d)(?!\d)/.exec(text)?.[1];
  if (full !== undefined) return Number(full);
  if (around === undefined) return yearAfterVolume(text);
  const short = /^[\s'’`-]{0,2}(\d\d)(?!\d|\s*(?:pages|pp\b|figures|tables|papers)|[:.]\d)/.exec(text)?.[1];
  if (short === undefined) return undefined;
  const year = 2000 + Number(short);
  return year >= around - 3 && year <= around + 4 ? year : undefined;
}

const afterVolume: readonly RegExp[] = [
  // ` 23 (2022)`, `, vol. 12(3), 2021`
  /^[\s,]{0,2}(?:vol(?:ume|\.)?\s*)?\d{1,3}(?:\s?\(\d{1,3}\))?[\s,:]{0,2}\(?((?:19|20)\d\d)(?!\d)/i,
  // ` 13, 5 (2022)`, with pages between
  /^[\s,]{0,2}\d[^.;()]{0,24}\(((?:19|20)\d\d)\)/,
  // ` (06/2023)`
  /^[^.;]{0,12}\((?:0?[1-9]|1[0-2])\/((?:19|20)\d\d)\)/,
];

/** A journal's volume, and then the year. */
function yearAfterVolume(text: string): number | undefined {
  for (const form of afterVolume) {
    const year = form.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

/** Before the name, with little between: `2026 IEEE/CVF Winter Conference on`. */
export function yearBefore(text: string): number | undefined {
  const year = /(?<![\d.])((?:19|20)\d\d)(?!\d)(?:[\s,]+[A-Za-z/&-]+){0,4}[\s,(]*$/.exec(
    withoutDates(text),
  )?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The first year anywhere in `text` that is not part of a day's date. */
export function yearWithin(text: string): number | undefined {
  const year = withoutDates(text).match(fourDigits)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The year in parentheses, else the last one: journal references put volume and pages before it. */
export function yearOfReference(text: string): number | undefined {
  const bracketed = /\(\D{0,40}((?:19|20)\d\d)\s*\)/.exec(text)?.[1];
  const volume = /\bPMLR\s+\d+[,:\s(]+((?:19|20)\d\d)\s*$/.exec(text)?.[1];
  const year = bracketed ?? volume ?? text.match(fourDigits)?.at(-1);
  return year === undefined ? undefined : Number(year);
}

function withoutDates(text: string): string {
  return text.replace(monthAndDay, (date) => " ".repeat(date.length));
}
