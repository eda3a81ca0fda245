// Entries in the words of different houses.
import { describe, expect, test } from "vitest";
import type { PaperFacts } from "../../server/src/print/paperFacts.ts";
import { type PrintOptions, printEntry } from "../../server/src/print/printEntry.ts";
import { printYearHeading } from "../../server/src/print/printYearHeading.ts";
import { modernForm, type PrintStyle } from "../../server/src/style/printStyle.ts";

const facts: PaperFacts = {
  title: "Double Trouble in Double Descent",
  links: [
    { kind: "paper", url: "https://arxiv.org/abs/2003.01054" },
    { kind: "code", url: "https://github.com/mariaref/Random_Features" },
  ],
  authors: ["Stéphane d'Ascoli", "Maria Refinetti"],
  venue: "ICML 2020",
  keywords: [],
  digest: "Short\nand  clear.",
};

function print(style: Partial<PrintStyle>, of: Partial<PaperFacts> = {}, options: PrintOptions = {}): string {
  const whole = {
    ...modernForm,
    lineBreak: "\n" as const,
    foldedAuthorsFrom: undefined,
    pinned: new Set<string>(),
    ...style,
  };
  return printEntry({ ...facts, ...of }, whole, options).lines.join("\n");
}

describe("the modern form", () => {
  test("whole", () => {
    expect(print({})).toBe(`\
- Double Trouble in Double Descent. [[paper]](https://arxiv.org/abs/2003.01054) [[code]](https://github.com/mariaref/Random_Features)
  - Stéphane d'Ascoli, Maria Refinetti. *ICML 2020*
  - <details><summary>Digest</summary> Short and clear.</details>`);
  });

  test("nothing is written of what is not known", () => {
    expect(print({}, { links: facts.links.slice(0, 1), venue: undefined, digest: " " })).toBe(`\
- Double Trouble in Double Descent. [[paper]](https://arxiv.org/abs/2003.01054)
  - Stéphane d'Ascoli, Maria Refinetti.`);
  });

  test.each([
    ["Why?", "Why?"],
    ["Stop!", "Stop!"],
    ["“Why Should I Trust You?”", "“Why Should I Trust You?”"],
    ["Done.", "Done."],
    ["Variance(s)", "Variance(s)."],
    ["On \\emph{deep}  {\\it nets}\n and $\\ell_2$~norms", "On deep nets and $\\ell_2$ norms."],
  ])("the title %j", (title, written) => {
    expect(print({}, { title }).split(" [[paper]]")[0]).toBe(`- ${written}`);
  });
});

test("links beside those to paper and code keep their labels", () => {
  const links = [
    ...facts.links,
    { kind: "other" as const, label: "data [set]", url: "https://example.org/a(b" },
  ];
  expect(print({}, { links }).split("\n")[0]).toMatch(
    / \[\[data \\\[set\\\]\]\]\(<https:\/\/example\.org\/a\(b>\)$/,
  );
});

describe("a paper of thousands", () => {
  const authors = Array.from({ length: 3000 }, (_, at) => `Ann Author ${at + 1}`);
  const line = (style: Partial<PrintStyle>, of = authors) => print(style, { authors: of }).split("\n")[1]!;

  test("is folded where the list folds long texts", () =>
    expect(line({})).toMatch(
      /^ {2}- <details><summary>Author List<\/summary> Ann Author 1, .*, Ann Author 3000\. \*ICML 2020\*$/,
    ));

  test("is cut where it does not", () =>
    expect(line({ digestForm: "plain" })).toMatch(
      /^ {2}- Ann Author 1, .*, Ann Author 20, et al\. \*ICML 2020\*$/,
    ));

  test("is folded where the list folds names, and whole where they are but many", () => {
    expect(line({ digestForm: "plain", foldedAuthorsFrom: 30 })).toContain("Author List");
    expect(line({ digestForm: "plain" }, authors.slice(0, 100))).toMatch(/Ann Author 100\. \*ICML/);
  });
});

describe("other houses", () => {
  test("June 2020: links below the title, a plain digest", () => {
    expect(print({ linkPlacement: "own-line", linkSeparator: "\n", digestForm: "plain" })).toBe(`\
- Double Trouble in Double Descent.
  [[paper]](https://arxiv.org/abs/2003.01054)
  [[code]](https://github.com/mariaref/Random_Features)
  - Stéphane d'Ascoli, Maria Refinetti. *ICML 2020*
  - Digest: Short and clear.`);
  });

  test("the title is the link; no authors, no digest", () => {
    const style = {
      titleIsLink: true,
      titlePeriod: false,
      linkForm: "plain",
      linkSeparator: " | ",
      titleSeparator: " | ",
    } as const;
    expect(
      print({
        ...style,
        codeLabel: "github",
        authorLine: false,
        digestLine: false,
        marker: "*",
        markerGap: 3,
      }),
    ).toBe(
      "*   [Double Trouble in Double Descent](https://arxiv.org/abs/2003.01054) | [github](https://github.com/mariaref/Random_Features)",
    );
  });

  test("bold titles and nested links, in a numbered list", () => {
    const style = {
      titleMark: "**",
      titlePeriod: false,
      linkPlacement: "child-line",
      authorsPeriod: false,
    } as const;
    expect(print({ ...style, digestLine: false, venueMark: "_" }, {}, { marker: "12." })).toBe(`\
12. **Double Trouble in Double Descent**
    - Stéphane d'Ascoli, Maria Refinetti _ICML 2020_
    - [[paper]](https://arxiv.org/abs/2003.01054)
    - [[code]](https://github.com/mariaref/Random_Features)`);
  });

  test.each([
    ["Learning on [0, 1)", "[Learning on \\[0, 1)](https://arxiv.org/abs/2003.01054)"],
    ["A ](https://b.c) D", "[A \\](https://b.c) D](https://arxiv.org/abs/2003.01054)"],
    ["Ends in a \\", "[Ends in a \\\\](https://arxiv.org/abs/2003.01054)"],
  ])("a title that is the link keeps its brackets to itself: %s", (title, printed) => {
    expect(print({ titleIsLink: true, titlePeriod: false }, { title }).split(" [[code]]")[0]).toBe(
      `- ${printed}`,
    );
  });

  test("a bold title keeps its own stars", () => {
    const [head] = print({ titleMark: "**" }, { title: "A* Search" }).split(" [[paper]]");
    expect(head).toBe("- **A\\* Search.**");
  });

  test("a long author list is folded as the list folds them", () => {
    expect(print({ foldedAuthorsFrom: 2 }).split("\n")[1]).toBe(
      "  - <details><summary>Author List</summary> Stéphane d'Ascoli, Maria Refinetti. *ICML 2020*",
    );
    expect(print({ foldedAuthorsFrom: 3 }).split("\n")[1]).toBe(
      "  - Stéphane d'Ascoli, Maria Refinetti. *ICML 2020*",
    );
  });

  test("a mark among the names does not reach the venue", () => {
    expect(print({}, { authors: ["A *Star Ray", "B_B* Sun"] }).split("\n")[1]).toBe(
      "  - A \\*Star Ray, B_B\\* Sun. *ICML 2020*",
    );
  });

  test("keywords, where the list has them", () => {
    const keywords = ["Random Features", "Double *Descent*"];
    expect(print({ keywordLine: true }, { keywords }).split("\n")[2]).toBe(
      "  - Key Word: Random Features; Double \\*Descent*.",
    );
    expect(print({ keywordLine: false }, { keywords })).not.toContain("Key Word");
  });

  test("a keyword line that waits to be filled in is pointed at", () => {
    const whole = {
      ...modernForm,
      keywordLine: true,
      lineBreak: "\n" as const,
      foldedAuthorsFrom: undefined,
      pinned: new Set<string>(),
    };
    const { lines, openLine } = printEntry(facts, whole, { openKeywordLine: true });
    expect(lines[openLine!]).toBe("  - Key Word: ");
  });
});

describe("a digest reads as it was written", () => {
  const digest = "If a<b, *all* is well & 1&lt;2 in [x](y).";
  test.each([
    ["plain", "  - Digest: If a\\<b, \\*all* is well & 1&amp;lt;2 in [x\\](y)."],
    [
      "details-open",
      "  - <details><summary>Digest</summary> If a&lt;b, *all* is well & 1&amp;lt;2 in [x](y).",
    ],
    [
      "details-closed",
      "  - <details><summary>Digest</summary> If a&lt;b, *all* is well & 1&amp;lt;2 in [x](y).</details>",
    ],
  ] as const)("%s", (digestForm, line) => {
    expect(print({ digestForm }, { digest }).split("\n").at(-1)).toBe(line);
  });
});

test("an address with blanks or lone parentheses is held together", () => {
  const at = (url: string) =>
    print({}, { links: [{ kind: "paper", url }] })
      .split("\n")[0]!
      .split("[[paper]]")[1];
  expect(at("https://a.org/x_(y)")).toBe("(https://a.org/x_(y))");
  expect(at("https://a.org/x)y")).toBe("(<https://a.org/x)y>)");
});

test.each([
  [{ depth: 3, template: "{year}" }, "### 2020"],
  [{ depth: 2, template: "{section}: {year}" }, "## Costs $& more: 2020"],
  [{ depth: 4, template: "Year {year} ({section})" }, "#### Year 2020 (Costs $& more)"],
])("a year heading like %j", (form, heading) => {
  expect(printYearHeading(form, "Costs $& more", 2020)).toBe(heading);
});
