// Titles and abstracts as sources give them, made into one line of plain text.

/** Commands of TeX that only dress their argument. */
const dressing = /\\(?:emph|text(?:bf|it|tt|sc|rm|sf)?|mbox|url|underline)\{([^{}]*)\}/g;
const oldDressing = /\{\\(?:em|bf|it|tt|sc|rm|sf)\s+([^{}]*)\}/g;
const tie = /(?<=[\w.$)\]])~(?=[\w\\$([])/g;
const escapedSign = /\\([%&#_$])/g;

/** Line breaks and runs of blanks become one blank, dressing goes; mathematics between `$` stays as it is. */
export function foldText(text: string): string {
  return text
    .split(/(\$[^$]*\$)/)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join("")
    .replace(tie, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function plain(text: string): string {
  return text
    .replace(dressing, "$1")
    .replace(oldDressing, "$1")
    .replace(escapedSign, "$1")
    .replace(/``|''/g, '"');
}

/** For raw HTML, where Markdown has no say: only what a browser would take for a tag or an entity is changed. */
export function escapeHtml(text: string): string {
  return text.replace(/&(?=#?\w+;)/g, "&amp;").replace(/</g, "&lt;");
}
