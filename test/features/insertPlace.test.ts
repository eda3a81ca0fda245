// Where a new paper goes: year group, slot, new year headings.
import { describe, expect, test } from "vitest";
import { inserted, list, paper, planned } from "./insertCase.ts";

const twoYears = list(`
    # Awesome

    ## Theory

    ### 2020

    @2006.05000

    @2003.01054

    ### 2018

    @1806.07366
`);

describe("among the entries of its year", () => {
  test.each([
    ["the newest goes to the top", "2012.00001", 6],
    ["between two", "2005.00001", 9],
    ["the oldest goes to the end", "2001.00001", 12],
  ])("%s", (_, id, line) => {
    const after = inserted(twoYears, paper(id)).split("\n");
    expect(after[line]).toBe(`- Paper ${id}. [[paper]](https://arxiv.org/abs/${id})`);
    expect(after[line + 1]).toBe("  - Ada Ray, Bo Sun.");
    expect([after[line - 1], after[line + 2]]).toEqual(["", ""]);
  });

  test("entries without an id are passed over", () => {
    const text = twoYears.replace(
      "### 2020\n",
      "### 2020\n\n- Other. [[paper]](https://openreview.net/forum?id=x)\n  - Cy Day.\n",
    );
    expect(inserted(text, paper("2012.00001")).split("\n").slice(6, 11)).toEqual([
      "- Other. [[paper]](https://openreview.net/forum?id=x)",
      "  - Cy Day.",
      "",
      "- Paper 2012.00001. [[paper]](https://arxiv.org/abs/2012.00001)",
      "  - Ada Ray, Bo Sun.",
    ]);
  });

  test("a list that runs upwards goes on upwards", () => {
    const text = list(`
    ## Theory

    @1901.00001

    @1902.00001

    @1903.00001

    @1905.00001
`);
    expect(planned(text, paper("1904.00001")).line).toBe(11);
    expect(planned(text, paper("1906.00001")).line).toBe(14);
  });

  test("an alphabetical list stays alphabetical", () => {
    const titles = ["Ants", "Bees", "Crows", "Ducks", "Emus"];
    const items = titles.map(
      (title, at) => `- ${title}. [[paper]](https://arxiv.org/abs/${at % 2 ? 20 : 18}01.0000${at})`,
    );
    const text = `## Animals\n\n${items.join("\n")}\n`;
    expect(inserted(text, paper("1901.12345", { title: "Cats" })).split("\n")[4]).toContain("- Cats.");
    expect(inserted(text, paper("1901.12345", { title: "Flies" })).split("\n")[7]).toContain("- Flies.");
  });

  test("of two groups of one year the first whose range fits", () => {
    const text = twoYears.replace(
      "### 2018\n",
      "### 2020\n\n- Late. [[paper]](https://arxiv.org/abs/2001.00500)\n\n### 2018\n",
    );
    expect(planned(text, paper("2004.00001")).line).toBe(9);
    expect(inserted(text, paper("2002.00001")).split("\n").slice(11, 18)).toEqual([
      "",
      "### 2020",
      "",
      "- Paper 2002.00001. [[paper]](https://arxiv.org/abs/2002.00001)",
      "  - Ada Ray, Bo Sun.",
      "",
      "- Late. [[paper]](https://arxiv.org/abs/2001.00500)",
    ]);
  });

  test("a numbered list counts on", () => {
    const items = [3, 2, 1].map(
      (n, at) => `${at + 1}. Paper ${n}. [[paper]](https://arxiv.org/abs/200${n}.00001)`,
    );
    const text = `## Theory\n\n${items.join("\n")}\n`;
    expect(inserted(text, paper("1901.00001")).split("\n")[5]).toContain("4. Paper 1901.00001.");
    expect(inserted(text, paper("2002.50000")).split("\n")[3]).toContain("2. Paper 2002.50000.");
  });
});

describe("a year that the section does not have", () => {
  test.each([
    ["newer than all", "2101.00001", "### 2021", 4],
    ["between two", "1901.00001", "### 2019", 12],
    ["older than all", "1701.00001", "### 2017", 17],
  ])("%s", (_, id, heading, line) => {
    const outcome = planned(twoYears, paper(id));
    const after = inserted(twoYears, paper(id)).split("\n");
    expect(outcome).toMatchObject({ newYearHeading: true, yearHeading: heading.slice(4), line: line + 2 });
    expect(after.slice(line - 1, line + 4)).toEqual([
      "",
      heading,
      "",
      `- Paper ${id}. [[paper]](https://arxiv.org/abs/${id})`,
      "  - Ada Ray, Bo Sun.",
    ]);
    expect(outcome.text.split("\n")[0]).toBe(heading);
  });

  test("years that run upwards go on upwards", () => {
    const text = list(`
    ## Theory

    ### 2018
    @1806.07366

    ### 2020
    @2003.01054
`);
    const after = inserted(text, paper("1901.00001")).split("\n");
    expect(after.filter((line) => line.startsWith("###"))).toEqual(["### 2018", "### 2019", "### 2020"]);
  });

  test("the heading is written like its neighbours, at their depth", () => {
    const text = list(`
    ## Kernels

    ## Kernels: 2021 ##

    @2101.00001

    ## Kernels: 2020 ##

    @2001.00001
`);
    expect(inserted(text, paper("2201.00001")).split("\n")[2]).toBe("## Kernels: 2022 ##");
  });

  test("in a section without years the form of the other sections is used", () => {
    const text = list(`
    ## Kernels

    ### Kernels: 2020

    @2001.00001

    ## Grokking

`);
    const outcome = planned(text, paper("2201.00001"), { section: "Grokking" });
    expect(outcome.text.split("\n")[0]).toBe("### Grokking: 2022");
    expect(outcome.yearHeading).toBe("Grokking: 2022");
  });

  test("an empty year is used, also below a heading that counts as no section yet", () => {
    const text = "# List\n\n## Theory\n\n<!-- soon -->\n\n### 2021\n\n### 2020\n";
    for (const request of [{ line: 8 }, { section: "theory" }]) {
      const outcome = planned(text, paper("2001.00001"), request);
      expect(outcome).toMatchObject({
        section: "Theory",
        yearHeading: "2020",
        newYearHeading: false,
        line: 10,
      });
    }
    expect(planned(text, paper("1901.00001"), { line: 3 })).toMatchObject({ yearHeading: "2019", line: 12 });
  });

  test("another year may be asked for", () => {
    expect(planned(twoYears, paper("2003.09999"), { year: 2018 })).toMatchObject({
      yearHeading: "2018",
      line: 14,
    });
    expect(planned(twoYears, paper("2003.09999"), { year: 2016 }).yearHeading).toBe("2016");
  });
});

describe("a section that does not sort by year", () => {
  const text = list(`
    ## Surveys

    @2006.05000

    @1806.07366

    ## Years

    ### 2020

    @2003.01054
`);

  test("gets no year heading", () => {
    expect(planned(text, paper("1901.00001"), { section: "Surveys" })).toMatchObject({
      yearHeading: undefined,
      newYearHeading: false,
      line: 5,
      title: "Add “Paper 1901.00001” to Surveys",
    });
  });
});
