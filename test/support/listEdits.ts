// Random edits that change how a list is put together: lines that move, headings that come and go, papers that repeat.
import fc from "fast-check";
import type { Span } from "../../server/src/base/span.ts";
import { insert, remove, replace, type TextEdit } from "../../server/src/base/textEdit.ts";
import { place } from "../../server/src/model/list.ts";
import type { SourceText } from "../../server/src/model/sourceText.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { fraction } from "./fraction.ts";

/** Places are fractions of the text's lines, so that they stay meaningful while an example shrinks. */
export interface ListEdit {
  readonly kind:
    | "type"
    | "reword"
    | "delete"
    | "insert"
    | "repeat"
    | "move"
    | "move part"
    | "undo"
    | "take back";
  readonly at: number;
  readonly to: number;
  readonly lines: number;
  readonly text: string;
  /** False where the next edit comes before anybody asks for the list. */
  readonly isSeen: boolean;
}

const newLines = [
  "## Another Topic",
  "## Theory",
  "### 2020",
  "### Theory: 2019",
  "# Title",
  "#### Deep",
  "  ## Indented",
  "",
  "Some prose.",
  "- A plain bullet",
  "- [Theory](#theory)",
  "- Grokking: A Paper.  [[paper]](http://arxiv.org/abs/2006.10739) [[cod]](https://github.com/a/b)",
  "  - Jon Doe, Ann Lee and Bo Ray",
  "  - *NIPS 2019*",
  "  - Key Word: Deep Learning, Double Descents.",
  "<!-- paper-list-disable-next-line trailing-space -->",
  "<!-- paper-list-disable -->",
  "```",
  "[ref]: https://a.b",
  "Setext\n---",
];

export type Rewording = readonly [what: RegExp, becomes: string];

/** What something in a list says, and what it could say instead. */
export const rewordings: readonly Rewording[] = [
  [/arxiv\.org\/abs\/\d{4}/, "arxiv.org/abs/1401"],
  [/arxiv\.org\/abs\//, "arxiv.org/pdf/"],
  [/https:/, "http:"],
  [/\[\[\w+\]\]/, "[[cod]]"],
  [/\[\[(\w+)\]\]/, "[$1]"],
  [/\*\w[^*\n]* \d{4}\*/, "*ICLR 2031*"],
  [/\*\w[^*\n]* \d{4}\*/, "*Neurips2019*"],
  [/\*\w[^*\n]*\*/, "*NeurIPSS 2020*"],
  [/, (?=[A-Z])/, " and "],
  [/, (?=[A-Z])/, "; "],
  [/\.$/m, ""],
  [/\. (?=\[)/, " "],
  [/$/m, "  "],
  [/^(- .*\n)/m, "$1\n"],
  [/^- /m, "* "],
  [/^- (\w)/m, "- A$1"],
  [/<\/summary>/, "</summary> An end of"],
  [/Key Word:/, "Keywords:"],
  [/; /, ", "],
  [/\b20[12]\d$/m, "2016"],
  [/^### /m, "#### "],
  [/^## .*/m, "## Theory"],
  [/^## (.*)/m, "## $1 and More"],
  [/^### .*\n/m, ""],
  // The end of an entry, and how far the next one or the next section stands from it.
  [/\.\n+(?=- )/, "\n\n\n"],
  [/\.(\n+)(?=## )/, "$1\n"],
];

export const listEdits: fc.Arbitrary<readonly ListEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<ListEdit["kind"]>(
      "type",
      "type",
      "reword",
      "reword",
      "delete",
      "insert",
      "insert",
      "repeat",
      "move",
      "move part",
      "move part",
      "undo",
      "take back",
    ),
    at: fraction,
    to: fraction,
    lines: fc.integer({ min: 1, max: 8 }),
    text: fc.constantFrom("x", " ", ".", ", ", "#", "\n", "é", ...newLines.map((line) => `${line}\n`)),
    isSeen: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

/** The text, and the versions that somebody sees of those that the edits make of it, each from the one before; the last is one. */
export function* editedVersions(text: string, edits: readonly ListEdit[]): Iterable<Snapshot> {
  let snapshot = openSnapshot(text);
  yield snapshot;
  const before: string[] = [];
  for (const [index, edit] of edits.entries()) {
    const now = snapshot.text();
    const changes = changesOf(edit, now, snapshot.source, before.at(-1) ?? "");
    before.push(now);
    snapshot = changeSnapshot(snapshot, changes, snapshot.version + 1);
    if (edit.isSeen || index === edits.length - 1) yield snapshot;
  }
}

/** Each counted in the text that the one before left. */
function changesOf(
  { kind, at, to, lines, text }: ListEdit,
  now: string,
  source: SourceText,
  before: string,
): readonly TextEdit[] {
  const startOfLine = (line: number) =>
    line >= source.lineCount ? source.length : source.lineSpan(line).start;
  const line = Math.floor(at * source.lineCount);
  const some: Span = { start: startOfLine(line), end: startOfLine(line + lines) };
  const target = startOfLine(Math.floor(to * source.lineCount));
  switch (kind) {
    case "type": {
      const { start, end } = source.lineSpan(Math.min(line, source.lineCount - 1));
      return [insert(start + Math.floor(to * (end - start + 1)), text)];
    }
    case "reword":
      return [rewording(now, some.start, rewordings[Math.floor(to * rewordings.length)]!)];
    case "delete":
      return [remove(some)];
    case "insert":
      return [insert(some.start, text)];
    case "repeat":
      return [insert(target, source.slice(some))];
    case "undo":
      return [replace({ start: 0, end: source.length }, before)];
    case "take back":
      return [smallestChange(now, before)];
    default: {
      const moved = kind === "move part" ? linesOf(partAt(now, at), source) : some;
      const cut = source.slice(moved);
      const behind = target < moved.end ? Math.min(target, moved.start) : target - cut.length;
      return [remove(moved), insert(behind, cut)];
    }
  }
}

/** At the first place from `start` on that says it. */
export function rewording(text: string, start: number, [what, becomes]: Rewording): TextEdit {
  return smallestChange(text, text.slice(0, start) + text.slice(start).replace(what, becomes));
}

/** An entry, a heading or a section. */
function partAt(text: string, at: number): Span {
  const { entries, headings, sections } = openSnapshot(text).list;
  const parts = [
    ...entries.map((entry) => place(entry.it.span, entry)),
    ...headings.map((heading) => place(heading.it.span, heading)),
    ...sections.map(({ span }) => span),
  ];
  return parts[Math.floor(at * parts.length)] ?? { start: 0, end: 0 };
}

function linesOf({ start, end }: Span, source: SourceText): Span {
  const { line, column } = source.placeAt(end);
  const isWhole = column === 0 && end > start;
  const next = isWhole || line + 1 >= source.lineCount ? end : source.lineSpan(line + 1).start;
  return { start: source.lineSpan(source.placeAt(start).line).start, end: next };
}

/** What an editor's undo sends. */
function smallestChange(now: string, before: string): TextEdit {
  const shorter = Math.min(now.length, before.length);
  let start = 0;
  while (start < shorter && now[start] === before[start]) start++;
  let end = 0;
  while (end < shorter - start && now.at(-1 - end) === before.at(-1 - end)) end++;
  return replace({ start, end: now.length - end }, before.slice(start, before.length - end));
}

/** Some whole lines of a long list: real text, at a size that can be read often. */
export function windowOf(text: string, at: number, lines: number): string {
  const all = text.split(/(?<=\n)/);
  const first = Math.floor(at * Math.max(1, all.length - lines));
  return all.slice(first, first + lines).join("");
}
