// What stands in an entry's digest, and whether it is all of it.
import { type Entry, written } from "../../model/entry.ts";

/** True for a label with nothing behind it, not even an image, and nothing nested below. */
export function isEmptyDigest(entry: Entry): boolean {
  const { digest } = entry;
  return digest !== undefined && written(entry, digest.text.span).trim() === "" && !goesOn(entry);
}

/** True where the item of the digest holds more below it: paragraphs, nested items. */
export function goesOn(entry: Entry): boolean {
  const { digest } = entry;
  const item = entry.children.find(
    (child) => digest && child.start <= digest.span.start && digest.span.end <= child.end,
  );
  if (!digest || !item) return false;
  const rest = written(entry, { start: digest.text.span.end, end: item.end });
  return rest.replace(/<\/?(?:details|p|br)\s*\/?>/gi, "").trim() !== "";
}
