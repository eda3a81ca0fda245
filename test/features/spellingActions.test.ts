// "Use this spelling everywhere": every place of one spelling, in one edit, and then nothing is left to say.
import { expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { spellingActions } from "../../server/src/features/codeActions/spellingActions.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { checkText } from "../support/checkRule.ts";
import { withCursor } from "../support/marks.ts";

/** A list of one entry a line: its authors, and behind a bar its key words. */
function listOf(...lines: string[]): string {
  const entries = lines.map((line, index) => {
    const [authors, keywords] = line.split(" | ");
    const head = `- Paper ${index}. [[paper]](https://arxiv.org/abs/1905.0${2100 + index})`;
    return `${head}\n  - ${authors}.\n${keywords === undefined ? "" : `  - Key Word: ${keywords}.\n`}`;
  });
  return `# Papers\n\n## Theory\n\n### 2019\n\n${entries.join("")}`;
}

/** The actions at the cursor, and the text after each. */
function actions(marked: string): [string, string][] {
  const { text, cursor } = withCursor(marked);
  const { list } = openSnapshot(text);
  return spellingActions(checkText(text), list, { start: cursor, end: cursor }).map(({ title, edits }) => [
    title,
    applyEdits(text, edits),
  ]);
}

const everywhere = (spelling: string) => `Use this spelling everywhere: “${spelling}”`;
const usual = ["Ada King, Aleksander Madry", "Aleksander Madry, Kurt Gödel", "Aleksander Madry"];

test("the spelling of the list for every place of the other, and the other way round", () => {
  const both = actions(listOf(...usual, "Aleksander <|>Mądry", "Emmy Noether, Aleksander Mądry"));
  const twice = ["Aleksander Madry", "Emmy Noether, Aleksander Madry"];
  expect(both).toEqual([
    [everywhere("Aleksander Madry"), listOf(...usual, ...twice)],
    [
      everywhere("Aleksander Mądry"),
      listOf(...[...usual, ...twice].map((line) => line.replace("Madry", "Mądry"))),
    ],
  ]);
  for (const [, text] of both) expect(checkText(text)).toEqual([]);
});

test("of one place, only the other way round: the finding has a fix for this one", () => {
  expect(actions(listOf(...usual, "Aleksander Mą<|>dry")).map(([title]) => title)).toEqual([
    everywhere("Aleksander Mądry"),
  ]);
});

test("never a spelling that is a slip", () => {
  const names = ["Yizhou Liu, Ada King", "Yizhou Liu", "yizhou <|>Liu", "yizhou Liu"];
  expect(actions(listOf(...names)).map(([title]) => title)).toEqual([everywhere("Yizhou Liu")]);
});

test("a middle name, given or left out", () => {
  const short = "Jeremy Cohen, Ada King";
  const long = "Jeremy M. Cohen, Ada King";
  expect(actions(listOf(long, long, long, short.replace("Co", "Co<|>")))).toEqual([
    [everywhere("Jeremy Cohen"), listOf(short, short, short, short)],
  ]);
});

test("an entry that has both names two people", () => {
  const one = listOf(
    ...usual,
    "Aleksander Mądry, Aleksander Madry",
    "Aleksander Mą<|>dry",
    "Aleksander Mądry",
  );
  const [[, text]] = actions(one) as [[string, string]];
  expect(text).toBe(
    listOf(...usual, "Aleksander Mądry, Aleksander Madry", "Aleksander Madry", "Aleksander Madry"),
  );
});

test("a key word as most entries have it", () => {
  const laws = Array.from({ length: 6 }, () => "Ada King | Neural Scaling Laws");
  const law = "Ada King | Neural Scaling Law";
  expect(actions(listOf(...laws, law.replace("Law", "<|>Law"), law))).toEqual([
    [everywhere("Neural Scaling Laws"), listOf(...laws, `${law}s`, `${law}s`)],
  ]);
});

test("nothing where nothing is spelled two ways", () => {
  expect(actions(listOf("Ada <|>King", "Ada King"))).toEqual([]);
});
