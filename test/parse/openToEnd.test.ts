// A chunk behind an open fence or comment reads the same whether its last block is parsed to the end or not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noDefinitions, parseMarkdown } from "../../server/src/parse/mdast.ts";
import { parseOpenToEnd } from "../../server/src/parse/openToEnd.ts";
import { readChunk } from "../../server/src/parse/readChunk.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { parseWork } from "../../server/src/parse/work.ts";
import { sampleText } from "../support/lists.ts";

/** Entries, and whatever else could be taken for the end of code. */
const rest =
  "- Title. [[paper]](https://arxiv.org/abs/2003.01054)\n  - ```\n    ```\n# Heading\n[a]: b\n`` ` ``\n".repeat(
    60,
  );

function blocksOf(text: string, tree = parseMarkdown(text)): unknown[] {
  return tree.children.map((node, index) => {
    const isLast = index === tree.children.length - 1;
    return isLast ? [node.type, node.position?.start] : node;
  });
}

describe("a text that stands open to its end", () => {
  test.each([
    ["a fence", "text\n\n```js\n"],
    ["a fence of tildes", "~~~\n"],
    ["a fence that is indented", "   ````\n"],
    ["a fence behind one that is closed", "```\na\n```\n~~~~\n"],
    ["a comment", "# A\n<!-- open\n"],
  ])("is parsed up to %s", (_what, head) => {
    const text = head + rest.replaceAll("```", "``");
    const before = parseWork.charactersParsed;
    const tree = parseOpenToEnd(text, noDefinitions);
    expect(parseWork.charactersParsed - before).toBeLessThan(head.length);
    expect(tree && blocksOf(text, tree)).toEqual(blocksOf(text));
  });

  test.each([
    ["a fence in an item", "- item\n  ```\n"],
    ["a fence that is text", "text ```\n"],
    ["a comment that is closed later", "<!-- open\n", "-->\n"],
    ["a fence that is closed at the end", "~~~\n", "~~~"],
    ["no fence", ""],
  ])("but not where it has %s", (_what, head, end = "") => {
    expect(parseOpenToEnd(head + rest.replaceAll("```", "``") + end, noDefinitions)).toBeUndefined();
  });

  test("reads as remark reads it, whatever stands above", () => {
    const line = fc.constantFrom(
      "",
      "text",
      "- item",
      "  - child",
      "```",
      "~~~",
      "  ```",
      "      ```",
      "````",
      "<!-- open",
      "-->",
      "<div>",
      "</div>",
      "<pre>",
      "> ```",
      "1. one",
      "\t```",
      "# h",
      "[r]: x",
      "<!-- a --> ```",
    );
    const property = fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
      const text = `${lines.join("\n")}\n${rest}`;
      const tree = parseOpenToEnd(text, noDefinitions);
      if (tree) expect(blocksOf(text, tree)).toEqual(blocksOf(text));
    });
    fc.assert(property, { numRuns: 300, seed: 11 });
  });

  test("holds no entries of the model below the fence, and all above it", () => {
    const text = `# A\n\n- T. [[paper]](https://arxiv.org/abs/2003.01054)\n\`\`\`\n${"- T. [[paper]](https://a.b)\n".repeat(300)}`;
    expect(readChunk(text, noDefinitions).parts.map(({ kind }) => kind)).toEqual([
      "heading",
      "entry",
      "other",
    ]);
  });

  test("costs a key what stands above it", () => {
    const sample = sampleText();
    const at = sample.indexOf("\n- ") + 1;
    let snapshot = changeSnapshot(openSnapshot(sample), [{ span: { start: at, end: at }, text: "```\n" }], 1);
    expect(snapshot.list.entries).toEqual([]);
    const before = parseWork.charactersParsed;
    snapshot = changeSnapshot(snapshot, [{ span: { start: at + 4, end: at + 4 }, text: "x" }], 2);
    expect(snapshot.list.entries).toEqual([]);
    expect(parseWork.charactersParsed - before).toBeLessThan(2_000);
  });
});
