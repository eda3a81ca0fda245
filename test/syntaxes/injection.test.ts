// What the injected grammar colours in a list, and what it leaves alone.
import { describe, expect, test } from "vitest";
import { readMarks } from "../support/marks.ts";
import { colour, hasRealMarkdown, loadMarkdown, marked, realMarkdown, smallMarkdown } from "./colours.ts";

const title = "entity.name.function.title.paper-list";
const linkLabel = "support.type.link-label.paper-list";
const author = "variable.other.author.paper-list";
const venue = "constant.language.venue.paper-list";
const fieldLabel = "support.type.field-label.paper-list";
const entry = "meta.entry.paper-list";

const grammars = [
  { name: "on a small Markdown grammar", files: smallMarkdown, there: true },
  {
    name: "on VS Code's own Markdown (skipped where .hosts is absent)",
    files: realMarkdown,
    there: hasRealMarkdown,
  },
];

for (const { name, files, there } of grammars) {
  describe.skipIf(!there)(name, () => {
    /** Every `⟦...⟧` has the scope, and nothing else has it. */
    async function expectScope(scope: string, text: string): Promise<void> {
      expect(marked(await loadMarkdown(files), readMarks(text).text, scope)).toBe(text);
    }

    test("the title is what stands before the first labelled link", async () => {
      await expectScope(
        title,
        "- ⟦Deep Double Descent: Where Bigger Models Hurt.⟧ [[paper]](https://arxiv.org/abs/1912.02292)",
      );
      await expectScope(title, "* ⟦Do GANs learn (in [some] sense)?⟧  [[paper]](u) [[code]](v)");
      await expectScope(title, "- ⟦The *Real* Title.⟧ [[Paper](u)]");
    });

    test("emphasis in a title stays emphasis", async () => {
      await expectScope("markup.italic.markdown", "- The ⟦*Real*⟧ Title. [[paper]](u)");
    });

    test("link labels", async () => {
      await expectScope(linkLabel, "- A. [[⟦paper⟧]](https://a.b/c_(d)) [[⟦Project Page⟧]](u) [[⟦code⟧]]()");
      await expectScope(linkLabel, "- A. [[⟦Paper⟧](u)] [[⟦GitHub⟧](v)]");
    });

    test("links keep Markdown's own scopes", async () => {
      await expectScope("meta.link.inline.markdown", "- A. ⟦[[paper]](u)⟧ ⟦[[code]](v)⟧");
      await expectScope("markup.underline.link.markdown", "- A. [[paper]](⟦u⟧) [[code]](⟦v⟧)");
      await expectScope("string.other.link.title.markdown", "- A. [[⟦paper⟧]](u)");
    });

    test("authors, one by one", async () => {
      await expectScope(
        author,
        `- A. [[paper]](u)
  - ⟦Stéphane d'Ascoli⟧, ⟦Joshua B. Tenenbaum⟧, ⟦Stephanie C.Y. Chan⟧, ⟦Jörn-Henrik Jacobsen⟧. *ICML 2020*`,
      );
      await expectScope(author, "- A. [[paper]](u)\n  - ⟦Lechao Xiao⟧.");
      await expectScope(
        author,
        "- A. [[paper]](u)\n  - ⟦Pratyusha Sharma⟧, ⟦Jordan T. Ash⟧, ⟦Dipendra Misra⟧",
      );
      await expectScope(author, "- A. [[paper]](u)\n  - ⟦Jonathan Frankle⟧, ⟦Michael Carbin⟧ *ICLR 2019*");
      await expectScope(author, "- A. [[paper]](u)\r\n  - ⟦Colin Wei⟧, ⟦Tengyu Ma⟧. \r\n");
    });

    test("authors folded away", async () => {
      const text =
        "- A. [[paper]](u)\n  - <details><summary>Author List</summary> ⟦Blake A. Richards⟧, ⟦Yoshua Bengio⟧.";
      await expectScope(author, text);
    });

    test("the venue after the authors, and no other emphasis", async () => {
      await expectScope(
        venue,
        `- A. [[paper]](u)
  - Sanjeev Arora, Wei Hu. *⟦ICML 2019 Workshop⟧*
  - Digest: They study the *Information Plane* of networks.`,
      );
      await expectScope(venue, "- A. [[paper]](u)\n  - Sanjeev Arora. _⟦Nature⟧_ ");
      await expectScope(venue, "- A. [[paper]](u)\n  - Sanjeev Arora, Wei Hu. **");
    });

    test("labels of the old form", async () => {
      await expectScope(
        fieldLabel,
        "- A. [[paper]](u)\n  - Sanjeev Arora.\n  - ⟦Digest⟧: Note: labels in prose are prose.",
      );
    });

    test("labels of the new form, misspelt ones too", async () => {
      await expectScope(
        fieldLabel,
        `- A. [[paper]](u)
  - Sanjeev Arora.
  - ⟦Key Word⟧: Double Descent; Memorization.
  - <details><summary>⟦Digest⟧</summary> Prose.

- B. [[paper]](u)
  - <details><summary>⟦Author List⟧</summary> Yoshua Bengio.
  - ⟦key Word⟧: One.
  - ⟦Key Wrod⟧: Two.`,
      );
    });

    test("emphasis and links in a plain digest stay as they are", async () => {
      const line = "We follow *earlier work* and [a reply](https://a.b), see `code`.";
      const grammar = await loadMarkdown(files);
      const list = `- A. [[paper]](u)\n  - Digest: ${line}`;
      expect(marked(grammar, list, "markup.italic.markdown")).toContain("⟦*earlier work*⟧");
      expect(marked(grammar, list, "meta.link.inline.markdown")).toContain("⟦[a reply](https://a.b)⟧");
      expect(marked(grammar, list, "markup.inline.raw.string.markdown")).toContain("⟦`code`⟧");
    });

    test("links on lines of their own", async () => {
      const text = (labels: string, names: string) =>
        `- A long title.\n  ${labels}\n  - ${names}. *ICLR 2019*\n  - Digest: Prose.\n- An ordinary bullet.`;
      await expectScope(linkLabel, text("[[⟦paper⟧]](u)\n  [[⟦code⟧]](v)", "Yann LeCun"));
      await expectScope(author, text("[[paper]](u)", "⟦Yann LeCun⟧, ⟦Nathan Srebro⟧"));
    });

    test("an entry ends where its bullet ends", async () => {
      await expectScope(
        entry,
        `⟦- A. [[paper]](u)⟧
⟦  - Yann LeCun.⟧

### 2019

- An ordinary bullet
  - with, a list, of things.`,
      );
    });

    test("two entries without a blank line between", async () => {
      await expectScope(
        title,
        "- ⟦A.⟧ [[paper]](u)\n  - <details><summary>Digest</summary> X.\n- ⟦B.⟧ [[paper]](u)",
      );
      await expectScope(
        author,
        "- A. [[paper]](u)\n  - <details><summary>Digest</summary> X, Y.\n- B. [[paper]](u)\n  - ⟦Yann LeCun⟧.",
      );
    });

    test.each([
      ["an ordinary list", "- Fruit\n  - Apples, pears, plums.\n  - Digest: none.\n"],
      ["a table of contents", "- [Deep Learning](#deep-learning)\n  - [Others](#others)\n"],
      ["numbered notes as links", "- A claim with a source [[1]](https://a.b)\n  - More, and more.\n"],
      ["a task list", "- [ ] Write, test, ship.\n- [x] Done [[wiki link]] here\n"],
      ["a fence", "```\n- A. [[paper]](u)\n  - Yann LeCun.\n```\n"],
      ["an indented block", "    - A. [[paper]](u)\n"],
      ["a comment", "<!--\n- A. [[paper]](u)\n-->\n"],
      ["a quotation", "> - A. [[paper]](u)\n>   - Yann LeCun.\n"],
    ])("%s is left alone", async (_, text) => {
      await expectScope(entry, text);
    });

    test("prose under an entry is not a line of names", async () => {
      await expectScope(
        author,
        "- A. [[paper]](u)\n  - This is a remark, longer than any name would ever be, about the paper above.",
      );
      await expectScope(author, "- A. [[paper]](u)\n  - See [here](u), and there.");
    });

    test("ordinary Markdown is coloured as without the injection", async () => {
      const text =
        "# Title\n\n- one *two*\n  - three [[4]](u), `five`\n\n1. six\n\n> seven\n\n| a | b |\n|---|---|\n| [[c]](d) | e |\n";
      const [with_, without] = [await loadMarkdown(files), await loadMarkdown(files, false)];
      for (const scope of [
        "markup.list.unnumbered.markdown",
        "markup.italic.markdown",
        "meta.paragraph.markdown",
      ]) {
        expect(marked(with_, text, scope)).toBe(marked(without, text, scope));
      }
    });
  });
}

describe("5,000 characters on a line cost milliseconds, whatever they are", () => {
  // On the small grammar only: VS Code's own needs a second for some of these, with or without us.
  const pieces = {
    prose: "Deep nets, wide nets, and *other* nets. ",
    labels: "[[a]](u) ",
    brackets: "[[a] [[b ",
    "open brackets": "[[",
    names: "Yann LeCun, ",
    initials: "A.B. ",
    words: "Aa ",
    stars: "* *a ",
    blanks: "  ",
    parentheses: "[[a]]((",
  };

  test.each(Object.entries(pieces))("%s", async (_, piece) => {
    const grammar = await loadMarkdown(smallMarkdown);
    const long = piece.repeat(Math.ceil(5000 / piece.length));
    const places = [
      `- ${long}`,
      `- ${long} [[paper]](u)`,
      `- A.\n  ${long}`,
      `- A. [[paper]](u)\n  - ${long}`,
      `- A. [[paper]](u)\n  - Digest: ${long}`,
      `- A. [[paper]](u)\n  - Key Word: ${long}`,
      `- A. [[paper]](u)\n  - <details><summary>Digest</summary> ${long}`,
      `- A. [[paper]](u)\n  - <details><summary>Author List</summary> ${long}`,
    ];
    for (const place of places) expect(millisecondsOf(() => colour(grammar, place))).toBeLessThan(50);
  });
});

/** Processor time, so that a busy machine does not count. */
function millisecondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
