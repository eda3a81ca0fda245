// Names as they are compared: without accents, case and punctuation.
import { letterPattern } from "../base/letterPattern.ts";

/** Letters that are letters of their own in Unicode, so that taking accents off does not reach them. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  ı: "i",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ŋ: "n",
};

const marks = letterPattern(String.raw`[\p{M}]+`, "g");
const words = letterPattern(String.raw`[\p{L}\p{N}]+`, "g");

/** Letters without accents; case, punctuation and blanks stay: `Mądry` is `Madry`. */
export function withoutAccents(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  const apart = text.normalize("NFKD");
  return apart.replace(marks(apart), "").replace(/[łøßıđðþæœŋŁØĐÐÞÆŒŊẞ]/g, plainLetter);
}

function plainLetter(letter: string): string {
  const plain = plainLetters[letter.toLowerCase()]!;
  return letter === letter.toLowerCase() ? plain : plain[0]!.toUpperCase() + plain.slice(1);
}

/** `Stéphane d'Ascoli` is `stephane`, `d`, `ascoli`; an empty text has no words. */
export function foldedWords(text: string): string[] {
  const folded = withoutAccents(text).toLowerCase();
  return folded.match(words(folded)) ?? [];
}
