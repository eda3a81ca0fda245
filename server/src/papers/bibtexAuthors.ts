// The names of a BibTeX author field, as people write them.
import { plainBibtex, splitOutside } from "./bibtexText.ts";

/** `Knuth, Donald E. and others` is `Donald E. Knuth` and `et al.`; who stands in braces is no person and stays whole. */
export function authorsOfBibtex(value: string): string[] {
  return splitOutside(value.replace(/\s+/g, " ").trim(), / and (?=\S)/gi)
    .map(nameOf)
    .filter((name) => name !== "");
}

/** `von Last, First` and `von Last, Jr, First`; what has no comma is in order already. */
function nameOf(written: string): string {
  if (/^\s*others\s*$/i.test(written)) return "et al.";
  const [last = "", ...rest] = splitOutside(written, /,/g).map(plainBibtex);
  const first = rest.pop();
  return [first ?? "", last, ...rest].filter((part) => part !== "").join(" ");
}
