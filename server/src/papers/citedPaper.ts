// A paper as a BibTeX entry tells of it, for papers that arXiv cannot be asked for.
import { type BibtexEntry, bibtexMonths, nameOfEntry } from "../model/bibtex.ts";
import type { Appearance, CitedPaper } from "../model/paper.ts";
import { authorsOfBibtex } from "./bibtexAuthors.ts";
import { plainBibtex } from "./bibtexText.ts";
import { venueOfBibtex } from "./bibtexVenue.ts";

export type CitedPaperReading =
  | { readonly ok: true; readonly paper: CitedPaper }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

/** The papers of several entries, and of the others what is wrong with each. */
export function readCitedPapers(entries: readonly BibtexEntry[]): {
  readonly papers: readonly CitedPaper[];
  readonly unread: readonly { readonly text: string; readonly problem: string; readonly repair: undefined }[];
} {
  const readings = entries.map((entry) => ({ entry, reading: readCitedPaper(entry) }));
  return {
    papers: readings.flatMap(({ reading }) => (reading.ok ? [reading.paper] : [])),
    unread: readings.flatMap(({ entry: { key }, reading }) =>
      reading.ok ? [] : [{ text: key, problem: reading.problem, repair: undefined }],
    ),
  };
}

/** Fails where the entry has no title. */
export function readCitedPaper(entry: BibtexEntry): CitedPaperReading {
  const { key, fields } = entry;
  const text = (...names: readonly string[]) => firstOf(fields, names);
  const title = plainBibtex(text("title") ?? "").replace(/(?<!\.)\.$/, "");
  if (title === "") return { ok: false, problem: `${nameOfEntry(entry)} has no title.` };
  const appeared = appearanceOf(text("year", "date") ?? "", text("month") ?? "");
  const paper: CitedPaper = {
    id: undefined,
    key,
    title,
    authors: authorsOfBibtex(text("author", "editor") ?? ""),
    abstract: plainBibtex(text("abstract") ?? ""),
    url: addressIn(text("url", "link", "ee", "howpublished") ?? ""),
    doi: doiIn(text("doi") ?? ""),
    appeared,
    ...venueOfBibtex(entry, appeared?.year),
  };
  return { ok: true, paper };
}

function firstOf(fields: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== "");
}

/** `2019` and `jul`, or `July`, or `7`; biblatex has both as `2019-07`. */
function appearanceOf(year: string, month: string): Appearance | undefined {
  const [, digits, dated] = /\b((?:19|20)\d\d)(?:-(\d\d))?/.exec(year) ?? [];
  if (digits === undefined) return undefined;
  const written = month.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const byName = bibtexMonths.indexOf(written.replace(/^\d+/, "").slice(0, 3)) + 1;
  const number = byName || Number(/^\d{1,2}/.exec(written)?.[0] ?? dated ?? 0);
  return { year: Number(digits), month: number >= 1 && number <= 12 ? number : undefined };
}

/** The first address, without what TeX needs to print it. */
function addressIn(text: string): string | undefined {
  const bare = text.replace(/\{?\\([_%&#~$])(?:\{\})?\}?/g, "$1").replace(/\\textasciitilde(?:\{\})?/g, "~");
  return /https?:\/\/[^\s{}\\"<>]+/i.exec(bare)?.[0].replace(/[.,;]+$/, "");
}

/** Bare, as `10.1145/3065386`. Source of the form: DOI Handbook, 2.2. */
function doiIn(text: string): string | undefined {
  const bare = text.replace(/\{?\\([_%&#])\}?/g, "$1").replace(/[{}]/g, "");
  return /\b10\.\d{4,9}\/[^\s"]+/.exec(bare)?.[0].replace(/[.,;]+$/, "");
}
