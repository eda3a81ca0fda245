// The arXiv paper of a BibTeX entry.
import { findArxivIds } from "./arxivId.ts";
import type { BibtexEntry } from "./bibtex.ts";

/** Fields in which an id stands where there is no `eprint`, the surest first; abstracts and notes cite other papers too. */
const otherFields = ["arxivid", "arxiv", "url", "doi", "journal", "howpublished", "volume", "number"];

/**
 * What it gives as its arXiv id, not yet checked; undefined where it gives none. Fields as arXiv's own export and
 * biblatex write them: `eprint`, with `archivePrefix` or `eprinttype` for other archives.
 */
export function eprintOf({ fields }: Pick<BibtexEntry, "fields">): string | undefined {
  const value = (name: string) => fields.get(name)?.replace(/[{}]/g, "").trim();
  const eprint = value("eprint");
  const archive = value("archiveprefix") ?? value("eprinttype") ?? "arXiv";
  if (eprint !== undefined && /^arxiv$/i.test(archive)) return eprint;
  // Before 2007 the number alone was given, and the archive as its prefix.
  if (eprint !== undefined && /^\d{7}(?:v\d+)?$/.test(eprint)) return `${archive}/${eprint}`;
  for (const name of otherFields) {
    const [found] = findArxivIds(value(name) ?? "");
    if (found) return found.id.version === undefined ? found.id.id : `${found.id.id}v${found.id.version}`;
  }
  return undefined;
}
