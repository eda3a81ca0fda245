// Digests made of abstracts: where sentences end, and which of them say what was done and found. All words are our own.
import { describe, expect, test } from "vitest";
import { digestOf } from "../../server/src/features/digest/digestOf.ts";
import { keySentences } from "../../server/src/features/digest/keySentences.ts";
import { sentencesOf } from "../../server/src/features/digest/sentences.ts";

describe("sentences", () => {
  test.each([
    ["One thing. Another thing! A third?", ["One thing.", "Another thing!", "A third?"]],
    [
      "As Smith et al. (2020) say, it holds. We agree.",
      ["As Smith et al. (2020) say, it holds.", "We agree."],
    ],
    ["It was seen by Lee et al. We see it too.", ["It was seen by Lee et al.", "We see it too."]],
    [
      "Some nets, e.g. CNNs, learn. Others, i.e. MLPs, do not.",
      ["Some nets, e.g. CNNs, learn.", "Others, i.e. MLPs, do not."],
    ],
    ["See Fig. 3 and Eq. (2). Then read on.", ["See Fig. 3 and Eq. (2).", "Then read on."]],
    ["D. P. Kingma wrote it. It works.", ["D. P. Kingma wrote it.", "It works."]],
    ["The rate is 0.5. It falls to 1.5 per cent.", ["The rate is 0.5.", "It falls to 1.5 per cent."]],
    ["The loss is $L. A + B$ here. It falls.", ["The loss is $L. A + B$ here.", "It falls."]],
    ["A claim (seen before. Twice even) holds. Yes.", ["A claim (seen before. Twice even) holds.", "Yes."]],
    ["The data are i.i.d. samples. We draw them.", ["The data are i.i.d. samples.", "We draw them."]],
    ["It works vs. Adam. It is fast.", ["It works vs. Adam.", "It is fast."]],
    ["Version 2.0 is out.\nIt is\nbetter.", ["Version 2.0 is out.", "It is better."]],
    ["No period at the end", ["No period at the end"]],
    ['It is "good." So they say.', ['It is "good."', "So they say."]],
    ["", []],
  ])("%s", (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  test("lose nothing", () => {
    const text = "A (b. C) d. E.g. F? G $h. I$ j! K et al. L. M";
    expect(sentencesOf(text).join(" ")).toBe(text);
  });
});

const abstract = [
  "Large networks are used widely.",
  "It remains unclear why they work, and many have been puzzled.",
  "In this paper, we study the width of valleys.",
  "Valleys are wide on Tuesdays.",
  "We show that the width falls with depth.",
  "Our experiments confirm it on two data sets.",
  "Code is available at https://example.org/valleys.",
].join(" ");

describe("the digest", () => {
  test("of key sentences says what is done and found, in order", () =>
    expect(digestOf(abstract, "key")).toBe(
      "In this paper, we study the width of valleys. We show that the width falls with depth. Our experiments confirm it on two data sets.",
    ));

  test("of the first sentences", () =>
    expect(digestOf(abstract, "first")).toBe(
      "Large networks are used widely. It remains unclear why they work, and many have been puzzled. In this paper, we study the width of valleys.",
    ));

  test("may be nothing, or all of it", () => {
    expect(digestOf(abstract, "none")).toBe("");
    expect(digestOf(abstract, "whole")).toBe(abstract);
  });

  test("of an abstract that states nothing is its beginning", () =>
    expect(keySentences(["Valleys are wide.", "Hills are high.", "Rivers run."])).toEqual([
      "Valleys are wide.",
      "Hills are high.",
    ]));

  test("has four sentences at most", () =>
    expect(keySentences(Array.from({ length: 9 }, (_, at) => `We show fact number ${at}.`))).toEqual([
      "We show fact number 0.",
      "We show fact number 1.",
      "We show fact number 2.",
      "We show fact number 3.",
    ]));

  test("has one sentence at least, however long it is", () =>
    expect(keySentences([`We show ${"a long thing ".repeat(90)}.`])).toHaveLength(1));

  test.each(["none", "first", "key", "whole"] as const)("of an empty abstract is none: %s", (choice) =>
    expect(digestOf("", choice)).toBe(""),
  );
});
