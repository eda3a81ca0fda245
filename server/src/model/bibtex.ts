// BibTeX as it is written: entries, their fields, and what is wrong with those that cannot be read.
// Source of the grammar: Oren Patashnik, "BibTeXing", and the manual of biblatex for the kinds and names of fields.
import { BibtexReader } from "./bibtexReader.ts";

export interface BibtexEntry {
  /** In small letters: `inproceedings`. */
  readonly kind: string;
  /** The name by which it is cited; "" for none. */
  readonly key: string;
  /**
   * Values by name in small letters, of a field that is given twice the first. Abbreviations are spelt out, parts are
   * joined, braces or quotes around a value are gone; TeX within it is still there.
   */
  readonly fields: ReadonlyMap<string, string>;
  /** One plain sentence where the entry breaks off; the fields before that place are there. */
  readonly problem: string | undefined;
  /** Of the whole entry in the text, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** The names of months that every style of BibTeX knows. */
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The entries in order; undefined where the text is no BibTeX. An entry that breaks off costs no other one. */
export function readBibtex(text: string): BibtexEntry[] | undefined {
  const start = /^[ \t]*@[a-z]+[ \t]*[{(]/im;
  if (!start.test(text)) return undefined;
  const abbreviations = new Map(months.map((month) => [month, month]));
  const reader = new BibtexReader(text, abbreviations);
  const entries: BibtexEntry[] = [];
  for (let block = reader.nextBlock(); block; block = reader.nextBlock()) {
    const { kind, key, fields, problem, start, end } = block;
    if (kind === "string") for (const [name, value] of fields) abbreviations.set(name, value);
    else if (kind !== "comment" && kind !== "preamble")
      entries.push({ kind, key, fields, start, end, problem: problem && inWords(key, problem) });
  }
  return entries;
}

/** `The BibTeX entry "vaswani2017" ...`, for messages. */
export function nameOfEntry({ key }: Pick<BibtexEntry, "key">): string {
  return `The BibTeX entry ${key === "" ? "without a key" : `"${key}"`}`;
}

function inWords(key: string, problem: string): string {
  return `${nameOfEntry({ key })} ${problem}`;
}
