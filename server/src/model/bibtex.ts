// BibTeX as it is written: entries, their fields, and what is wrong with those that cannot be read.
// Source of the grammar: Oren Patashnik, "BibTeXing", and the manual of biblatex for the kinds and names of fields.
import { type BibtexBlock, BibtexReader } from "./bibtexReader.ts";

/** A block that cites something; its `problem` is one plain sentence. */
export type BibtexEntry = BibtexBlock;

/** The names of months that every style of BibTeX knows. */
export const bibtexMonths: readonly string[] = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The entries in order; undefined where the text is no BibTeX. An entry that breaks off costs no other one. */
export function readBibtex(text: string): BibtexEntry[] | undefined {
  const start = /^[ \t]*@[a-z]+[ \t]*[{(]/im;
  if (!start.test(text)) return undefined;
  const abbreviations = new Map(bibtexMonths.map((month) => [month, month]));
  const reader = new BibtexReader(text, abbreviations);
  const entries: BibtexEntry[] = [];
  for (let block = reader.nextBlock(); block; block = reader.nextBlock()) {
    const { kind, fields, problem } = block;
    if (kind === "string") for (const [name, value] of fields) abbreviations.set(name, value);
    else if (kind !== "comment" && kind !== "preamble")
      entries.push({ ...block, problem: problem && `${nameOfEntry(block)} ${problem}` });
  }
  return entries;
}

/** `The BibTeX entry "vaswani2017" ...`, for messages. */
export function nameOfEntry({ key }: Pick<BibtexEntry, "key">): string {
  return `The BibTeX entry ${key === "" ? "without a key" : `"${key}"`}`;
}
