// Completion: authors in author lines, venues between their marks, nothing elsewhere.
import { describe, expect, test } from "vitest";
import { complete } from "../../server/src/features/completion/complete.ts";
import { matchQuality } from "../../server/src/features/completion/matchQuality.ts";
import { foldedWords } from "../../server/src/model/foldName.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { withCursor } from "../support/marks.ts";
import { withLine } from "./smallList.ts";

const duLine = "  - Simon S. Du, Jason D. Lee, Yuandong Tian. *ICLR 2018*";
const arjovskyLine = "  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz.";
const sagunLine = "  - Stéphane d'Ascoli, Levent Sagun, Giulio Biroli.";
const digestLine = "  - Digest: Words of our own.";
const tripleHead =
  "- Triple descent and the two kinds of overfitting: Where & why do they appear? [[paper]](https://arxiv.org/abs/2006.03509)";

function completed(marked: string) {
  const { text, cursor } = withCursor(marked);
  const { list, source } = openSnapshot(text);
  const completion = complete(list, source, cursor);
  const after = (newText: string) => {
    const { start, end } = completion!.replace;
    const line = source.lineSpan(source.placeAt(start).line);
    const whole = text.slice(0, start) + newText + text.slice(end);
    return whole.slice(line.start, line.end + newText.length - (end - start));
  };
  return {
    labels: completion?.candidates.map(({ label }) => label) ?? [],
    typed: completion?.typed,
    /** The line once the first candidate is taken. */
    line: completion && after(completion.candidates[0]!.newText),
    candidates: completion?.candidates ?? [],
  };
}

describe("authors", () => {
  test.each([
    ["a last name", "Simon S. Du, bir<|>", "  - Simon S. Du, Giulio Biroli"],
    ["a given name", "Simon S. Du, giu<|>", "  - Simon S. Du, Giulio Biroli"],
    ["without the accents", "stephane<|>", "  - Stéphane d'Ascoli"],
    ["a word within the name", "asc<|>", "  - Stéphane d'Ascoli"],
    ["initials", "ssd<|>", "  - Simon S. Du"],
    ["first letters of several words", "g b<|>", "  - Giulio Biroli"],
    ["some letters", "krzk<|>", "  - Florent Krzakala"],
    [
      "the middle of a name: all of it is replaced",
      "Giu<|>lo Birli, Jason D. Lee.",
      "  - Giulio Biroli, Jason D. Lee.",
    ],
    [
      "the last name of a closed line: its period stays",
      "Jason D. Lee, Bir<|>. *ICLR 2018*",
      "  - Jason D. Lee, Giulio Biroli. *ICLR 2018*",
    ],
    ["after “and”", "Jason D. Lee and bir<|>", "  - Jason D. Lee and Giulio Biroli"],
  ])("by %s", (_how, typed, line) => {
    expect(completed(withLine(sagunLine, `  - ${typed}`)).line).toBe(line);
  });

  test("in the first line below a title, before anything is there", () => {
    expect(completed(withLine(sagunLine, "  - <|>")).labels).toContain("Giulio Biroli");
  });

  test("in a first line above the digest", () => {
    const text = withLine(tripleHead, `${tripleHead}\n  - lev<|>\n  - Digest: Words.`).replace(
      `${sagunLine}\n`,
      "",
    );
    expect(
      completed(`${text}${"\n## More\n\n"}${tripleHead.replace("2006.03509", "2006.03510")}\n${sagunLine}\n`)
        .labels[0],
    ).toBe("Levent Sagun");
  });

  test("a name on the line is not offered again", () => {
    expect(completed(withLine(sagunLine, "  - Giulio Biroli, gi<|>")).labels).not.toContain("Giulio Biroli");
    expect(completed(withLine(sagunLine, "  - gi<|>, Giulio Biroli")).labels).not.toContain("Giulio Biroli");
  });

  test("what is being typed is not what the list knows", () => {
    expect(completed(withLine(sagunLine, "  - Levent Sag<|>")).labels).toEqual([]);
  });

  test("those who wrote with the authors on the line come first, then those with more papers", () => {
    const text = withLine(sagunLine, "  - Jason D. Lee, <|>");
    expect(completed(text).labels.slice(0, 2).sort()).toEqual(["Simon S. Du", "Yuandong Tian"]);
  });

  describe("who is likelier stands first", () => {
    const entry = (title: string, id: string, rest: string, code = "") =>
      `- ${title}. [[paper]](https://arxiv.org/abs/${id})${code}\n  - ${rest}\n`;
    const listOf = (...entries: string[]) => `# L\n\n## Theory\n\n${entries.join("")}`;
    const others = [
      entry("Sharp Minima", "1901.00001", "Maria Early, Old Hand."),
      entry("Graph Pruning", "2005.00002", "Marta Later, Some Body."),
    ];

    test.each([
      [
        "of those who wrote on the same subject",
        entry("Why Sharp Minima", "1206.00009", "ma<|>"),
        "Maria Early",
      ],
      ["of those who wrote at the same time", entry("Others", "2006.00009", "ma<|>"), "Marta Later"],
      [
        "of those whose code it is",
        entry("Others", "2006.00009", "ma<|>", " [[code]](https://github.com/mariaearly/minima)"),
        "Maria Early",
      ],
      [
        "of those who wrote with co-authors of the names on the line",
        `${entry("Third", "1206.00003", "Old Hand, New Hand.")}${entry("Others", "2006.00009", "New Hand, ma<|>")}`,
        "Maria Early",
      ],
    ])("%s", (_why, typing, first) => {
      expect(completed(listOf(typing, ...others)).labels[0]).toBe(first);
    });
  });

  test("a last name counts like the start of a name, so use decides", () => {
    const text = withLine(sagunLine, "  - b<|>").replace("Léon Bottou", "Bea Test");
    expect(
      completed(`${text}\n## More\n\n${tripleHead.replace("2006", "2007")}\n${sagunLine}\n`).labels,
    ).toEqual(["Giulio Biroli", "Bea Test"]);
  });

  test("how many papers the list holds stands beside the name", () => {
    expect(completed(withLine(arjovskyLine, "  - bir<|>")).candidates[0]).toMatchObject({
      detail: "2 papers",
    });
  });

  test("an underscore within a word opens no venue", () => {
    const text = withLine(sagunLine, "  - Laurent_Viennot, bir<|>");
    expect(completed(text).labels).toEqual(["Giulio Biroli"]);
  });

  test("scattered letters offer nothing once two words are typed", () => {
    expect(completed(withLine(sagunLine, "  - Sio Du<|>")).labels).toEqual([]);
  });
});

describe("venues", () => {
  test("the likeliest year for the entry's id comes first", () => {
    const { labels, line } = completed(withLine(sagunLine, "  - Levent Sagun. *<|>"));
    expect(labels[0]).toBe("ICML 2020");
    expect(line).toBe("  - Levent Sagun. *ICML 2020*");
    expect(labels).toContain("ICLR 2021");
  });

  test("each series comes as long after the id as it usually does", () => {
    const entry = (id: string, venue: string) =>
      `- Paper ${id}. [[paper]](https://arxiv.org/abs/${id})\n  - Ann Author. *${venue}*\n`;
    const before = ["1806.00001", "1806.00002", "1806.00003"].map((id) => entry(id, "NeurIPS 2018"));
    const after = ["1809.00001", "1809.00002", "1809.00003"].map((id) => entry(id, "ICLR 2019"));
    const typing = entry("2006.00001", "<|>");
    const { labels } = completed(`## A\n\n${[typing, ...before, ...after].join("")}`);
    expect(labels.slice(0, 2).sort()).toEqual(["ICLR 2021", "NeurIPS 2020"]);
  });

  test("closed marks are not closed again, and all between them is replaced", () => {
    const { line, typed } = completed(withLine(arjovskyLine, "  - Martin Arjovsky. *icl<|>R 2*"));
    expect(typed).toBe("icl");
    expect(line).toMatch(/^ {2}- Martin Arjovsky\. \*ICLR (2019|2020)\*$/);
  });

  test("a series and a year typed together", () => {
    expect(completed(withLine(sagunLine, "  - Levent Sagun. *icml20<|>*")).labels[0]).toBe("ICML 2020");
  });
});

describe("nothing is offered", () => {
  test.each([
    ["in a digest", withLine(digestLine, "  - Digest: bir<|>")],
    ["in a title", withLine(tripleHead, tripleHead.replace("Triple", "bir<|>"))],
    ["in prose", withLine("Please do.", "bir<|>")],
    ["behind the names' period", withLine(sagunLine, "  - Simon S. Du, Giulio Biroli. <|>")],
    ["behind the venue", withLine(duLine, `${duLine} <|>`)],
    ["before a name", withLine(sagunLine, "  - <|>Levent Sagun.")],
    ["in a keyword line", withLine(digestLine, "  - Key Word: bir<|>")],
    ["in a Markdown file that is no list", "# Notes\n\n- Ann\n  - bir<|>\n"],
  ])("%s", (_where, marked) => {
    expect(completed(marked).labels).toEqual([]);
  });
});

test.each([
  ["du", "Simon S. Du", "last-name"],
  ["simon du", "Simon S. Du", "words"],
  ["du simon", "Simon S. Du", "any-word"],
  ["lukasz", "Łukasz Kaiser", "start"],
  ["oyvind", "Øyvind Tafjord", "start"],
  ["weiss", "Florian Weiß", "last-name"],
  ["d'as", "Stéphane d'Ascoli", "words"],
  ["zw", "Zhang-Wei Hong", "initials"],
  ["xq", "Simon S. Du", undefined],
] as const)("%s fits %s: %s", (typed, name, quality) => {
  expect(matchQuality(foldedWords(typed), foldedWords(name))).toBe(quality);
});
