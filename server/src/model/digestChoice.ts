// What of an abstract becomes the digest of a new entry.

export const digestChoices = ["none", "first", "key", "whole"] as const;

/** Nothing; the first sentences; those that state what is done and found; all of it. */
export type DigestChoice = (typeof digestChoices)[number];
