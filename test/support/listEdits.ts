// Random edits that change how a list is put together: lines that move, headings that come and go, papers that repeat.
import fc from "fast-check";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";

/** Places are fractions of the text's lines, so that they stay meaningful while an example shrinks. */
export interface ListEdit {
  readonly kind: "type" | "delete" | "insert" | "repeat" | "move" | "undo";
  readonly at: number;
  readonly to: number;
  readonly lines: number;
  readonly text: string;
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

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

export const listEdits: fc.Arbitrary<readonly ListEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<ListEdit["kind"]>(
      "type",
      "type",
      "delete",
      "insert",
      "insert",
      "repeat",
      "move",
      "undo",
    ),
    at: place,
    to: place,
    lines: fc.integer({ min: 1, max: 8 }),
    text: fc.constantFrom("x", " ", ".", ", ", "#", "\n", "é", ...newLines.map((line) => `${line}\n`)),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The versions that the edits make of a text, one after the other, each from the one before. */
export function* editedVersions(text: string, edits: readonly ListEdit[]): Iterable<Snapshot> {
  let snapshot = openSnapshot(text);
  const before: string[] = [];
  for (const edit of edits) {
    const { source } = snapshot;
    const startOfLine = (line: number) =>
      line >= source.lineCount ? source.length : source.lineSpan(line).start;
    const line = Math.floor(edit.at * source.lineCount);
    const start = startOfLine(line);
    const end = startOfLine(line + edit.lines);
    const target = startOfLine(Math.floor(edit.to * source.lineCount));
    const taken = source.slice({ start, end });
    const replace = (from: number, to: number, by: string) => {
      before.push(snapshot.text());
      snapshot = changeSnapshot(
        snapshot,
        [{ span: { start: from, end: to }, text: by }],
        snapshot.version + 1,
      );
    };
    if (edit.kind === "type") {
      const within = source.lineSpan(Math.min(line, source.lineCount - 1));
      const at = within.start + Math.floor(edit.to * (within.end - within.start + 1));
      replace(at, at, edit.text);
    } else if (edit.kind === "delete") replace(start, end, "");
    else if (edit.kind === "insert") replace(start, start, edit.text);
    else if (edit.kind === "repeat") replace(target, target, taken);
    else if (edit.kind === "undo") replace(0, source.length, before.at(-1) ?? "");
    else {
      replace(start, end, "");
      const to = Math.min(target, snapshot.source.length);
      replace(to, to, taken);
    }
    yield snapshot;
  }
}

/** Some whole lines of a long list: real text, at a size that can be read often. */
export function windowOf(text: string, at: number, lines: number): string {
  const all = text.split(/(?<=\n)/);
  const first = Math.floor(at * Math.max(1, all.length - lines));
  return all.slice(first, first + lines).join("");
}
