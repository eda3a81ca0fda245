// A name as it stands in a list, taken apart for reference managers.

export interface PersonName {
  readonly given: string;
  /** `van der`, `de`. */
  readonly particle: string;
  readonly family: string;
  /** `Jr.`, `III` */
  readonly suffix: string;
}

const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|zu|af|al|el|bin|ibn)$/;
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** Undefined for what has one word only, and for groups: `OpenAI`, `DeepSeek Team`. */
export function readName(name: string): PersonName | undefined {
  const words = name.trim().split(/\s+/);
  const suffixes = words.length > 2 && suffix.test(words.at(-1)!) ? [words.pop()!] : [];
  if (words.length < 2 || isGroup(name)) return undefined;
  let first = words.length - 1;
  while (first > 1 && particle.test(words[first - 1]!)) first--;
  return {
    given: words.slice(0, first).join(" ").replace(/,$/, ""),
    particle: words.slice(first, -1).join(" "),
    family: words.at(-1)!.replace(/,$/, ""),
    suffix: suffixes.join(" "),
  };
}

/** What a name is sorted by; the whole of it for a group. */
export function familyName(name: string): string {
  const read = readName(name);
  return read ? `${read.particle} ${read.family}`.trim() : name;
}

export function isGroup(name: string): boolean {
  return /\b(?:team|group|collaboration|consortium|lab|labs|research|university|institute|authors?|contributors)\b/i.test(
    name,
  );
}

/** `et al.` and the like, which are nobody. */
export function isOthers(name: string): boolean {
  return /^(?:et\.? al\.?|and others|others|\.{3}|…)$/i.test(name.trim());
}
