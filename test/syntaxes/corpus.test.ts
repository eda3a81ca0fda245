// The injected grammar on the real lists: it finds as many titles, labels and venues as a careful reader.
import { describe, expect, test } from "vitest";
import { hasShared, sharedText } from "../support/lists.ts";
import { loadMarkdown, marked, smallMarkdown } from "./colours.ts";

describe.skipIf(!hasShared)("real lists (skipped where ../shared is absent)", () => {
  test.each([
    // 45 venues and `IEEE ITW 2015`; links: 29 + 2 * 27 + 2 * 2.
    { file: "seed.md", titles: 58, labels: 87, venues: 46 },
    // 579 entries with links, and the template under Contributing, which no grammar can tell from an entry.
    { file: "head.md", titles: 580, labels: 746, venues: 261 },
  ])("$file", async ({ file, titles, labels, venues }) => {
    const grammar = await loadMarkdown(smallMarkdown);
    const text = sharedText(`corpus/${file}`);
    const count = (scope: string) => marked(grammar, text, scope).split("⟦").length - 1;
    expect({
      titles: count("entity.name.function.title.paper-list"),
      labels: count("support.type.link-label.paper-list"),
      venues: count("constant.language.venue.paper-list"),
    }).toEqual({ titles, labels, venues });
  });
});
