// The arXiv papers of a BibTeX file: one for each of its entries that has any.
import { findArxivIds } from "./arxivId.ts";

/** Fields in which an id stands where there is no `eprint`, the surest first; abstracts and notes cite other papers too. */
const otherFields = ["arxivid", "arxiv", "url", "doi", "journal", "howpublished", "volume", "number"];

export interface BibtexEntry {
  /** The name by which it is cited; "" for none. */
  readonly key: string;
  /** What it gives as its arXiv id, not yet checked; undefined where it gives none. */
  readonly eprint: string | undefined;
}

/** What stands like an entry and is none. */
const otherBlocks = /^(?:string|comment|preamble)$/i;

/**
 * The entries in order; undefined where the text is no BibTeX. Fields as arXiv's own export and biblatex write them:
 * `eprint`, with `archivePrefix` or `eprinttype` for other archives.
 */
export function bibtexEntries(text: string): BibtexEntry[] | undefined {
  const starts = [...text.matchAll(/^[ \t]*@([a-z]+)[ \t]*[{(][ \t]*([^\s,={}()]*)/gim)];
  if (starts.length === 0) return undefined;
  return starts.flatMap(([, kind, key], at) => {
    if (otherBlocks.test(kind!)) return [];
    const fields = fieldsOf(text.slice(starts[at]!.index, starts[at + 1]?.index));
    return [{ key: key!, eprint: eprintOf(fields) }];
  });
}

function eprintOf(fields: ReadonlyMap<string, string>): string | undefined {
  const eprint = fields.get("eprint");
  const archive = fields.get("archiveprefix") ?? fields.get("eprinttype") ?? "arXiv";
  if (eprint !== undefined && /^arxiv$/i.test(archive)) return eprint;
  // Before 2007 the number alone was given, and the archive as its prefix.
  if (eprint !== undefined && /^\d{7}(?:v\d+)?$/.test(eprint)) return `${archive}/${eprint}`;
  for (const name of otherFields) {
    const [found] = findArxivIds(fields.get(name) ?? "");
    if (found) return found.id.version === undefined ? found.id.id : `${found.id.id}v${found.id.version}`;
  }
  return undefined;
}

/** By lower-case name; braces and quotes around a value are taken off. Values that hold braces of their own end early. */
function fieldsOf(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  const field = /([a-z][a-z_-]*)[ \t]*=[ \t]*(?:\{+([^{}]*)\}|"([^"]*)"|([^\s,}]+))/gi;
  for (const [, name, braced, quoted, bare] of entry.matchAll(field)) {
    const value = (braced ?? quoted ?? bare ?? "").trim();
    if (!fields.has(name!.toLowerCase())) fields.set(name!.toLowerCase(), value);
  }
  return fields;
}
