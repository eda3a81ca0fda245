// A place in a text that is not known yet, for property tests.
import fc from "fast-check";

/** From 0 to just below 1, every part as likely as any other; nearly all that `fc.double` gives is next to 0 or 1. */
export const fraction = fc.nat(999_999).map((millionths) => millionths / 1_000_000);
