// Venues that a list's own file makes known: what the rules about venues say then.
import { expect, test } from "vitest";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import type { OwnVenue } from "../../server/src/rules/ruleSettings.ts";
import { checkList } from "../../server/src/rules/runner.ts";
import { venueAlias } from "../../server/src/rules/venueAlias.ts";
import { venueUnknown } from "../../server/src/rules/venueUnknown.ts";
import { venueYear } from "../../server/src/rules/venueYear.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";

function messages(venue: string, venues: readonly OwnVenue[]): string[] {
  const text = `# Papers

## Theory

- On Exact Computation. [[paper]](https://arxiv.org/abs/1904.11955)
  - Sanjeev Arora, Simon S. Du. *${venue}*
- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
`;
  const snapshot = openSnapshot(text);
  const style = inferHouseStyle(snapshot.list, snapshot.source);
  const rules = [venueAlias, venueUnknown, venueYear];
  return checkList(snapshot, style, { rules: {}, venues }, { rules }).map(({ message }) => message);
}

test("a name of the list's own is known, however near it is to another", () => {
  expect(messages("NeurIP 2019", [])).toHaveLength(1);
  expect(messages("NeurIP 2019", [{ name: "NeurIP", aliases: [] }])).toEqual([]);
});

test("an alias leads to the name, and so does the name in other letters", () => {
  const venues = [{ name: "Distill", fullName: "Distill Publications", aliases: ["distill.pub"] }];
  expect(messages("distill.pub 2019", venues)).toEqual(["“distill.pub” is “Distill” in this list."]);
  expect(messages("DISTILL 2019", venues)).toEqual(["“DISTILL” is “Distill” in this list."]);
  expect(messages("Distill 2019", venues)).toEqual([]);
});

test("a name a letter away from one of the list's own", () => {
  const venues = [{ name: "Distill", aliases: [] }];
  expect(messages("Distil 2019", venues)).toEqual([
    "No venue is known as “Distil”; “Distill” is a letter away.",
  ]);
});

test("what the table knows of the years is not held against a venue of the list's own", () => {
  expect(messages("COLM 2021", [])).toHaveLength(1);
  expect(messages("COLM 2021", [{ name: "COLM", aliases: [] }])).toEqual([]);
});
