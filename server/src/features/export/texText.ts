// Text for TeX: its signs are escaped, letters of all scripts stay, and formulas stay formulas.

const escapes: Readonly<Record<string, string>> = {
  "\\": "{\\textbackslash}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
};

/** A formula between dollars: no blank inside at either end, and its braces in pairs. */
const formula = /\$(?!\s)((?:[^$\\]|\\.)+?)(?<!\s)\$(?!\d)/g;

/** White space is folded to blanks. */
export function texText(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  let result = "";
  let at = 0;
  for (const found of folded.matchAll(formula)) {
    if (!isBalanced(found[1]!)) continue;
    result += escaped(folded.slice(at, found.index)) + found[0].replace(/(?<!\\)[%#]/g, "\\$&");
    at = found.index + found[0].length;
  }
  return result + escaped(folded.slice(at));
}

function escaped(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => escapes[sign]!);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/\\./g, "")) {
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
