// A pattern for Latin texts finds what the pattern of any script finds, of every character there is.
import { describe, expect, test } from "vitest";
import { hasWordSign, letterPattern, wordSignsOf } from "../../server/src/base/letterPattern.ts";

const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

describe("letterPattern", () => {
  test.each([
    "^[\\p{L}]$",
    "^[\\p{N}]$",
    "^[\\p{M}]$",
    "^[\\p{Lu}]$",
    "^[\\p{Ll}]$",
    "^[^\\p{L}\\p{M}\\p{N}]$",
    "^[\\p{L}\\s.’-]$",
    "^.$",
  ])("%s says of each character what it says with sets of any script", (source) => {
    const any = new RegExp(source, "u");
    const pattern = letterPattern(source);
    expect(characters.filter((sign) => pattern(sign).test(sign) !== any.test(sign))).toEqual([]);
  });

  test("so does a pattern between other letters", () => {
    const source = "(?<=[\\p{Ll}])(?=[\\p{Lu}])|[\\p{L}]_[\\p{L}]";
    const any = new RegExp(source, "u");
    const pattern = letterPattern(source);
    const some = characters.filter((_, code) => code < 0x2100 || code % 61 === 0);
    const texts = some.flatMap((sign) => [`a${sign}b`, `a${sign}_`, `${sign}B`, `é_${sign}`]);
    expect(texts.filter((text) => text.search(pattern(text)) !== text.search(any))).toEqual([]);
  });

  test("flags are kept", () => {
    expect("Ää, Öö".match(letterPattern("[\\p{Lu}]", "g")("Ää, Öö"))).toEqual(["Ä", "Ö"]);
    expect("Жж, Ш".match(letterPattern("[\\p{Lu}]", "g")("Жж, Ш"))).toEqual(["Ж", "Ш"]);
  });
});

test("letters and digits are what Unicode calls so", () => {
  const any = /[\p{L}\p{N}]/u;
  expect(characters.filter((sign) => hasWordSign(sign) !== any.test(sign))).toEqual([]);
  expect(characters.filter((sign) => wordSignsOf(`-${sign}!`) !== (any.test(sign) ? sign : ""))).toEqual([]);
});
