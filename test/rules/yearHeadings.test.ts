// year-heading-order and year-heading-form: when no fix is offered, because it would not be exact.
import { expect, test } from "vitest";
import { fixText } from "../../server/src/rules/fixes.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { yearHeadingForm } from "../../server/src/rules/yearHeadingForm.ts";
import { yearHeadingOrder } from "../../server/src/rules/yearHeadingOrder.ts";
import { checkText } from "../support/checkRule.ts";

const year = (heading: string, below = "") =>
  `${heading}\n\n- A Paper. [[paper]](https://arxiv.org/abs/1912.02292)\n  - Preetum Nakkiran.\n${below}\n`;
const theory = (...years: string[]) => `# Papers\n\n## Theory\n\n${years.join("")}`;
const fixed = (text: string, rule: Rule) =>
  fixText(text, (it) => checkText(it, [rule]), { safeOnly: false }).text;
const fixes = (text: string, rule: Rule) => checkText(text, [rule]).map((finding) => finding.fix?.title);

test("the last year moves up, and the one above it becomes the last", () => {
  const years = ["### 2020", "### 2019", "### 2017", "### 2016", "### 2018"];
  const text = theory(...years.map((heading) => year(heading))).trimEnd();
  const order = [...years].sort().reverse();
  expect(fixed(`${text}\n`, yearHeadingOrder)).toBe(
    `${theory(...order.map((heading) => year(heading))).trimEnd()}\n`,
  );
});

test("a year moves down, below the last", () => {
  const years = ["### 2016", "### 2020", "### 2019", "### 2018", "### 2017"];
  const text = theory(...years.map((heading) => year(heading))).trimEnd();
  const order = [...years].sort().reverse();
  expect(fixed(`${text}\n`, yearHeadingOrder)).toBe(
    `${theory(...order.map((heading) => year(heading))).trimEnd()}\n`,
  );
});

test("a year that ends in something else stays where it is", () => {
  const text = theory(
    year("### 2020"),
    year("### 2018"),
    year("### 2019", "\n[Back to top](#top)\n"),
    year("### 2017"),
    year("### 2016"),
  );
  expect(fixes(text, yearHeadingOrder)).toEqual([undefined]);
});

test("a heading with more than its words is not rewritten", () => {
  const usual = [year("### 2020"), year("### 2019"), year("### 2018"), year("### 2017"), year("### 2016")];
  expect(fixes(theory(...usual, year("#### 2015")), yearHeadingForm)).toEqual(["Write “### 2015”"]);
  for (const heading of ["#### 2015 <a id='old'></a>", "#### 2015 ####", "2015\n---", "#### *2015*"]) {
    expect(fixes(theory(...usual, year(heading)), yearHeadingForm)).toEqual([undefined]);
  }
});

test("a topic that is more than its words is not copied", () => {
  const years = ["2020", "2019", "2018", "2017"].map((it) => year(`### Kernel Regimes: ${it}`));
  const text = (topic: string) =>
    `# Papers\n\n## ${topic}\n\n${years.join("")}${year("### Kernel Regimes 2016")}`;
  expect(fixes(text("Kernel Regimes"), yearHeadingForm)).toEqual(["Write “### Kernel Regimes: 2016”"]);
  expect(fixes(text("Kernel *Regimes*"), yearHeadingForm)).toEqual([undefined]);
});

test("a section that clearly runs the other way keeps its way, and slips are told by it", () => {
  const newest = ["2020", "2019", "2018", "2017", "2016", "2015", "2014", "2013", "2012"];
  const text = (...years: string[]) =>
    `${theory(...newest.map((it) => year(`### ${it}`)))}## History\n\n${years.map((it) => year(`### ${it}`)).join("")}`;
  expect(fixes(text("2012", "2013", "2014", "2015"), yearHeadingOrder)).toEqual([]);
  expect(fixes(text("2012", "2014", "2013", "2015", "2016"), yearHeadingOrder)).toEqual([
    expect.stringMatching("Move it (above|below) “201[34]”"),
  ]);
  expect(fixes(text("2012", "2013"), yearHeadingOrder)).toHaveLength(1);
});
