// Whatever the list and the paper: one entry more, all others as they were, and never twice.
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import type { Entry } from "../../server/src/model/entry.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { entry, paper, plan } from "./insertCase.ts";

const id = fc
  .tuple(
    fc.integer({ min: 2018, max: 2022 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(
    ([year, month, number]) =>
      `${year - 2000}${String(month).padStart(2, "0")}.${String(number).padStart(5, "0")}`,
  );
const blank = fc.integer({ min: 0, max: 3 }).map((lines) => "\n".repeat(lines));

const digest = fc.constantFrom(
  "",
  "\n  - Digest: It links [another](https://arxiv.org/abs/1512.00001) paper.",
  "\n  - <details><summary>Digest</summary> Left open",
  "\n  - Key Word: One; Two.\n  - <details><summary>Digest</summary> Closed</details>",
  "\n\n  ```\n  - code\n  ```",
  "\n  and a lazy line",
);
const item = fc.tuple(id, digest).map(([it, below]) => entry(it) + below);
const odd = fc.constantFrom(
  "<!-- a comment -->\n\n",
  "Some prose.\n\n",
  "![image](x.png)\n\n",
  "<div>\n\n",
  "---\n\n",
);

const group = fc
  .tuple(fc.integer({ min: 2018, max: 2022 }), blank, fc.array(fc.tuple(item, blank), { maxLength: 4 }))
  .map(
    ([year, gap, items]) => `### ${year}\n${gap}${items.map(([it, after]) => `${it}\n${after}`).join("")}`,
  );
const section = fc
  .tuple(
    fc.constantFrom("Theory", "Practice *of* it", "C++"),
    blank,
    fc.option(odd),
    fc.array(fc.oneof(group, item), { maxLength: 4 }),
  )
  .map(([title, gap, extra, parts]) => `## ${title}\n${gap}${extra ?? ""}${parts.join("\n\n")}\n`);
const listText = fc
  .tuple(fc.array(section, { minLength: 1, maxLength: 3 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
  .map(([sections, lineBreak, closed]) => {
    const text = `# List\n\n${sections.join("\n")}`;
    return (closed ? text : text.trimEnd()).replaceAll("\n", lineBreak);
  });

const word = fc.constantFrom(
  "Deep",
  "of",
  "A*",
  "*-free",
  "_x_",
  "snake_case",
  "[Re]",
  "[a](b)",
  "<b>",
  "&amp;",
  "`code`",
  "~two~",
  "$\\ell_2$",
  "naïve",
  "1.",
  "C#",
  "\\*",
  "🙂",
  "3D",
  "#",
  "-",
  ">",
);
const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const names = fc.array(
  fc.constantFrom("Ada Ray", "Bo *Star* Sun", "Cy_D Day", "Élan d'Ör", "J. K. Lin", "X<y"),
  { minLength: 1, maxLength: 4 },
);

const facts = fc.record({
  title,
  authors: names,
  abstract: fc.constantFrom("", "We *find* <things>, & [more](x)."),
});

test("a plan that is carried out does what it says", () => {
  fc.assert(
    fc.property(listText, id, facts, fc.nat(40), (text, newId, given, line) => {
      const added = paper(newId, given);
      const before = openSnapshot(text).list;
      const outcome = plan(text, added, { line });
      fc.pre(outcome.status === "planned");
      if (outcome.status !== "planned") return;

      const after = applyEdits(text, outcome.edits);
      const { list } = openSnapshot(after);
      const entries = [...list.entries];
      const at = entries.findIndex((it) => it.line === outcome.line);
      const [entryAdded] = entries.splice(at, 1);

      expect(entryAdded?.it.arxivId?.id).toBe(newId);
      expect(entryAdded?.it.title.text.replace(/\.$/, "")).toBe(given.title.replace(/\.$/, ""));
      expect(entryAdded?.it.authors?.names.map((name) => name.text)).toEqual(given.authors);
      expect(entryAdded?.section?.title).toBe(outcome.section);
      expect(entryAdded?.yearGroup?.heading.it.text).toBe(outcome.yearHeading);
      expect(entries.map((it) => gist(it.it))).toEqual(before.entries.map((it) => gist(it.it)));
      expect(after.replace(/\r\n/g, "").includes("\r")).toBe(false);
      expect(after.includes("\r\n") && /[^\r]\n/.test(after)).toBe(false);
      expect(withoutBlankLines(after)).toEqual(expect.arrayContaining(withoutBlankLines(text)));
      expect(plan(after, added, { line })).toMatchObject({ status: "already-listed", line: outcome.line });
    }),
    { numRuns: 200 },
  );
});

test("an empty section of a list that has others is never refused", () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), id, (groups, newId) => {
      const text = `## Full\n\n${groups.join("\n")}\n## Fresh\n`;
      fc.pre(!text.includes(newId) && openSnapshot(text).list.entries.length > 0);
      expect(plan(text, paper(newId), { section: "Fresh" }).status).toBe("planned");
    }),
    { numRuns: 50 },
  );
});

function gist(entry: Entry) {
  const { title, links, authors, digest, children } = entry;
  return [
    title.text,
    links.map((link) => link.url.text),
    authors?.names.map((name) => name.text),
    digest?.text.text,
    children.length,
  ];
}

function withoutBlankLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
