// BibTeX as people paste it: what its fields say, and where an entry breaks off.
import { describe, expect, test } from "vitest";
import { readBibtex } from "../../server/src/model/bibtex.ts";

const fieldsOf = (text: string) => Object.fromEntries(readBibtex(text)?.[0]?.fields ?? []);
const problemOf = (text: string) => readBibtex(text)?.[0]?.problem;

describe("an entry", () => {
  test.each([
    ["in braces", "@misc{a, title = {Deep {L}earning}}", { title: "Deep {L}earning" }],
    ["in quotes", '@misc{a, title = "A {"}quoted{"} word"}', { title: 'A {"}quoted{"} word' }],
    ["without either", "@misc{a, year = 1999, month = FEB}", { year: "1999", month: "feb" }],
    ["in parentheses", "@misc(a, title = {One (1)})", { title: "One (1)" }],
    ["of joined parts", '@misc{a, month = "10~" # jan # {.}}', { month: "10~jan." }],
    ["with names in capitals, on lines of their own", "@MISC{a,\n  TITLE\n = {B}\n,\n}", { title: "B" }],
    ["without a comma between fields", "@misc{a, title = {B}\n year = {1999}}", { title: "B", year: "1999" }],
    ["without a key", "@misc{title = {B}}", { title: "B" }],
    ["with an address", "@misc{a, url = {https://x.org/a_b?c=d#e}}", { url: "https://x.org/a_b?c=d#e" }],
    ["with a field twice", "@misc{a, title = {B}, title = {C}}", { title: "B" }],
  ])("%s", (_, text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
    expect(problemOf(text)).toBeUndefined();
  });

  test.each(["10.1016/S0140-6736(20)30183-5", "DBLP:conf/nips/VaswaniSPUJGKP17"])("has the key %s", (key) => {
    const [entry] = readBibtex(`@article{${key},\n  title = {B}}`) ?? [];
    expect([entry?.key, entry?.fields.get("title")]).toEqual([key, "B"]);
  });

  test("has the words that an abbreviation stands for", () => {
    const text = '@string{icml = "Conference on " # {Learning}}\n@misc{a, booktitle = ICML # ", 37th"}';
    expect(fieldsOf(text)).toEqual({ booktitle: "Conference on Learning, 37th" });
  });

  test("is told apart from others, from comments and from prose", () => {
    const text =
      "Please cite me@example.org{}:\n@comment{@misc{no, title = {No}}}\n@misc{a,}@misc{b}\n% @misc{c}\n";
    expect(readBibtex(text)?.map(({ key }) => key)).toEqual(["a", "b"]);
  });
});

describe("an entry that breaks off", () => {
  test.each([
    ["is not closed: a brace is missing.", "@misc{a, title = {B},\n"],
    ['breaks off at "title": a brace, a quote or a value is missing.', "@misc{a, title = {B, year = 1999"],
    ['breaks off at "title": a brace, a quote or a value is missing.', '@misc{a, title = "B}'],
    ['breaks off at "year": a brace, a quote or a value is missing.', "@misc{a, title = {B}, year = }"],
    ['cannot be read behind "title".', "@misc{a, title = {B}, and so on}"],
    ["cannot be read behind its key.", "@misc{a, {B}}"],
  ])("%s", (problem, text) => expect(problemOf(text)).toBe(`The BibTeX entry "a" ${problem}`));

  test("costs no other one, and keeps the fields before", () => {
    const [broken, whole] = readBibtex("@misc{a, year = 1999, title = {B\n@misc{c, title = {D}}") ?? [];
    expect([broken?.fields.get("year"), whole?.fields.get("title")]).toEqual(["1999", "D"]);
  });

  test("is found soon among many blanks", () => {
    const blanks = " ".repeat(300_000);
    expect(readBibtex(`@misc{a}\n${blanks}x\n@misc{b}`)?.map(({ key }) => key)).toEqual(["a", "b"]);
  });

  test("is found soon in a long text", () => {
    const text = "@misc{a, title = {\n".repeat(10_000);
    expect(readBibtex(text)).toHaveLength(10_000);
  });
});

test.each(["", "an @ sign", "me@example.org", "- A. [[paper]](https://arxiv.org/abs/2003.01054)"])(
  "%o is no BibTeX",
  (text) => expect(readBibtex(text)).toBeUndefined(),
);
