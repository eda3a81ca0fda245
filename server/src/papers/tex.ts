// What arXiv's own conversion leaves of TeX in titles, names and abstracts, turned into plain text.

const combining: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
  b: "\u0331",
};

const letters: Readonly<Record<string, string>> = {
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  aa: "å",
  AA: "Å",
  i: "ı",
  j: "ȷ",
  dh: "ð",
  th: "þ",
  copyright: "©",
  textendash: "–",
  textemdash: "—",
};

// A group is taken only where it holds one letter, perhaps already accented, or a dotless i or j.
const base = String.raw`(?:\{\s*(\\[ij]|\p{L}\p{M}*)\s*\}|(\\[ij](?![a-zA-Z])\s?|\p{L}\p{M}*))`;
const symbolAccent = new RegExp(String.raw`\\(["'\x60^~=.])\s*${base}`, "gu");
const letterAccent = /\\([uvHcdbkr])(?:\{\s*(\\[ij]|\p{L}\p{M}*)\s*\}|\s+(\p{L}\p{M}*))/gu;
const letterMacro =
  /\\(copyright|textendash|textemdash|ss|ae|AE|oe|OE|aa|AA|dh|th|[oOlLij])(?![a-zA-Z])(?:\{\}|\s(?=\p{L}))?/gu;
const styleMacro = /\\(?:emph|text(?:it|bf|tt|sc|rm|sf|sl|up)?|mbox)\{([^{}]*)\}/g;
const mathOrAddress = /(\$[^$]*\$|\S*:\/\/\S*)/;

/** Accents, letters, escaped characters and dashes; formulas between `$` and addresses stay as they are. */
export function plainTex(text: string): string {
  return text
    .split(mathOrAddress)
    .map((part, index) => (index % 2 === 0 ? plainPart(part) : part))
    .join("")
    .normalize("NFC");
}

function plainPart(text: string): string {
  if (!/[\\{]|--/.test(text)) return text;
  return text
    .replace(/\\c\{opyright\}/g, "©")
    .replace(symbolAccent, (_, mark: string, a?: string, b?: string) => accented(mark, a ?? b ?? ""))
    .replace(letterAccent, (_, mark: string, a?: string, b?: string) => accented(mark, a ?? b ?? ""))
    .replace(letterMacro, (_, name: string) => letters[name]!)
    .replace(styleMacro, "$1")
    .replace(/\{(\p{L}\p{M}*)\}/gu, "$1")
    .replace(/\\([&%#_])/g, "$1")
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(/(?<!-)--(?!-)/g, "–");
}

/** A dotless i or j takes its accent in place of the dot. */
function accented(mark: string, letter: string): string {
  return (letter.replace(/^\\|\s/g, "") + combining[mark]!).normalize("NFC");
}
