// Finds where names are run together: `Jeffrey S BowersGaurav Malhotra`.

/** Where one ends with the same letters as a name begins that has a capital within: `Anna MacDonald`, `Zachary DeVito`. */
const nameParts =
  /^(?:mac|van|von|der|den|ver|fitz|ben|bin|ibn|abu|del|dela|della|des|dos|das|las|los|san|ter)$/i;

/**
 * Offsets in `text` at which a new name begins without anything before it. Each of the names must have two words at
 * least, so that `Yann LeCun` and `WeiYang Liu` are one name.
 */
export function gluedAt(text: string): number[] {
  // What holds a digit or a bracket is no name.
  if (/[^\p{L}\p{M}\s.,'’_\u2010-]/u.test(text)) return [];
  const places: number[] = [];
  let begin = 0;
  for (const { index } of text.matchAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu)) {
    const before = text.slice(begin, index).split(/\s+/);
    const after = text.slice(index);
    const last = before.at(-1)!;
    if (before.length < 2 || last.length < 3 || nameParts.test(last)) continue;
    if (!/^\S*\p{Ll}\s+\S/u.test(after)) continue;
    places.push(index);
    begin = index;
  }
  return places;
}
