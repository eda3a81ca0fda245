// Expand selection, one step after the other.
import { expect, test } from "vitest";
import { covers } from "../../server/src/base/span.ts";
import { selectionSpans } from "../../server/src/features/navigation/selection.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { withCursor } from "../support/marks.ts";
import { smallList } from "./smallList.ts";

/** What is selected step by step; of what is longer than a line, its first and last line. */
function steps(marked: string): string[] {
  const plain = marked.replace("<|>", "");
  if (!smallList.includes(plain)) throw new Error(`the list has no "${plain}"`);
  const { text, cursor } = withCursor(smallList.replace(plain, marked));
  const { list, source } = openSnapshot(text);
  return selectionSpans(list, source, cursor).map(({ start, end }) => {
    const lines = text.slice(start, end).split("\n");
    return lines.length > 1 ? `${lines[0]} ... ${lines.at(-1)}` : lines[0]!;
  });
}

const arjovsky = "Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz";
const theory = `## Theory ...   - ${arjovsky}.`;

test("word, name, author line, entry, year, section, document", () => {
  expect(steps("Léon Bot<|>tou")).toEqual([
    "Bottou",
    "Léon Bottou",
    arjovsky,
    `${arjovsky}.`,
    `- ${arjovsky}.`,
    `- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893) ...   - ${arjovsky}.`,
    `### 2019 ...   - ${arjovsky}.`,
    theory,
    "# Small List ... ",
  ]);
});

test("a hyphen or an apostrophe is part of a word", () => {
  expect(steps("Lopez-P<|>az")[0]).toBe("Lopez-Paz");
  expect(steps("d'As<|>coli, Maria")[0]).toBe("d'Ascoli");
});

test("venue, title, link", () => {
  expect(steps("*IC<|>ML 2020*").slice(0, 4)).toEqual([
    "ICML",
    "ICML 2020",
    "*ICML 2020*",
    "Stéphane d'Ascoli, Maria Refinetti, Giulio Biroli, Florent Krzakala. *ICML 2020*",
  ]);
  expect(steps("Invariant Ri<|>sk").slice(0, 4)).toEqual([
    "Risk",
    "Invariant Risk Minimization.",
    "Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)",
    "- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)".concat(
      ` ...   - ${arjovsky}.`,
    ),
  ]);
  expect(steps("abs/1907.02<|>893").slice(0, 3)).toEqual([
    "02893",
    "https://arxiv.org/abs/1907.02893",
    "[[paper]](https://arxiv.org/abs/1907.02893)",
  ]);
});

test("a heading, and prose outside of all sections", () => {
  expect(steps("## Theo<|>ry\n")).toEqual(["Theory", "## Theory", theory, "# Small List ... "]);
  expect(steps("Some pap<|>ers")).toEqual(["papers", "Some papers.", "# Small List ... "]);
});

test("wherever the cursor stands, each step holds the one before it and the last is the document", () => {
  const { list, source } = openSnapshot(smallList);
  for (let offset = 0; offset <= smallList.length; offset++) {
    const spans = selectionSpans(list, source, offset);
    expect(spans.at(-1)).toEqual({ start: 0, end: smallList.length });
    for (const [index, span] of spans.slice(1).entries()) {
      expect(covers(span, spans[index]!)).toBe(true);
      expect(span).not.toEqual(spans[index]);
    }
  }
});
