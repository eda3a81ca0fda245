// One slip of the finger, and no more.
import { expect, test } from "vitest";
import { withinOneSlip } from "../../server/src/rules/text/oneSlip.ts";

test.each([
  ["papaer", "paper", true],
  ["paer", "paper", true],
  ["papre", "paper", true],
  ["pepar", "paper", false],
  ["pqper", "paper", true],
  ["paper", "paper", false],
  ["paperes", "paper", false],
  ["apepr", "paper", false],
  ["codee", "code", true],
])("%s for %s: %s", (one, other, expected) => {
  expect(withinOneSlip(one, other)).toBe(expected);
  expect(withinOneSlip(other, one)).toBe(expected);
});
