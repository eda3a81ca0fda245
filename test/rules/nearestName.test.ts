// The rule that a misspelt name stands for.
import { expect, test } from "vitest";
import { nearestName } from "../../server/src/rules/text/nearestName.ts";

const known = ["empty-link", "empty-venue", "entry-order", "year-heading-form", "year-heading-order"];

test.each([
  ["emtpy-venue", "empty-venue"],
  ["emptyVenue", "empty-venue"],
  ["EMPTY_LINK", "empty-link"],
  ["emptylinks", "empty-link"],
  ["yeer-heading-ordr", "year-heading-order"],
  ["no-venue", undefined],
  ["year-heading", undefined],
  ["", undefined],
])("%s: %s", (name, meant) => {
  expect(nearestName(name, known)).toBe(meant);
});

test("none where two are as near", () => {
  expect(nearestName("rule-c", ["rule-a", "rule-b"])).toBeUndefined();
});
