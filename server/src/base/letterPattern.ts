// Patterns that ask for letters, digits and marks of any script, of which a Latin text pays for its own alone: V8 makes the
// set behind `\p{L}` anew for every pattern that names it, which takes longer than a short list takes to be looked through.

/** What `\p{...}` holds of the characters that `otherScripts` leaves; inside of brackets. */
const latin: Readonly<Record<string, string>> = {
  L: "A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u024f",
  N: "0-9\xb2\xb3\xb9\xbc-\xbe",
  M: "\u0300-\u036f",
};

/** Behind Latin-1 small letters and capitals take turns: a text that has one there is asked for as if it were of any script. */
const latin1: Readonly<Record<string, string>> = {
  ...latin,
  Lu: "A-Z\xc0-\xd6\xd8-\xde",
  Ll: "a-z\xb5\xdf-\xf6\xf8-\xff",
};

/** Beyond Latin letters, their marks, dashes and quotes; a half of a pair is. */
const otherScripts = /[\u0250-\u02ff\u0370-\u200f\u2028-\uffff]/;
const beyondLatin1 = /[\u0100-\u02ff\u0370-\u200f\u2028-\uffff]/;

/** The pattern that finds in this text what is looked for. */
export type LetterPattern = (text: string) => RegExp;

/**
 * The pattern `source` for a text that it is given. Of `\p{...}` it may name `L`, `N`, `M`, `Lu` and `Ll`, inside of brackets
 * and not negated by `\P`; `flags` are those besides `u`, and no `i`.
 */
export function letterPattern(source: string, flags = ""): LetterPattern {
  const asksCase = source.includes("{Lu}") || source.includes("{Ll}");
  const beyond = asksCase ? beyondLatin1 : otherScripts;
  let ofLatin: RegExp | undefined;
  let ofAny: RegExp | undefined;
  return (text) => {
    if (beyond.test(text)) {
      ofAny ??= new RegExp(source, `${flags}u`);
      return ofAny;
    }
    ofLatin ??= new RegExp(inLatin(source, asksCase ? latin1 : latin), flags);
    return ofLatin;
  };
}

function inLatin(source: string, sets: Readonly<Record<string, string>>): string {
  return source.replace(/\\p\{(\w+)\}/g, (_, name: string) => sets[name]!);
}

const wordSign = letterPattern(String.raw`[\p{L}\p{N}]`);
const noWordSigns = letterPattern(String.raw`[^\p{L}\p{N}]+`, "g");

/** True where the text holds a letter or a digit. */
export function hasWordSign(text: string): boolean {
  return wordSign(text).test(text);
}

/** The letters and digits of a text, and nothing else. */
export function wordSignsOf(text: string): string {
  return text.replace(noWordSigns(text), "");
}

const noReadableSigns = letterPattern(String.raw`[^\p{L}\p{M}\p{N}]+`, "g");

/** The letters, marks and digits of a text, and `between` for each stretch of other signs. */
export function readableSignsOf(text: string, between: string): string {
  return text.replace(noReadableSigns(text), between);
}
