// Finds where names are run together: `Jeffrey S BowersGaurav Malhotra`.
import { letterPattern } from "../../base/letterPattern.ts";

const nameSigns = letterPattern(String.raw`^[\p{L}\p{M}\s.,'’_\u2010-]+$`);
const nameBehindName = letterPattern(String.raw`(?<=[\p{Ll}])(?=[\p{Lu}][\p{Ll}])`, "g");
const wordAndMore = letterPattern(String.raw`^\S*[\p{Ll}]\s+\S`);

/** Where one ends with the same letters as a name begins that has a capital within: `Anna MacDonald`, `Zachary DeVito`. */
const nameParts =
  /^(?:mac|van|von|der|den|ver|fitz|ben|bin|ibn|abu|del|dela|della|des|dos|das|las|los|san|ter)$/i;

/** What holds a digit or a bracket is no name. */
export function hasNameSigns(text: string): boolean {
  return nameSigns(text).test(text);
}

/**
 * Offsets in `text` at which a new name begins without anything before it. Each of the names must have two words at
 * least, so that `Yann LeCun` and `WeiYang Liu` are one name.
 */
export function gluedAt(text: string): number[] {
  if (!hasNameSigns(text)) return [];
  const places: number[] = [];
  let begin = 0;
  for (const { index } of text.matchAll(nameBehindName(text))) {
    const before = text.slice(begin, index).split(/\s+/);
    const after = text.slice(index);
    const last = before.at(-1)!;
    if (before.length < 2 || last.length < 3 || nameParts.test(last)) continue;
    if (!wordAndMore(after).test(after)) continue;
    places.push(index);
    begin = index;
  }
  return places;
}
