// Entries of a real list against papers that say the same in other spellings, and against papers that do not.
import { describe, expect, test } from "vitest";
import type { PlacedEntry } from "../../server/src/model/list.ts";
import type { Paper } from "../../server/src/model/paper.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";
import { habitsOf, verifyEntry } from "../../server/src/verify/verifyEntry.ts";
import { hasShared, sharedText } from "../support/lists.ts";
import { paperOf, replays } from "../support/replay.ts";

const snapshot = openSnapshot(hasShared ? sharedText("corpus/head.md") : "");
const { list } = snapshot;
const habits = habitsOf(list, inferHouseStyle(list, snapshot.source));
const entries = list.entries.filter(({ it }) => it.arxivId && it.authors && it.title.text !== "");

/** The paper that an entry is honest about; its comment names the venue. */
function paperFor({ it }: PlacedEntry): Paper {
  return {
    id: it.arxivId!,
    title: it.title.text.replace(/\.$/, ""),
    authors: it.authors!.names.map(({ text }) => text),
    published: "2020-01-01T00:00:00Z",
    updated: "2020-01-01T00:00:00Z",
    abstract: "",
    comment: it.venue?.text ? `Accepted at ${it.venue.text}` : undefined,
    journalRef: undefined,
    doi: undefined,
    categories: ["cs.LG"],
    withdrawn: false,
  };
}

/** The rules of what is found in each entry when its paper is changed so; undefined where it cannot be. */
function found(change: (paper: Paper, entry: PlacedEntry, at: number) => Paper | undefined): string[][] {
  return entries.flatMap((entry, at) => {
    const paper = change(paperFor(entry), entry, at);
    if (!paper) return [];
    const findings = verifyEntry(entry, { paper, source: "arXiv", time: 0 }, habits);
    return [findings.map(({ rule }) => rule).filter((rule) => rule !== "verify-venue-unproven")];
  });
}

const share = (all: string[][], is: (rules: string[]) => boolean) => all.filter(is).length / all.length;
const words = (name: string) => name.split(/\s+/);
const perName = (paper: Paper, change: (name: string) => string) => ({
  ...paper,
  authors: paper.authors.map(change),
});
const withoutMarks = (text: string) => text.normalize("NFKD").replace(/\p{M}+/gu, "");
const longNames = (paper: Paper) =>
  paper.authors.length > 1 && paper.authors.every((it) => /\p{L}{5}/u.test(it));

const harmless: [name: string, change: (paper: Paper) => Paper][] = [
  ["nothing", (paper) => paper],
  ["no accents", (paper) => ({ ...perName(paper, withoutMarks), title: withoutMarks(paper.title) })],
  ["initials", (paper) => perName(paper, (it) => it.replace(/^(\p{L})\S*\s+(?=\S)/u, "$1. "))],
  ["middle names left out", (paper) => perName(paper, (it) => [words(it)[0], words(it).at(-1)].join(" "))],
  ["a middle initial more", (paper) => perName(paper, (it) => it.replace(/\s+(?=\S+$)/, " Q. "))],
  [
    "family names first",
    (paper) => perName(paper, (it) => [words(it).at(-1), ...words(it).slice(0, -1)].join(" ")),
  ],
  [
    "capitals",
    (paper) => ({ ...perName(paper, (it) => it.toUpperCase()), title: paper.title.toUpperCase() }),
  ],
  ["hyphens and quotes", (paper) => ({ ...paper, title: paper.title.replace(/[-:,'’]/g, " ") })],
  [
    "TeX",
    (paper) => ({ ...paper, title: paper.title.replace(/\b(\d+)\b/g, "$$$1$$").replace(/ and /g, " \\& ") }),
  ],
  ["emphasis", (paper) => ({ ...paper, title: paper.title.replace(/(\w{6,})/, "\\emph{$1}") })],
  ["British spelling", (paper) => ({ ...paper, title: paper.title.replace(/iz(?=ation|ing|e\b)/g, "is") })],
  [
    "the title's second half alone",
    (paper) => ({ ...paper, title: paper.title.replace(/^.*: (?=.{20})/, "") }),
  ],
];

describe.skipIf(!hasShared)("honest entries (skipped where ../shared is absent)", () => {
  test.each(harmless)("%s: next to no findings", (_, change) => {
    const all = found(change);
    expect(all.length).toBeGreaterThan(500);
    expect(share(all, (rules) => rules.length > 0)).toBeLessThanOrEqual(0.01);
  });

  test("entries as the maintainer wrote them, in the list of that day", () => {
    const findings = replays().flatMap((replay) => {
      const text = [...replay.before.split("\n").slice(0, replay.afterLine), ...replay.insertedLines].join(
        "\n",
      );
      const then = openSnapshot(text);
      const entry = then.list.entries.find(({ it }) => it.arxivId?.id === replay.arxivId);
      const style = inferHouseStyle(then.list, then.source);
      const said = { paper: paperOf(replay), source: "arXiv", time: 0 };
      return entry ? verifyEntry(entry, said, habitsOf(then.list, style)) : [];
    });
    expect(findings.filter(({ rule }) => rule !== "verify-venue-unproven")).toEqual([]);
  });
});

const has = (rule: string) => (rules: string[]) => rules.includes(rule);

describe.skipIf(!hasShared)("entries that are wrong (skipped where ../shared is absent)", () => {
  test("another paper's link", () => {
    const all = found((_, __, at) => paperFor(entries[(at + 7) % entries.length]!));
    expect(share(all, has("verify-link"))).toBeGreaterThanOrEqual(0.99);
  });

  test("an author left out", () => {
    const all = found((paper, _, at) => {
      const authors = [...paper.authors];
      authors.splice(at % (authors.length + 1), 0, "Ada Lovelace");
      return { ...paper, authors };
    });
    expect(share(all, has("verify-authors"))).toBe(1);
  });

  test("a name misspelt by a letter", () => {
    const all = found((paper, _, at) => {
      if (!longNames(paper)) return undefined;
      const which = at % paper.authors.length;
      const slip = (name: string) => name.replace(/(\p{L})(\p{L})(?=\p{L}?$)/u, "$1q$2");
      return { ...paper, authors: paper.authors.map((name, index) => (index === which ? slip(name) : name)) };
    });
    expect(share(all, has("verify-authors"))).toBeGreaterThanOrEqual(0.97);
  });

  test("two authors who changed places", () => {
    const all = found((paper, _, at) => {
      const [...authors] = paper.authors;
      if (authors.length < 2) return undefined;
      const which = at % (authors.length - 1);
      authors.splice(which, 2, authors[which + 1]!, authors[which]!);
      return { ...paper, authors };
    });
    expect(share(all, has("verify-authors"))).toBeGreaterThanOrEqual(0.99);
  });

  test("words changed in the title", () => {
    const all = found((paper) => {
      const many = words(paper.title);
      if (many.length < 5) return undefined;
      return { ...paper, title: [...many.slice(0, 2), "Surprisingly", "Robust", ...many.slice(3)].join(" ") };
    });
    expect(
      share(all, (rules) => rules.some((it) => /verify-(?:title|link)/.test(it))),
    ).toBeGreaterThanOrEqual(0.98);
  });
});
