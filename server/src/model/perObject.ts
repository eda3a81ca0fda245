// Remembers what was computed of objects that never change, for as long as they live.

/** The same function, computed once per object. */
export function perObject<Thing extends WeakKey, Value>(
  compute: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { readonly value: Value }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.value;
    const value = compute(thing);
    known.set(thing, { value });
    return value;
  };
}
