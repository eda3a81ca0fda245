// Titles that read the same.
import { expect, test } from "vitest";
import { titleKey } from "../../server/src/model/titleKey.ts";

test.each([
  ["Where & why do they appear?", "Where why do they appear"],
  ["Grad-CAM: Visual Explanations", "Grad CAM – visual explanations."],
  ["Schrödinger Bridges Revisited", "Schrodinger bridges revisited"],
])("%s and %s", (one, other) => {
  expect(titleKey(one)).toBeDefined();
  expect(titleKey(one)).toBe(titleKey(other));
});

test("other papers, other keys", () => {
  expect(titleKey("Deep Double Descent")).not.toBe(titleKey("Triple Descent in Depth"));
  expect(titleKey("神经网络的双下降现象研究综述论文")).not.toBe(titleKey("卷积网络的双下降现象研究综述论文"));
});

test("a title that says too little is nobody's own", () => {
  expect(titleKey("A Survey.")).toBeUndefined();
  expect(titleKey("")).toBeUndefined();
});
