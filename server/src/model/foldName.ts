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

/** Letters without accents; case, punctuation and blanks stay: `Mądry` is `Madry`. */
export function withoutAccents(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[łøßıđðþæœŋŁØĐÐÞÆŒŊẞ]/g, plainLetter);
}

function plainLetter(letter: string): string {
  const plain = plainLetters[letter.toLowerCase()]!;
  return letter === letter.toLowerCase() ? plain : plain[0]!.toUpperCase() + plain.slice(1);
}

/** `Stéphane d'Ascoli` is `stephane`, `d`, `ascoli`; an empty text has no words. */
export function foldedWords(text: string): string[] {
  return (
    withoutAccents(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
