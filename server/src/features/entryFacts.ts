// What can be said of an entry with yes or no, wherever papers are counted.
import type { Entry, Link } from "../model/entry.ts";

/** It names where it was published. */
export function hasVenue({ venue }: Entry): boolean {
  return venue !== undefined && venue.text !== "";
}

/** It links to code: a link that says so, or one to a place where code is kept. */
export function hasCode({ links }: Entry): boolean {
  return links.some(isCode);
}

const codeLabel = /\b(?:codes?|github|repo|implementation)\b/i;
const codeHost = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//i;

function isCode({ label, url }: Link): boolean {
  return url.text !== "" && (codeLabel.test(label.text) || codeHost.test(url.text));
}
