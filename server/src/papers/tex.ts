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

/** What a command without argument stands for; its name ends at the first sign that is no letter. */
const signs: Readonly<Record<string, string>> = Object.fromEntries(
  `
  ss ß  ae æ  AE Æ  oe œ  OE Œ  o ø  O Ø  l ł  L Ł  aa å  AA Å  i ı  j ȷ  dh ð  DH Ð  th þ  TH Þ  dj đ  DJ Đ  ng ŋ  NG Ŋ
  copyright ©  textendash –  textemdash —  textregistered ®  texttrademark ™  textdegree °  S §  P ¶  dots …  ldots …
  textellipsis …  textquoteleft ‘  textquoteright ’  textquotedblleft “  textquotedblright ”  textgreater >  textless <
  textbackslash   textasciitilde ~  textunderscore _  textbar |  textbullet •  LaTeX LaTeX  TeX TeX  and and
  pm ±  times ×  to →  rightarrow →  leftarrow ←  infty ∞  approx ≈  leq ≤  geq ≥  neq ≠  cdot ·  sim ∼  ell ℓ
  alpha α  beta β  gamma γ  delta δ  epsilon ε  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι  kappa κ  lambda λ
  mu μ  nu ν  xi ξ  pi π  rho ρ  sigma σ  tau τ  upsilon υ  phi φ  varphi φ  chi χ  psi ψ  omega ω
  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω
`
    .trim()
    .split(/\s{2,}|\n\s*/)
    .map((pair) => pair.split(" ") as [string, string]),
);

// A group is taken only where it holds one letter, perhaps already accented, or a dotless i or j.
const letter = String.raw`(?:\\[ij](?![a-zA-Z])(?:\{\}|\s)?|\p{L}\p{M}*)`;
const base = String.raw`(?:\{\s*(${letter})\s*\}|(${letter}))`;
const symbolAccent = new RegExp(String.raw`\\(["'\x60^~=.])\s*${base}`, "gu");
const letterAccent = new RegExp(
  String.raw`\\([uvHcdbkr])(?:\{\s*(${letter})\s*\}|\s+(\p{L}\p{M}*)|(?=\\)(${letter}))`,
  "gu",
);
const sign = /\\([A-Za-z]+)(?:\{\}|\s(?=\p{L}))?/gu;
/** Signs that belong to the word or quotation that follows them. */
const joins = /^(?:\p{Script=Latin}|[‘“])$/u;
const styleMacro =
  /\\(?:emph|text(?:it|bf|tt|sc|rm|sf|sl|up|md|normal|superscript|subscript)?|mbox|underline)\{([^{}]*)\}/g;
const oldStyle = /\{\\(?:em|bf|it|tt|sc|rm|sf|sl)\s+([^{}]*)\}/g;
const formulaOrAddress = /((?<!\\)\$(?:\\.|[^$\\])*\$|\\\(.*?\\\)|\\\[.*?\\\]|\S*:\/\/\S*)/;

/** Accents, letters, signs and dashes; formulas and addresses stay as they are. */
export function plainTex(text: string): string {
  if (!/[\\{~`]|--|''/.test(text)) return text.normalize("NFC");
  return text
    .replace(/\\url\{([^{}]*)\}/g, "$1")
    .replace(/\\href\{[^{}]*\}\{([^{}]*)\}/g, "$1")
    .split(formulaOrAddress)
    .map((part, index) => (index % 2 === 0 ? plainPart(part) : part))
    .join("")
    .normalize("NFC");
}

/** Commands stand in commands; so deep are they never, but a text that loops must end. */
const deepest = 6;

function plainPart(text: string): string {
  let plain = text.replace(/\\c\{opyright\}/g, "©").replace(/\\(?:begin|end)\{[a-z*]+\}/g, "");
  for (let depth = 0; depth < deepest; depth++) {
    const before = plain;
    plain = accentsIn(plain)
      .replace(styleMacro, "$1")
      .replace(oldStyle, "$1")
      .replace(/(?<!\\[a-zA-Z]+)\{(\p{L}\p{M}*|\p{Lu}[\p{L}\p{N}-]*)\}/gu, "$1");
    if (plain === before) break;
  }
  return plain
    .replace(sign, signOf)
    .replace(/(?<!\\[a-zA-Z]+)\{(\p{L}\p{M}*|[‘’“”])\}/gu, "$1")
    .replace(/\s*\\\\\s*|\\ /g, " ")
    .replace(/\\[,;:]/g, " ")
    .replace(/\\([&%#_${}])/g, "$1")
    .replace(/(?<=[\p{L}\p{N}.)\]])~(?=[\p{L}\p{N}([])/gu, " ")
    .replace(/``|''/g, '"')
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(/(?<!-)--(?!-)/g, "–");
}

function accentsIn(text: string): string {
  return text
    .replace(symbolAccent, (_, mark: string, a?: string, b?: string) => accented(mark, a ?? b ?? ""))
    .replace(letterAccent, (_, mark: string, a?: string, b?: string, c?: string) =>
      accented(mark, a ?? b ?? c ?? ""),
    );
}

/** A command that is none of ours stays: it may be no TeX at all, as in `C:\temp`. */
function signOf(written: string, name: string): string {
  const known = signs[name];
  if (known === undefined) return written;
  // The blank behind a letter of a word belongs to the command; behind any other sign it parts two words.
  return joins.test(known) || !/\s$/.test(written) ? known : `${known} `;
}

/** A dotless i or j takes its accent in place of the dot. */
function accented(mark: string, written: string): string {
  return (written.replace(/^\\|\{\}|\s/g, "") + combining[mark]!).normalize("NFC");
}
