// Nested settings as one level of dotted names, since editors send either.

/** No setting's name has more parts than this; what lies deeper is no setting. */
const deepest = 4;

/**
 * The values that are no objects, by their dotted names; the prefix is taken away where it is there. Null and undefined
 * are left out. Anything but an object stands under the empty name.
 */
export function flattenSettings(given: unknown, prefix: string): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  collect("", given, leaves, 0);
  return new Map(Array.from(leaves, ([name, value]) => [withoutPrefix(name, prefix), value]));
}

function collect(name: string, value: unknown, leaves: Map<string, unknown>, depth: number): void {
  if (value === undefined || value === null) return;
  if (typeof value !== "object" || Array.isArray(value) || depth === deepest) {
    leaves.set(name, value);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    collect(name === "" ? key : `${name}.${key}`, inner, leaves, depth + 1);
  }
}

function withoutPrefix(name: string, prefix: string): string {
  if (name === prefix) return "";
  return name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : name;
}
