// Fields of JSON that a service sent and that anything may have happened to.

/** Undefined for anything that is not an object. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** Undefined where it is no text or an empty one; no more of it than a name or a sentence may have. */
export function textOf(value: unknown, key: string): string | undefined {
  const text = fieldOf(value, key);
  return typeof text === "string" && text.trim() !== "" ? text.slice(0, 500) : undefined;
}

/** The texts of a list of texts. */
export function textsOf(value: unknown, key: string): string[] {
  const texts = fieldOf(value, key);
  if (!Array.isArray(texts)) return [];
  return texts
    .filter((text) => typeof text === "string" && text.trim() !== "")
    .map((text) => text.slice(0, 500));
}
