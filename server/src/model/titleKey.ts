// Titles compared as a reader compares them: letters and digits count, case, accents and punctuation do not.
import { wordSignsOf } from "../base/letterPattern.ts";

/** Below this a title says too little to tell two papers apart: `Survey`, `DARTS`. */
const shortest = 12;

/** The same text for titles that read the same; undefined where the title is too short to be a paper's own. */
export function titleKey(title: string): string | undefined {
  const key = titleLetters(title);
  return key.length < shortest ? undefined : key;
}

/** The same, however short. */
export function titleLetters(title: string): string {
  return wordSignsOf(title.normalize("NFKD").toLowerCase());
}
