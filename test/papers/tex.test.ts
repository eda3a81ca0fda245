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
