// What a list exports as BibTeX can be pasted into another one: title, authors and venue come back as they were.
import { describe, expect, test } from "vitest";
import { exportList } from "../../server/src/features/export/exportList.ts";
import { readBibtex } from "../../server/src/model/bibtex.ts";
import type { Entry } from "../../server/src/model/entry.ts";
import { readCitedPapers } from "../../server/src/papers/citedPaper.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** As one line each, so that a difference is easy to see. */
function readBack(text: string): string[] {
  const outcome = exportList(openSnapshot(text), "bibtex");
  if (outcome.status !== "exported") throw new Error(outcome.message);
  const { papers, unread } = readCitedPapers(readBibtex(outcome.text) ?? []);
  expect(unread).toEqual([]);
  return papers.map(({ title, authors, venue }) =>
    [letters(title), ...authors.map(letters), venue?.series ?? ""].join("|"),
  );
}

function written(text: string): string[] {
  return openSnapshot(text).list.entries.map(({ it }) => lineOf(it));
}

function lineOf({ title, authors, venue }: Entry): string {
  const names = authors?.names.map(({ text }) => letters(text)) ?? [];
  return [letters(title.text), ...names, venue?.series ?? ""].join("|");
}

/** What comes back as the list does not have it. */
function changed(text: string): string[] {
  const known = new Set(written(text));
  const back = readBack(text);
  expect(back.length).toBeGreaterThan(20);
  return back.filter((line) => !known.has(line));
}

describe("BibTeX read back", () => {
  test("is the sample list, but for the sponsor of a workshop", () =>
    expect(changed(sampleText())).toEqual([
      "DeepLearningandtheInformationBottleneckPrinciple|NaftaliTishby|NogaZaslavsky|ITW",
    ]));
  test.skipIf(!hasShared)("is a real list (../shared), but for a thesis, which has no venue", () =>
    expect(changed(sharedText("corpus/head.md"))).toEqual([
      "ImplicitRegularizationinDeepLearning|BehnamNeyshabur|",
    ]),
  );
});
