// unrendered-markup: Markdown inside a folded digest, where GitHub shows its signs to readers.
import { replace } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import type { EntryRule } from "./rule.ts";
import { blot, findInProse } from "./text/prose.ts";
import { quote } from "./wording.ts";

export const unrenderedMarkup: EntryRule = {
  scope: "entry",
  meta: {
    id: "unrendered-markup",
    summary: "Emphasis, code or a link inside a folded digest, where Markdown is not read.",
    why:
      "A line that begins with <details> is raw HTML up to the next blank line, so readers see the stars and brackets " +
      "themselves and cannot follow the link. Where a blank line lets Markdown begin again, nothing is said.",
    severity: "hint",
    fix: "suggested",
    examples: [
      {
        name: "a link, emphasis and code in a digest that is folded",
        text: `# Papers

## Theory

### 2017

- Opening the Black Box of Deep Neural Networks. [[paper]](https://arxiv.org/abs/1703.00810)
  - Ravid Shwartz-Ziv, Naftali Tishby.
  - <details><summary>Digest</summary> Earlier work ⟦[on a bottleneck](https://arxiv.org/abs/1503.02406)⟧ drew the ⟦*Information Plane*⟧ with ⟦\`plot\`⟧.
`,
        fixed: `# Papers

## Theory

### 2017

- Opening the Black Box of Deep Neural Networks. [[paper]](https://arxiv.org/abs/1703.00810)
  - Ravid Shwartz-Ziv, Naftali Tishby.
  - <details><summary>Digest</summary> Earlier work <a href="https://arxiv.org/abs/1503.02406">on a bottleneck</a> drew the <em>Information Plane</em> with <code>plot</code>.
`,
      },
      {
        name: "a digest that is not folded",
        text: `# Papers

## Theory

### 2017

- Opening the Black Box of Deep Neural Networks. [[paper]](https://arxiv.org/abs/1703.00810)
  - Ravid Shwartz-Ziv, Naftali Tishby.
  - Digest: Earlier [work](https://arxiv.org/abs/1503.02406) drew the *Information Plane*.
`,
      },
      {
        name: "a blank line, tags, products and notes",
        text: `# Papers

## Theory

### 2017

- Opening the Black Box of Deep Neural Networks. [[paper]](https://arxiv.org/abs/1703.00810)
  - Ravid Shwartz-Ziv, Naftali Tishby.
  - <details><summary>Digest</summary> Of the <em>plane</em>, 2*3*4 and a * b * c [1] (see below), footnote*.
- Deep Learning and the Information Bottleneck. [[paper]](https://arxiv.org/abs/1503.02406)
  - Naftali Tishby, Noga Zaslavsky.
  - <details><summary>Digest</summary>

    Here *Markdown* is read.

    </details>
`,
      },
    ],
  },
  sign: /<details[\s\S]*?(?:\]\(|[*`])/i,
  *check(entry) {
    const { digest } = entry;
    if (!digest || digest.form === "plain" || hasBlankLine(entry)) return;
    for (const { what, write } of markup) {
      for (const { span } of findInProse(entry, what, digest.text.span)) {
        const markdown = written(entry, span);
        yield {
          span,
          message: `Readers see ${quote(markdown)} as it is written, since Markdown is not read here; write HTML.`,
          fix: { title: "Write it as HTML", safe: false, edits: [replace(span, write(markdown))] },
        };
      }
    }
  },
};

interface Markup {
  /** Global; matched against running text, in which addresses are blotted out. */
  readonly what: RegExp;
  /** The same as HTML, from what is written. */
  readonly write: (markdown: string) => string;
}

const inWords = String.raw`[^*\s](?:[^*\r\n]*[^*\s])?`;

const markup: readonly Markup[] = [
  {
    what: new RegExp(String.raw`(?<!!)\[[^[\]\r\n]+\]\(${blot}+\)`, "g"),
    write: (markdown) => markdown.replace(/^\[(.*)\]\((.*)\)$/, '<a href="$2">$1</a>'),
  },
  {
    what: new RegExp(String.raw`(?<![\w*\\])\*\*${inWords}\*\*(?![\w*])`, "g"),
    write: (markdown) => `<b>${markdown.slice(2, -2)}</b>`,
  },
  {
    what: new RegExp(String.raw`(?<![\w*\\])\*${inWords}\*(?![\w*])`, "g"),
    write: (markdown) => `<em>${markdown.slice(1, -1)}</em>`,
  },
  {
    what: /(?<![`\\])`[^`\r\n]+`(?!`)/g,
    write: (markdown) => `<code>${markdown.slice(1, -1)}</code>`,
  },
];

function hasBlankLine(entry: Entry): boolean {
  return /\n[ \t]*\r?\n/.test(written(entry, entry.digest!.span));
}
