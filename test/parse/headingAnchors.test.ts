// Anchors as GitHub makes them.
import { expect, test } from "vitest";
import { uniqueAnchors } from "../../server/src/parse/headingAnchors.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";

test.each([
  ["## Related Resources", "related-resources"],
  ["## 2.1 Targeted Attack", "21-targeted-attack"],
  ["## Safety, Risks & Testing", "safety-risks--testing"],
  ["## Papers [Knowledge Distillation (KD)]", "papers-knowledge-distillation-kd"],
  ["## Why *deep* `nets` [work](https://a.b)?", "why-deep-nets-work"],
  ["# Papers ![badge](https://a.b/c.svg)", "papers-"],
  ["## :fire: Workshops", "fire-workshops"],
  ["## 🔥 Workshops", "-workshops"],
  ["## Überblick", "überblick"],
  ["Neural\nCollapse\n---", "neuralcollapse"],
])("%s", (line, anchor) => {
  expect(openSnapshot(`${line}\n`).list.headings.map(({ it }) => it.anchor)).toEqual([anchor]);
});

test("of headings that read the same, the later ones get a number", () => {
  expect(uniqueAnchors(["2020", "others", "2020", "2020", "others-1", "others"])).toEqual([
    "2020",
    "others",
    "2020-1",
    "2020-2",
    "others-1",
    "others-2",
  ]);
});
