// What TeX leaves behind in a text, and what it stood for.
import { type LetterPattern, letterPattern } from "../../base/letterPattern.ts";

export interface TexPattern {
  /** What no text lacks in which `what` matches: most texts have none of them. */
  readonly sign: string;
  /** Global; matched against running text, so formulas, code and addresses are not seen. No two patterns meet. */
  readonly what: RegExp | LetterPattern;
  /** What to write instead, from the groups of the match; absent where only the writer knows. */
  readonly write?: (groups: readonly (string | undefined)[], inHtml: boolean) => string;
  /** In Markdown itself the same is an escape, which readers do not see. */
  readonly onlyInHtml?: true;
}

const styles: Readonly<Record<string, readonly [markdown: string, tag: string]>> = {
  emph: ["*", "em"],
  textit: ["*", "em"],
  textbf: ["**", "b"],
  texttt: ["`", "code"],
};

/** The combining mark of each accent command. Source: the LaTeX 2e reference manual, "Accents". */
const accents: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  c: "\u0327",
  v: "\u030c",
  H: "\u030b",
  u: "\u0306",
  r: "\u030a",
};

const mathCommands =
  "sqrt|frac|math[a-z]{2,4}|operatorname|alpha|beta|gamma|delta|epsilon|varepsilon|theta|lambda|sigma|Sigma|omega|Omega|ell|" +
  "times|cdot|leq|geq|infty|sum|prod|log|mu|pi|phi|rho|tau|eta|approx|propto|nabla|partial|tilde|hat|bar";

export const texPatterns: readonly TexPattern[] = [
  {
    sign: "---",
    what: letterPattern(
      String.raw`(?<=[\p{L}\p{N}.,)\]”"’'*]|[\p{L}\p{N}.,)\]”"’'*][ \t])---(?=[ \t]?[\p{L}\p{N}([“"‘'*])`,
      "g",
    ),
    write: () => "—",
  },
  {
    sign: "--",
    what: letterPattern(String.raw`(?<=[\p{L}\p{N})])--(?=[\p{L}\p{N}(])`, "g"),
    write: () => "–",
  },
  { sign: "``", what: /(?<!`)``([^`'"\r\n]{1,100})(?:''|["”])/g, write: ([words]) => `“${words}”` },
  {
    sign: "\\",
    what: /\\(emph|textit|textbf|texttt)\{([^{}\r\n]*)\}/g,
    write: ([command, words], inHtml) => styled(styles[command!]!, words!, inHtml),
  },
  {
    sign: "\\",
    what: /\\(?:cite[a-z]*|ref|eqref|label|url|href|footnote|textsc|textrm|mbox)\{[^{}\r\n]*\}/g,
  },
  { sign: "\\(", what: /\\\((?:[^\\\r\n]|\\(?![()])){1,200}\\\)/g },
  {
    sign: "\\",
    what: new RegExp(
      String.raw`(?<!\\\([^)\r\n]{0,200})\\(?:${mathCommands})(?![a-zA-Z])(?:\{[^{}\r\n]*\})*`,
      "g",
    ),
  },
  {
    sign: "{\\",
    what: /\{\\(['`^"~=.cvHur])[ {]?([A-Za-z])\}?\}/g,
    write: ([accent, letter]) => accented(accent!, letter!),
  },
  {
    sign: "~",
    what: letterPattern(
      String.raw`(?<=\bet|\bal\.|\b(?:Fig|Eq|Sec|Thm)\.|\b(?:Figure|Equation|Section|Table|Theorem|Lemma))~(?=[\p{L}\p{N}(\\])`,
      "g",
    ),
    write: () => " ",
  },
  { sign: "\\", what: /\\([%&#$_])/g, write: ([sign]) => (sign === "&" ? "&amp;" : sign!), onlyInHtml: true },
];

function styled([mark, tag]: readonly [string, string], words: string, inHtml: boolean): string {
  return inHtml ? `<${tag}>${words}</${tag}>` : `${mark}${words}${mark}`;
}

function accented(accent: string, letter: string): string {
  return `${letter}${accents[accent]}`.normalize("NFC");
}
