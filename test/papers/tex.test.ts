// What is left of TeX in arXiv's metadata, and what must stay.
import { expect, test } from "vitest";
import { plainTex } from "../../server/src/papers/tex.ts";

test.each([
  ["Nguy\\~{ê}n", "Nguyễn"],
  ['Schr\\"odinger and G\\"{o}del', "Schrödinger and Gödel"],
  ["Erd\\H{o}s, \\v{S}koda, \\c{C}elik", "Erdős, Škoda, Çelik"],
  ["\\v Skoda", "Škoda"],
  ["{\\O}rsted, \\AA{}s, Bj{\\o}rn, Wei\\ss", "Ørsted, Ås, Bjørn, Weiß"],
  ["Na{\\~e}ve {\\'E}tudes", "Naẽve Études"],
  ["Mart\\'{\\i}nez and Mart\\'\\i nez", "Martínez and Martínez"],
  ["Trial \\& error: 5\\% of \\#1", "Trial & error: 5% of #1"],
  ["Deep nets -- a survey --- again", "Deep nets – a survey — again"],
  ["\\emph{Really} \\textbf{deep} learning", "Really deep learning"],
  ["\\c{opyright} 2020 IEEE", "© 2020 IEEE"],
  ["of $\\tilde{O}(n)$ -- and $\\mathbfθ$", "of $\\tilde{O}(n)$ – and $\\mathbfθ$"],
  ["https://example.org/~me/a--b -- c", "https://example.org/~me/a--b – c"],
  ["0", "0"],
  ["C:\\temp and {set}", "C:\\temp and {set}"],
  ["plain text, 10% of it", "plain text, 10% of it"],
])("%s", (tex, plain) => expect(plainTex(tex)).toBe(plain));

// As authors and titles write it, one way of each.
test.each([
  ["\\'Eric, \\`a la, \\^o, Pe\\~na, na\\\"ive, \\=o, \\.z", "Éric, à la, ô, Peña, naïve, ō, ż"],
  ['{\\"{o}} {\\"o} \\"{o} \\"o', "ö ö ö ö"],
  ["Nguy\\~{\\^e}n and Nguy{\\~{\\^e}}n", "Nguyễn and Nguyễn"],
  ["Mart\\'\\i{}nez, Mart\\'{i}nez, \\^{\\i}le, \\u{\\i}", "Martínez, Martínez, île, ĭ"],
  ['\\c{C}a\\u{g}lar G\\"ul\\c{c}ehre, {\\c c}, \\c Cetin', "Çağlar Gülçehre, ç, Çetin"],
  ["Bart{\\l}omiej, \\L{}ukasz, {\\L}ukasz, \\L ukasz", "Bartłomiej, Łukasz, Łukasz, Łukasz"],
  [
    "J\\o{}rgensen, S\\o rensen, {\\AE}sir, \\oe uvre, \\DH{} \\dh{}",
    "Jørgensen, Sørensen, Æsir, œuvre, Ð ð",
  ],
  ["Erd\\H{o}s, Erd\\H os, Dvo\\v r\\'ak, \\v{S}\\v{c}epanovi\\'c", "Erdős, Erdős, Dvořák, Ščepanović"],
  ['\\k{a} \\d{h} \\r{A}ngstr\\"om \\AA{}ngstr\\"om', "ą ḥ Ångström Ångström"],
  ["{\\em old} {\\bf bold} and \\textit{nested \\textbf{deep}} style", "old bold and nested deep style"],
  ["{GAN}s, {{B}}ayes and {set}", "GANs, Bayes and {set}"],
  ["A~B, Smith~et~al. but ~10", "A B, Smith et al. but ~10"],
  ["\\url{https://a.b/c~d} and \\href{https://a.b}{here}", "https://a.b/c~d and here"],
  ["``quoted'' and {\\textquoteleft}x{\\textquoteright}", '"quoted" and ‘x’'],
  ["a\\dots b, \\ldots, \\textregistered, 100\\textdegree", "a… b, …, ®, 100°"],
  ["\\alpha-stable and \\beta stable", "α-stable and β stable"],
  ["\\LaTeX{} and \\TeX", "LaTeX and TeX"],
  ["A \\\\ B\\ C\\,D", "A B C D"],
  ["\\{a, b\\}, \\$5 and \\$6, a\\_b", "{a, b}, $5 and $6, a_b"],
  ["$\\alpha$-net with \\'e, \\(x\\'y\\) and \\$5 -- $k$", "$\\alpha$-net with é, \\(x\\'y\\) and $5 – $k$"],
  ["x\\textsuperscript{2}", "x2"],
  ["\\unknown{x} C:\\users\\name", "\\unknown{x} C:\\users\\name"],
])("%s", (tex, plain) => expect(plainTex(tex)).toBe(plain.normalize("NFC")));

test("a text that nests without end ends", () => {
  const deep = `${"\\textit{".repeat(5000)}x${"}".repeat(5000)}`;
  expect(plainTex(deep)).toContain("x");
});
