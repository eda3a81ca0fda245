// Whether two values of plain data say the same.

/** True for equal strings, numbers, ...; for arrays and records with the same parts; of all other objects, each is itself alone. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, at) => sameData(part, b[at]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => name in b && sameData(a[name], b[name]))
  );
}

function isRecord(it: unknown): it is Readonly<Record<string, unknown>> {
  return typeof it === "object" && it !== null && Object.getPrototypeOf(it) === Object.prototype;
}
