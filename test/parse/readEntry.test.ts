// What an entry holds, and where each field stands: the marked range is the field's span.
import { describe, expect, test } from "vitest";
import type { Span } from "../../server/src/base/span.ts";
import type { Entry } from "../../server/src/model/entry.ts";
import { type PlacedEntry, place } from "../../server/src/model/list.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { markRanges, readMarks } from "../support/marks.ts";

const prelude = "# A List\n\n## Topic\n\n### 2020\n\n";

function placedEntry(text: string): PlacedEntry {
  const [entry, ...others] = openSnapshot(prelude + text).list.entries;
  if (!entry || others.length > 0) throw new Error("the text of this test must hold one entry");
  return entry;
}

function entryOf(text: string): Entry {
  return placedEntry(text).it;
}

/** Reads the entry without the marks and expects the spans that `pick` takes from it to be the marked ones. */
function expectSpans(marked: string, pick: (entry: Entry) => (Span | undefined)[]): void {
  const { text } = readMarks(marked);
  const placed = placedEntry(text);
  const spans = pick(placed.it).map((at) => place(at!, placed));
  const found = spans.map(({ start, end }) => ({ start: start - prelude.length, end: end - prelude.length }));
  expect(markRanges(text, found)).toBe(marked);
}

const whole = `- Double Descent: Where & Why? [[paper]](https://arxiv.org/abs/1912.02292v1) [[code]](https://a.b/c)
  - Ann Lee, Bo d'Ascoli, Cy Öz. *ICLR 2020*
  - Key Word: Double Descent; Bias-Variance.
  - <details><summary>Digest</summary> Bigger models, then better.
`;

describe("fields of an entry", () => {
  test("title and links", () => {
    const entry = entryOf(whole);
    expect(entry.title.text).toBe("Double Descent: Where & Why?");
    expect(entry.links.map(({ label, url, form }) => [label.text, url.text, form])).toEqual([
      ["paper", "https://arxiv.org/abs/1912.02292v1", "double-bracket"],
      ["code", "https://a.b/c", "double-bracket"],
    ]);
    expect(entry.arxivId).toMatchObject({ id: "1912.02292", version: 1, year: 2019 });
  });

  test("authors, venue, keywords and digest", () => {
    const { authors, venue, keywords, digest } = entryOf(whole);
    expect(authors?.names.map(({ text }) => text)).toEqual(["Ann Lee", "Bo d'Ascoli", "Cy Öz"]);
    expect(venue).toMatchObject({ text: "ICLR 2020", series: "ICLR", year: 2020, track: undefined });
    expect(keywords?.items.map(({ text }) => text)).toEqual(["Double Descent", "Bias-Variance"]);
    expect(digest).toMatchObject({ form: "details-open", text: { text: "Bigger models, then better." } });
  });

  test("every field knows where it stands", () => {
    const marked = `- ⟦Double Descent: Where & Why?⟧ [[⟦paper⟧]](⟦https://arxiv.org/abs/1912.02292⟧) ⟦[[code]](https://a.b/c)⟧
  - ⟦Ann Lee⟧, ⟦Bo Öz⟧⟦.⟧ *⟦ICLR 2020⟧*
  - ⟦Key Word⟧: ⟦Double Descent⟧; ⟦Bias⟧.
  - <details><summary>⟦Digest⟧</summary> ⟦Bigger models.⟧
`;
    expectSpans(marked, ({ title, links, authors, venue, keywords, digest }) => [
      title.span,
      links[0]!.label.span,
      links[0]!.url.span,
      links[1]!.span,
      authors!.names[0]!.span,
      authors!.names[1]!.span,
      authors!.period,
      venue!.textSpan,
      keywords!.label.span,
      keywords!.items[0]!.span,
      keywords!.items[1]!.span,
      digest!.label.span,
      digest!.text.span,
    ]);
  });

  test("the entry runs from its marker to its last line, without blank lines behind it", () => {
    expectSpans("⟦- T. [[paper]](https://arxiv.org/abs/1912.02292)\n  - Ann Lee.⟧\n\n\n", ({ span }) => [
      span,
    ]);
  });

  test("a title shows its entities and escapes as readers see them", () => {
    const entry = entryOf("- R&eacute;nyi &#38; \\[0, 1\\]. [[paper]](https://arxiv.org/abs/1904.11955)\n");
    expect(entry.title.text).toBe("Rényi & [0, 1].");
  });

  test("links on lines of their own belong to the head", () => {
    const entry = entryOf(
      "- A Title.\n  [[paper]](https://arxiv.org/abs/1904.11955)\n  [[code]](https://a.b)\n  - Ann Lee.\n",
    );
    expect(entry.title.text).toBe("A Title.");
    expect(entry.links.map(({ label }) => label.text)).toEqual(["paper", "code"]);
    expect(entry.authors?.names.map(({ text }) => text)).toEqual(["Ann Lee"]);
  });

  test("an astral character counts as two units", () => {
    expectSpans("- ⟦On 𝔸-Spaces.⟧ [[paper]](⟦https://arxiv.org/abs/1912.02292⟧)\n  - Ann Lee.\n", (entry) => [
      entry.title.span,
      entry.links[0]!.url.span,
    ]);
  });
});

describe("link forms", () => {
  test.each([
    ["- T. [[paper]](https://arxiv.org/abs/1912.02292)", "double-bracket", "paper"],
    ["- T. [[Paper](https://arxiv.org/abs/1912.02292)]", "outer-bracket", "Paper"],
    ["- T. [paper](https://arxiv.org/abs/1912.02292)", "plain", "paper"],
    ["- T. [(paper)](https://arxiv.org/abs/1912.02292)", "parenthesis", "paper"],
    ["- T. <https://arxiv.org/abs/1912.02292>", "bare", "https://arxiv.org/abs/1912.02292"],
  ])("%s", (text, form, label) => {
    const entry = entryOf(`${text}\n  - Ann Lee.\n`);
    expect(entry.links[0]).toMatchObject({ form, label: { text: label } });
    expect(entry.title.text).toBe("T.");
  });

  test("a title that is itself the link", () => {
    const entry = entryOf(
      "- [A Title](https://arxiv.org/abs/1912.02292), Lee et al., ICCV 2022 | [github](https://a.b)\n",
    );
    expect(entry.title.text).toBe("A Title");
    expect(entry.links.map(({ label }) => label.text)).toEqual(["A Title", "github"]);
  });

  test.each([
    ["[[paper]](https://arxiv.org/abs/1912.02292) [[code]](https://a.b)", ""],
    ["[[paper]](https://arxiv.org/abs/1912.02292) [[code]](https://a.b) A Title.", "A Title."],
    ["[[paper]](https://arxiv.org/abs/1912.02292) A Title. [[code]](https://a.b)", "A Title."],
    ["[[ResNet]](https://arxiv.org/abs/1912.02292) A Title. [[code]](https://a.b)", "[ResNet] A Title."],
  ])("what stands before the title is no part of it: %s", (head, title) => {
    const entry = entryOf(`- ${head}\n  - Ann Lee.\n`);
    expect(entry.title.text).toBe(title);
    expect(entry.links).toHaveLength(2);
  });

  test("links inside bold or struck-out text", () => {
    const bold = entryOf(
      "- **[A Title](https://arxiv.org/abs/2012.00001)** **[[data]](https://a.b)**\n  - Ann Lee.\n",
    );
    expect(bold.title.text).toBe("A Title");
    expect(bold.links.map(({ label }) => label.text)).toEqual(["A Title", "data"]);
    expect(bold.arxivId?.id).toBe("2012.00001");
    const struck = entryOf(
      "- A Title. [[paper]](https://arxiv.org/abs/2012.00001) ~~[[code]](https://a.b)~~\n",
    );
    expect(struck.links.map(({ label }) => label.text)).toEqual(["paper", "code"]);
  });

  test("a link to nowhere keeps its place", () => {
    expectSpans(
      "- T. [[paper]](https://arxiv.org/abs/1912.02292) [[code]](⟦⟧)\n  - Ann Lee.\n",
      ({ links }) => [links[1]!.url.span],
    );
  });
});

describe("author lines", () => {
  const under = (line: string) => entryOf(`- T. [[paper]](https://arxiv.org/abs/1912.02292)\n  - ${line}\n`);
  const names = (line: string) => under(line).authors?.names.map(({ text }) => text);

  test.each([
    ["Ann Lee, Bo Ray.", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee, Bo Ray", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee, Bo Ray, and Cy Day.", ["Ann Lee", "Bo Ray", "Cy Day"]],
    ["Ann Lee and Bo Ray", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee; Bo Ray;", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee, Jr., Bo Ray.", ["Ann Lee, Jr.", "Bo Ray"]],
    ["Ann Lee, et al.", ["Ann Lee"]],
    ["J. Zico Kolter, Philip H. S. Torr.", ["J. Zico Kolter", "Philip H. S. Torr"]],
    ["*Ann Lee, Bo Ray.*", ["Ann Lee", "Bo Ray"]],
    ["Laurent_Viennot, **Bo Ray**.", ["Laurent_Viennot", "Bo Ray"]],
    ["Conan O&#39;Brien, Bo Ray.", ["Conan O'Brien", "Bo Ray"]],
    ["J&eacute;r&ocirc;me Ray, Bo Ray.", ["Jérôme Ray", "Bo Ray"]],
    ["[Ann Lee](https://a.b/c,d), **Bo Ray**.", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee <!-- and Cy Day, first -->, Bo Ray.", ["Ann Lee", "Bo Ray"]],
    ["Ann Lee, Bo Ray. *ICML 2020* (Oral)", ["Ann Lee", "Bo Ray"]],
    ["R&amp;D Team, Bo \\&amp Ray; Cy Day.", ["R&D Team", "Bo &amp Ray", "Cy Day"]],
  ])("%s", (line, expected) => expect(names(line)).toEqual(expected));

  test("names folded away in an Author List", () => {
    const { authors, venue } = under("<details><summary>Author List</summary> Ann Lee, Bo Ray. *Nature*");
    expect(authors).toMatchObject({ folded: true, names: [{ text: "Ann Lee" }, { text: "Bo Ray" }] });
    expect(venue).toMatchObject({ text: "Nature", year: undefined });
  });

  test.each([
    ["Ann Lee. *ICML 2019 Workshop*", { series: "ICML", year: 2019, track: "Workshop" }],
    ["Ann Lee. *ICLR2020 Oral*", { series: "ICLR", year: 2020, track: "Oral" }],
    ["Ann Lee. *IEEE ITW 2015*", { series: "IEEE ITW", year: 2015, track: undefined }],
    ["Ann Lee. _NeurIPS 2018_.", { series: "NeurIPS", year: 2018 }],
    [
      "Ann Lee. *Journal of Statistical Physics*",
      { series: "Journal of Statistical Physics", year: undefined },
    ],
    ["Ann Lee *ICLR 2019*", { series: "ICLR", year: 2019 }],
    ["Ann Lee. *ICML 2020* (Oral)", { text: "ICML 2020", series: "ICML", year: 2020 }],
    ["Ann Lee. *ICML 2020* **Spotlight**. [[video]](https://a.b)", { text: "ICML 2020" }],
    ["Ann Lee. **ICML 2020**", { text: "ICML 2020", series: "ICML", year: 2020 }],
    ["Ann Lee. *2020 IEEE ITW*", { text: "2020 IEEE ITW", series: "IEEE ITW", year: 2020, track: undefined }],
  ])("venue of %s", (line, expected) => expect(under(line).venue).toMatchObject(expected));

  test("a venue on a line of its own, below the names or above them", () => {
    const read = (lines: string) => entryOf(`- T. [[paper]](https://arxiv.org/abs/1912.02292)\n${lines}`);
    for (const lines of ["  - Ann Lee.\n  - *ICML 2020*\n", "  - *ICML 2020*\n  - Ann Lee.\n"]) {
      const { authors, venue } = read(lines);
      expect(authors?.names.map(({ text }) => text)).toEqual(["Ann Lee"]);
      expect(venue?.text).toBe("ICML 2020");
    }
  });

  test("an empty venue is a venue without words", () => {
    expect(under("Ann Lee. **").venue).toMatchObject({ text: "", series: "" });
  });

  test("emphasis in the middle of the names is no venue", () => {
    expect(under("Ann Lee, *Bo Ray*, Cy Day.").venue).toBeUndefined();
    expect(under("Ann Lee, *Bo Ray* (Yale), Cy Day.").venue).toBeUndefined();
    expect(under("Ann Lee, **Bo Ray**.").venue).toBeUndefined();
  });
});

describe("labelled lines", () => {
  const under = (line: string) =>
    entryOf(`- T. [[paper]](https://arxiv.org/abs/1912.02292)\n  - Ann Lee.\n  - ${line}\n`);

  test.each(["Key Word: A; B.", "Key Work: A; B.", "Key Wrod: A; B.", "Keywords: A, B", "Key Word:A; B."])(
    "keywords in `%s`",
    (line) => expect(under(line).keywords?.items.map(({ text }) => text)).toEqual(["A", "B"]),
  );

  test("a digest may hold links, emphasis and venues: none of it is read", () => {
    const entry = under(
      "Digest: As [Ray](https://arxiv.org/abs/1503.02406) says in the *Information Plane*.",
    );
    expect(entry.digest?.text.text).toBe("As Ray says in the Information Plane.");
    expect(entry.links).toHaveLength(1);
    expect(entry.venue).toBeUndefined();
    expect(entry.arxivId?.id).toBe("1912.02292");
  });

  test("a digest wrapped over two lines is one text", () => {
    expect(under("Digest: One line\n    and another.").digest?.text.text).toBe("One line and another.");
  });

  test("a closed digest ends before its tag", () => {
    const { digest } = under("<details><summary>Digest</summary> Words. </details>");
    expect(digest).toMatchObject({ form: "details-closed", text: { text: "Words." } });
  });
});
