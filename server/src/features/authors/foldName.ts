// Names as they are compared: without accents, case and punctuation.

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

/** `Stéphane d'Ascoli` is `stephane`, `d`, `ascoli`; an empty text has no words. */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[łøßıđðþæœŋ]/g, (letter) => plainLetters[letter]!);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
