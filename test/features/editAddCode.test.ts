// A code link from the clipboard, as the list writes such links.
import { describe, expect, test } from "vitest";
import { addCode } from "../../server/src/features/edit/addCode.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { hasShared, sharedText } from "../support/lists.ts";
import { edited, lineOf } from "./editCase.ts";

const code = "https://github.com/ada/ray";

/** The entry called New after the link was added to it. */
function added(text: string, given = code): string {
  const after = edited(text, (snapshot) => addCode(snapshot, lineOf(text, "New"), given));
  const at = after.indexOf("»");
  return at < 0
    ? after
    : after
        .slice(at + 1)
        .split(/\n\n/)[0]!
        .trimEnd();
}

const form = (links: string) => `# Papers\n\n## Theory\n\n- Old. ${links}\n  - Ada Ray.\n\n`;
const modern = form("[[paper]](https://arxiv.org/abs/2003.01054) [[code]](https://github.com/a/b)");

test.each([
  [
    "double brackets",
    `${modern}- New. [[paper]](https://arxiv.org/abs/2002.00001)\n  - Bo Sun.\n`,
    `- New. [[paper]](https://arxiv.org/abs/2002.00001) [[code]](${code})\n  - Bo Sun.`,
  ],
  [
    "before other links, where others have it there",
    `${modern}- New. [[paper]](https://arxiv.org/abs/2002.00001) [[page]](https://a.org)\n`,
    `- New. [[paper]](https://arxiv.org/abs/2002.00001) [[code]](${code}) [[page]](https://a.org)`,
  ],
  [
    "the list's own label and separator",
    `${form("[pdf](https://arxiv.org/abs/2003.01054) | [GitHub](https://github.com/a/b)")}- New. [pdf](https://arxiv.org/abs/2002.00001)\n`,
    `- New. [pdf](https://arxiv.org/abs/2002.00001) | [GitHub](${code})`,
  ],
  [
    "an empty link is filled in",
    `${modern}- New. [[paper]](https://arxiv.org/abs/2002.00001) [[code]]()\n`,
    `- New. [[paper]](https://arxiv.org/abs/2002.00001) [[code]](${code})`,
  ],
  [
    "links in an item of their own",
    "## A\n\n- Old\n  - Ada Ray.\n  - [paper](https://arxiv.org/abs/2003.01054)\n  - [code](https://github.com/a/b)\n\n- New\n  - Bo Sun.\n  - [paper](https://arxiv.org/abs/2002.00001)\n",
    `- New\n  - Bo Sun.\n  - [paper](https://arxiv.org/abs/2002.00001)\n  - [code](${code})`,
  ],
  [
    "at the end of the line",
    "## A\n\n- [Old](https://arxiv.org/abs/2003.01054), Ada Ray, ICML 2020. [code](https://github.com/a/b)\n\n- [New](https://arxiv.org/abs/2002.00001), Bo Sun, ICML 2020.\n",
    `- [New](https://arxiv.org/abs/2002.00001), Bo Sun, ICML 2020. [code](${code})`,
  ],
  [
    "a list without any code",
    "## A\n\n- Old. [[paper]](https://arxiv.org/abs/2003.01054)\n\n- New. [[paper]](https://arxiv.org/abs/2002.00001)\n",
    `- New. [[paper]](https://arxiv.org/abs/2002.00001) [[code]](${code})`,
  ],
])("%s", (_what, text, after) => {
  expect(added(text)).toBe(after);
});

const plain = `${modern}- New. [[paper]](https://arxiv.org/abs/2002.00001)\n`;

test("an address without its scheme, and one with parentheses", () => {
  expect(added(plain, " github.com/ada/ray\n")).toContain(`[[code]](${code})`);
  expect(added(plain, "https://a.org/x_(y")).toContain("[[code]](<https://a.org/x_(y>)");
});

test.each([
  ["some words", "That is no web address; copy the address of the code first."],
  ["", "That is no web address; copy the address of the code first."],
  ["https://arxiv.org/abs/2002.00001", "The entry has this link already."],
])("%j is refused", (given, message) => {
  expect(added(plain, given)).toBe(message);
});

test("a second code link is refused, and where no entry is", () => {
  const text = modern.replace("Old", "New");
  expect(added(text)).toBe("The entry has a code link already: https://github.com/a/b.");
  const none = edited(plain, (snapshot) => addCode(snapshot, 0, code));
  expect(none).toBe("There is no entry on this line; put the cursor into one.");
});

describe.skipIf(!hasShared)("a real list (skipped without ../shared)", () => {
  test("what was taken away comes back as it was", () => {
    const text = hasShared ? sharedText("corpus/head.md") : "";
    const { entries } = openSnapshot(text).list;
    const coded = entries.filter(({ it }) => it.links.length === 2 && it.links[1]!.label.text === "code");
    let same = 0;
    const tried = coded.filter((_, index) => index % 9 === 0);
    for (const { it, offset, line } of tried) {
      const { span, url } = it.links[1]!;
      const start = offset + it.links[0]!.span.end;
      const without = text.slice(0, start) + text.slice(offset + span.end);
      const outcome = addCode(openSnapshot(without), line, url.text);
      if (outcome.status === "planned" && edited(without, () => outcome).replace("»", "") === text) same++;
    }
    expect(tried.length).toBeGreaterThan(3);
    expect(same / tried.length).toBeGreaterThan(0.9);
  }, 60_000);
});
