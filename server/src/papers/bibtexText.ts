// The text of a BibTeX field, without the TeX that BibTeX needs and readers do not.
import { plainTex } from "./tex.ts";

const formula = /((?<!\\)\$(?:\\.|[^$\\])*\$)/;

/** On one line; accents are letters, braces that keep capitals are gone, formulas stay as they are. */
export function plainBibtex(value: string): string {
  return value
    .replace(/\s+/g, " ")
    .split(formula)
    .map((part, index) => (index % 2 === 0 ? plainTex(part).replace(/(?<!\\)[{}]/g, "") : part))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** The parts between what the pattern finds outside of braces. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  let looked = 0;
  let depth = 0;
  for (const found of text.matchAll(separator)) {
    depth += openedIn(text.slice(looked, found.index));
    looked = found.index;
    if (depth > 0) continue;
    parts.push(text.slice(start, found.index));
    start = found.index + found[0].length;
  }
  return [...parts, text.slice(start)];
}

function openedIn(text: string): number {
  let depth = 0;
  for (const sign of text) depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
  return depth;
}
