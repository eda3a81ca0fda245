// entry-marker: an entry, or an item within it, behind another bullet or indent than the rest of the list.
import type { Span } from "../base/span.ts";
import { replace } from "../base/textEdit.ts";
import { type Entry, written } from "../model/entry.ts";
import type { Convention } from "../model/houseStyle.ts";
import { perEntry } from "../model/perEntry.ts";
import type { EntryRule, Report } from "./rule.ts";
import { quoteTitle } from "./wording.ts";

export const entryMarker: EntryRule<Habits> = {
  scope: "entry",
  meta: {
    id: "entry-marker",
    summary: "An entry, or an item within it, behind another bullet or indent than the rest.",
    why:
      "Markdown begins a new list where the bullet changes, and what is indented otherwise is easily nested wrongly by the " +
      "next edit. Told only where nine in ten entries agree. Indents are mended safely; another bullet may join two lists " +
      "on the page, so it is a suggestion.",
    severity: "information",
    fix: "safe",
    layout: true,
    examples: [
      {
        name: "another bullet",
        text: `# Papers

## Theory

${papers("1806.07572", "1803.03635", "1912.02292", "1904.11955", "1802.05296")}⟦*⟧ Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
${papers("1802.08760", "1706.08947", "1907.02893", "1810.02054", "1703.00810")}`,
        fixed: `# Papers

## Theory

${papers("1806.07572", "1803.03635", "1912.02292", "1904.11955", "1802.05296")}- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
${papers("1802.08760", "1706.08947", "1907.02893", "1810.02054", "1703.00810")}`,
      },
      {
        name: "items indented by three blanks, and an item with another bullet",
        text: `# Papers

## Theory

${papers("1806.07572", "1803.03635", "1912.02292", "1904.11955", "1802.05296")}- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
⟦   ⟧- Key Word: Generalization.
   - Digest: Compares.
${papers("1802.08760", "1706.08947", "1907.02893", "1810.02054", "1703.00810")}- Deep Graph Kernels. [[paper]](https://arxiv.org/abs/1909.11942)
  - Jane Roe.
  ⟦+⟧ Digest: Counts.
`,
        fixed: `# Papers

## Theory

${papers("1806.07572", "1803.03635", "1912.02292", "1904.11955", "1802.05296")}- Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
  - Yiding Jiang, Behnam Neyshabur.
  - Key Word: Generalization.
  - Digest: Compares.
${papers("1802.08760", "1706.08947", "1907.02893", "1810.02054", "1703.00810")}- Deep Graph Kernels. [[paper]](https://arxiv.org/abs/1909.11942)
  - Jane Roe.
  - Digest: Counts.
`,
      },
      {
        name: "an entry that is indented itself, and items of items",
        text: `# Papers

## Theory

${papers("1806.07572", "1803.03635", "1912.02292", "1904.11955", "1802.05296")}
## Kernels

 - Fantastic Generalization Measures. [[paper]](https://arxiv.org/abs/1912.02178)
    - Yiding Jiang, Behnam Neyshabur.

## Graphs

- Deep Graph Kernels. [[paper]](https://arxiv.org/abs/1909.11942)
  - Jane Roe.
    * Of Example University.
${papers("1802.08760", "1706.08947", "1907.02893", "1810.02054", "1703.00810")}`,
      },
    ],
  },
  looksAt: [],
  survey: (_list, style) => ({
    marker: habit(style.marker),
    childMarker: habit(style.childMarker),
    childIndent: habit(style.childIndent),
  }),
  *check(entry, _style, _context, habits) {
    if (standsAsUsual(entry, habits)) return;
    const { marker, childMarker, childIndent } = habits;
    if (marker !== undefined) yield* strayMarker(entry, marker);
    if (childIndent !== undefined) yield* strayIndents(entry, childIndent);
    if (childMarker !== undefined) yield* strayChildMarkers(entry, childMarker);
  },
};

/** What nearly all entries do; undefined where there is no such thing. */
interface Habits {
  readonly marker: string | undefined;
  readonly childMarker: string | undefined;
  readonly childIndent: string | undefined;
}

/** What is laid down, or what nine in ten do: where fewer agree, the others are no slips. */
function habit({ value, count, total, pinned }: Convention<string>): string | undefined {
  return pinned || count >= 0.9 * total ? value : undefined;
}

/** As nearly every entry does; where it is not plain at once, false. */
function standsAsUsual(entry: Entry, { marker, childMarker, childIndent }: Habits): boolean {
  if (marker !== entry.marker.text || childMarker === undefined || childIndent === undefined) return false;
  const opening = `\n${childIndent}${childMarker}`;
  const before = childIndent.length + 1;
  for (const { start } of entry.children) if (!entry.source.startsWith(opening, start - before)) return false;
  return true;
}

function* strayMarker(entry: Entry, usual: string): Generator<Report> {
  const { marker, span } = entry;
  const own = /^\d/.test(marker.text) ? "1." : marker.text;
  if (own === usual) return;
  const fixable = isBullet(own) && isBullet(usual) && opensWithWords(written(entry, span));
  yield {
    span: marker.span,
    message: `${quoteTitle(entry)} stands behind “${marker.text}”, the others behind “${usual}”; write that.`,
    ...(fixable && {
      fix: { title: `Write “${usual}” instead`, safe: false, edits: [replace(marker.span, usual)] },
    }),
  };
}

function* strayIndents(entry: Entry, usual: string): Generator<Report> {
  const { contentColumn, items } = layoutOf(entry);
  // Any less and the items would no longer belong to the entry; any more and they would be code.
  if (contentColumn === undefined || !/^ *$/.test(usual)) return;
  if (usual.length < contentColumn || usual.length > contentColumn + 3) return;
  const stray = items.filter((item) => written(entry, item.indent) !== usual);
  const first = stray[0];
  if (!first) return;
  const movable = stray.every((item) => /^[^\t\r\n]*$/.test(written(entry, item.span)));
  yield {
    span: first.indent,
    message: `An item of ${quoteTitle(entry)} is not indented by ${usual.length} blanks, as others are; indent it so.`,
    ...(movable && {
      fix: {
        title: `Indent by ${usual.length} blanks`,
        safe: true,
        edits: stray.map((item) => replace(item.indent, usual)),
      },
    }),
  };
}

function* strayChildMarkers(entry: Entry, usual: string): Generator<Report> {
  const bullets = layoutOf(entry).items.filter((item) => isBullet(written(entry, item.marker)));
  const stray = bullets.filter((item) => written(entry, item.marker) !== usual);
  const first = stray[0];
  if (!first) return;
  const fixable = stray.every((item) => opensWithWords(written(entry, item.span)));
  yield {
    span: first.marker,
    message: `An item of ${quoteTitle(entry)} stands behind “${written(entry, first.marker)}”, others behind “${usual}”; write that.`,
    ...(fixable && {
      fix: {
        title: `Write “${usual}” instead`,
        safe: false,
        edits: stray.map((item) => replace(item.marker, usual)),
      },
    }),
  };
}

interface Item {
  readonly span: Span;
  /** The blanks from the beginning of the line. */
  readonly indent: Span;
  /** Its first character. */
  readonly marker: Span;
}

/** The nested items that begin their lines, and the column (0-based) that they must reach to belong to the entry. */
const layoutOf = perEntry((entry): { contentColumn: number | undefined; items: readonly Item[] } => {
  const { source, span, head, children } = entry;
  const before = source.slice(lineStart(source, span.start), head.start);
  const items = children.map((child) => ({
    span: child,
    indent: { start: lineStart(source, child.start), end: child.start },
    marker: { start: child.start, end: child.start + 1 },
  }));
  return {
    contentColumn: /^ *(?:[-*+]|\d+[.)]) +$/.test(before) ? before.length : undefined,
    items: items.filter((item) => /^[ \t]+$/.test(written(entry, item.indent))),
  };
});

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
}

function isBullet(marker: string): boolean {
  return /^[-*+]$/.test(marker);
}

/** What opens with a sign could become a rule or a heading's underline behind another bullet. */
function opensWithWords(item: string): boolean {
  return /^[-*+] {1,4}[\p{L}\p{N}[("“<]/u.test(item);
}

/** Entries as most are, for examples. */
function papers(...ids: readonly string[]): string {
  return ids
    .map(
      (id, index) =>
        `- Example Paper Number ${index + 1}. [[paper]](https://arxiv.org/abs/${id})\n  - Jane Roe, Richard Doe.\n`,
    )
    .join("");
}
