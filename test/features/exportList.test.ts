// Lists as BibTeX and CSL-JSON; what is written is read back by parsers that are not ours.
import { Validator } from "@cfworker/json-schema";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { describe, expect, test } from "vitest";
import type { CslItem } from "../../server/src/features/export/cslJson.ts";
import { type ExportScope, exportList } from "../../server/src/features/export/exportList.ts";
import { texText } from "../../server/src/features/export/texText.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { cslSchema } from "../support/cslSchema.ts";
import { hasShared, sampleText, sharedText } from "../support/lists.ts";
import { lineOf } from "./editCase.ts";
import { smallList } from "./smallList.ts";

function exported(text: string, format: "bibtex" | "csl-json", scope?: ExportScope): string {
  const outcome = exportList(openSnapshot(text), format, scope);
  return outcome.status === "exported" ? outcome.text : outcome.message;
}

function csl(text: string, scope?: ExportScope): CslItem[] {
  return JSON.parse(exported(text, "csl-json", scope));
}

function keys(text: string, scope?: ExportScope): string[] {
  return csl(text, scope).map(({ id }) => id);
}

const one = (title: string, authors: string, id = "2003.01054", more = "") =>
  `- ${title}. [[paper]](https://arxiv.org/abs/${id})\n  - ${authors}.${more}\n`;

const list = (...entries: readonly string[]) => `# Papers\n\n## Theory\n\n### 2020\n\n${entries.join("")}`;

describe("BibTeX", () => {
  test("the form of an entry", () => {
    expect(exported(smallList, "bibtex", { section: "Theory" }).split("\n\n")[0]).toBe(
      `@inproceedings{dascoli2020double,
  title = {Double Trouble in Double Descent},
  author = {Stéphane d'Ascoli and Maria Refinetti and Giulio Biroli and Florent Krzakala},
  booktitle = {ICML},
  year = {2020},
  eprint = {2003.01054},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2003.01054}
}`,
    );
  });

  test("preprints, journals, groups, suffixes", () => {
    const text = list(
      one("GPT-2 and ResNet for SGD", "Sammy Davis Jr., DeepSeek Team"),
      one("On Others", "Ludwig van der Berg", "2003.01055", " *JMLR 2021*"),
    );
    const written = exported(text, "bibtex");
    expect(written).toContain("@misc{davis2020gpt,");
    expect(written).toContain("title = {{GPT-2} and {ResNet} for {SGD}}");
    expect(written).toContain("author = {Davis, Jr., Sammy and {DeepSeek Team}}");
    expect(written).toContain("@article{vanderberg2021others,");
    expect(written).toContain("journal = {JMLR}");
  });

  test.each([
    ["100% of R&D costs $5 #1 a_b", "100\\% of R\\&D costs \\$5 \\#1 a\\_b"],
    ["a ~ b ^ c {d} \\e", "a {\\textasciitilde} b {\\textasciicircum} c \\{d\\} {\\textbackslash}e"],
    ["An $O(\\sqrt{n})$ Bound for $\\ell_1$", "An $O(\\sqrt{n})$ Bound for $\\ell_1$"],
    ["from $5 to $6", "from \\$5 to \\$6"],
    ["$}{$", "\\$\\}\\{\\$"],
    ["Müller, 北京, – “x”", "Müller, 北京, – “x”"],
  ])("escapes %s", (text, tex) => {
    expect(texText(text)).toBe(tex);
  });
});

describe("keys", () => {
  test("letters for clashes, the oldest paper first, wherever it stands", () => {
    const entries = [
      one("Deep Nets", "Ada Ray", "2003.00003"),
      one("Deep Learning", "Bo Ray", "2003.00001"),
      one("The Deep", "Cy Ray", "2003.00002"),
    ];
    expect(keys(list(...entries))).toEqual(["ray2020deepb", "ray2020deep", "ray2020deepa"]);
    expect(keys(list(...entries.reverse()))).toEqual(["ray2020deepa", "ray2020deep", "ray2020deepb"]);
  });

  test("are the same for a section as for the list, and one for a paper that stands twice", () => {
    const again = one("Deep Nets", "Ada Ray", "2003.00003");
    const text = `${list(one("Deep Learning", "Bo Ray", "2003.00001"), again)}\n## Kernels\n\n${again}`;
    expect(keys(text)).toEqual(["ray2020deep", "ray2020deepa"]);
    expect(keys(text, { section: "Kernels" })).toEqual(["ray2020deepa"]);
  });

  test("are plain letters and digits, whatever the name", () => {
    const text = list(one("Über-Fast ∞", "Aleksander Mądry"), one("标题", "李雷", "2003.01055"));
    expect(keys(text)).toEqual(["madry2020uber", "anonymous2020"]);
  });
});

describe("what is exported", () => {
  test("the entries of some lines", () => {
    const line = lineOf(smallList, "Maria Refinetti");
    expect(keys(smallList, { lines: { first: line, last: line } })).toEqual(["dascoli2020double"]);
    const last = lineOf(smallList, "- When is");
    expect(keys(smallList, { lines: { first: line, last } })).toHaveLength(2);
    expect(exported(smallList, "bibtex", { lines: { first: 0, last: 3 } })).toBe(
      "There is no paper to export here.",
    );
  });

  test("a section by its name or a line of it", () => {
    expect(keys(smallList, { sectionLine: lineOf(smallList, "## Empirical") })).toEqual([
      "dascoli2020triple",
    ]);
    expect(exported(smallList, "bibtex", { section: "Nothing" })).toMatch(/^There is no section “Nothing”/);
  });
});

/** Both forms of a list, each read by a parser that is not ours. */
function checkBoth(text: string): void {
  const items = csl(text);
  const { valid, errors } = new Validator(cslSchema as never, "7").validate(items);
  expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const read = new Cite(exported(text, "bibtex")).data;
  expect(read.map((it) => it.id)).toEqual(items.map(({ id }) => id));
  for (const [index, it] of read.entries()) {
    const item = items[index]!;
    expect(it["container-title"], item.id).toBe(item["container-title"]);
    expect(plain(it.URL), item.id).toBe(plain(item.URL));
    expect(plain(it.title), item.id).toBe(plain(item.title));
    expect(familiesOf(it.author), item.id).toEqual(familiesOf(item.author));
  }
}

/** Without formulas and what TeX and the other parser write otherwise: dashes, raised letters, percent signs of addresses. */
function plain(text: unknown): string {
  return String(text ?? "")
    .replace(/\$[^$]*\$|<[^>]*>|[\s{}]/g, "")
    .replace(/-{2,3}|[–—]/g, "-")
    .replace(/%25/g, "%")
    .normalize();
}

function familiesOf(names: unknown): string[] {
  const all = (names ?? []) as readonly { readonly family?: string; readonly literal?: string }[];
  return all
    .map(({ family, literal }) => (family ?? literal ?? "").split(" ").at(-1)!)
    .filter((it) => it !== "others");
}

test("the sample list, read back", () => {
  checkBoth(sampleText());
});

describe.skipIf(!hasShared)("real lists, read back (skipped without ../shared)", () => {
  test.each(["corpus/head.md", "corpus/lists/zhaoxin94__awesome-domain-adaptation.md"])(
    "%s",
    (name) => {
      checkBoth(sharedText(name));
    },
    120_000,
  );
});
