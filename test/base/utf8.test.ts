// The length of a text as a file is what Node writes.
import { expect, test } from "vitest";
import { utf8Length } from "../../server/src/base/utf8.ts";

test.each(["", "plain", "Klüver, Šćepanović", "深層学習", "a 𝒦 in a title 🚀", "\uFEFF# Papers\r\n"])(
  "%j",
  (text) => {
    expect(utf8Length(text)).toBe(Buffer.byteLength(text));
  },
);
