// Papers as BibTeX. Source of the form: the manual of BibTeX 0.99d; of eprint and archivePrefix: arXiv's own exports.
import { isGroup, isOthers, readName } from "./personName.ts";
import type { Reference } from "./reference.ts";
import { texText } from "./texText.ts";

/** One entry after the other, with a blank line between them and a line break at the end; "" for no papers. */
export function bibtex(references: readonly Reference[]): string {
  return references.map((reference) => `${printed(reference)}\n`).join("\n");
}

function printed(reference: Reference): string {
  const { key, title, authors, year, venue, arxivId, doi, url, keywords } = reference;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", protectedCase(texText(title))],
    ["author", authors.length === 0 ? undefined : authors.map(author).join(" and ")],
    [venue?.kind === "journal" ? "journal" : "booktitle", venue && texText(venue.name)],
    ["year", year === undefined ? undefined : String(year)],
    ["eprint", arxivId],
    ["archivePrefix", arxivId && "arXiv"],
    ["doi", doi && verbatim(doi)],
    ["url", url && verbatim(url)],
    ["keywords", keywords.length === 0 ? undefined : keywords.map(texText).join(", ")],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${kindOf(reference)}{${key},\n${written.join(",\n")}\n}`;
}

function kindOf({ venue }: Reference): string {
  if (!venue) return "misc";
  return venue.kind === "journal" ? "article" : "inproceedings";
}

/** A group is one name in braces. Commas say what is what where BibTeX would guess: at suffixes and small letters. */
function author(name: string): string {
  if (isOthers(name)) return "others";
  const read = readName(name);
  if (!read) return isGroup(name) || /\band\b/i.test(name) ? `{${texText(name)}}` : texText(name);
  const { given, particle, family, suffix } = read;
  const isPlain = suffix === "" && !/(?:^|\s|-)\p{Ll}/u.test(given);
  const parts = [`${particle} ${family}`.trim(), suffix, given].filter((part) => part !== "");
  return isPlain ? texText(name) : parts.map(texText).join(", ");
}

/** Styles put titles in lower case, but not what stands in braces: `SGD`, `ResNet`, `GPT-2`. */
function protectedCase(title: string): string {
  return title.replace(/(?<![\p{L}\p{N}\\{$])[\p{L}\p{N}-]*[\p{L}\p{N}][\p{Lu}][\p{L}\p{N}-]*/gu, "{$&}");
}

/** Addresses are printed as they are, and must leave the braces around them whole. */
function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, encodeURIComponent);
}
