// A paper that is not on arXiv: its place goes by when it was printed, and the list says what its venue is called.
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/textEdit.ts";
import { findPaper } from "../../server/src/features/insert/alreadyListed.ts";
import { planInsert } from "../../server/src/features/insert/planInsert.ts";
import { venueInList } from "../../server/src/features/insert/venueInList.ts";
import type { CitedPaper } from "../../server/src/model/paper.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { entry, list } from "./insertCase.ts";

function cited(facts: Partial<CitedPaper> = {}): CitedPaper {
  return {
    id: undefined,
    key: "a",
    title: "On Printed Matter",
    authors: ["Ada Ray"],
    abstract: "",
    url: "https://example.org/printed",
    doi: undefined,
    appeared: { year: 2020, month: undefined },
    venue: undefined,
    venueName: undefined,
    ...facts,
  };
}

const printed = "- On Printed Matter. [[paper]](https://example.org/printed)\n  - Ada Ray.";

function inserted(text: string, paper: CitedPaper): string {
  const outcome = planInsert(openSnapshot(text), paper, { section: "Theory" });
  if (outcome.status !== "planned") throw new Error(outcome.message);
  return applyEdits(text, outcome.edits);
}

describe("the place", () => {
  const plain = "## Theory\n\n@2012.00001\n@2006.00001\n@2003.00001\n@1901.00001\n";
  const oldest = "## Theory\n\n@1901.00001\n@2003.00001\n@2006.00001\n@2101.00001\n";

  test.each([
    ["behind all of its year", plain, undefined, "1901.00001"],
    ["behind what came in later months", plain, 6, "2003.00001"],
    ["in a list with the oldest first behind all of its year", oldest, undefined, "2101.00001"],
    ["in a list with the oldest first by its month", oldest, 4, "2006.00001"],
  ])("is %s", (_, template, month, before) => {
    const text = list(template);
    const paper = cited({ appeared: { year: 2020, month } });
    expect(inserted(text, paper)).toBe(text.replace(entry(before), `${printed}\n${entry(before)}`));
  });

  test("is under the heading of its year, which is made where there is none", () => {
    const text = list("## Theory\n\n### 2021\n\n@2101.00001\n\n### 2019\n\n@1901.00001\n");
    expect(inserted(text, cited())).toBe(text.replace("### 2019", `### 2020\n\n${printed}\n\n### 2019`));
  });

  test("is behind all others where nobody knows when it was printed", () => {
    const text = list("## Theory\n\n@2006.00001\n@1901.00001\n");
    expect(inserted(text, cited({ appeared: undefined }))).toBe(`${text}${printed}\n`);
  });

  test("needs no link, and a DOI is one", () => {
    const text = list("## Theory\n\n@1901.00001\n");
    expect(inserted(text, cited({ url: undefined }))).toContain("- On Printed Matter.\n  - Ada Ray.");
    expect(inserted(text, cited({ url: undefined, doi: "10.1145/3065386" }))).toContain(
      "[[paper]](https://doi.org/10.1145/3065386)",
    );
  });
});

describe("in a list without author lines", () => {
  const text = "## Theory\n\n- A. [[paper]](https://example.org/a)\n- B. [[paper]](https://example.org/b)\n";
  test("a title that reads like an address is one all the same", () =>
    expect(inserted(text, cited({ title: "See www.example.org" }))).toContain(
      "- See www.example.org. [[paper]](https://example.org/printed)\n",
    ));
  test("a paper without a link would be no paper, so it is refused", () =>
    expect(() => inserted(text, cited({ url: undefined }))).toThrow(
      "“On Printed Matter” has neither an address nor a DOI, and without a link nobody could tell it for a paper in “Theory”: give it one of them.",
    ));
});

describe("in a list that is read by where its links lead", () => {
  const text = "## Theory\n\n- [A](https://doi.org/10.1145/1)\n- [B](https://doi.org/10.1145/2)\n";
  test("a DOI is linked rather than an address that nobody knows", () =>
    expect(inserted(text, cited({ doi: "10.1145/3" }))).toContain(
      "- [On Printed Matter](https://doi.org/10.1145/3)",
    ));
  test("such an address alone is refused", () =>
    expect(() => inserted(text, cited())).toThrow(
      "or its link does not tell it for a paper there; a DOI would.",
    ));
  test("a DOI with signs that no address has is an address all the same", () => {
    const doi = "10.1002/(SICI)1097(1998)9:1<1::AID-X>3.0.CO;2-X";
    const after = inserted(text, cited({ doi, url: undefined }));
    expect(after).toContain("(https://doi.org/10.1002/(SICI)1097(1998)9:1%3C1::AID-X%3E3.0.CO;2-X)");
    const found = findPaper(openSnapshot(after).list, cited({ doi, url: undefined, title: "Another" }));
    expect(found?.entry.it.title.text).toBe("On Printed Matter");
  });
});

describe("it is listed already", () => {
  const at = (paper: Partial<CitedPaper>) => {
    const text = `## Theory\n\n@2006.00001\n- On Something Else. [[paper]](https://doi.org/10.1145/3065386)\n  - B.\n`;
    return findPaper(openSnapshot(list(text)).list, cited(paper))?.line;
  };
  test.each([
    ["under a short title with the same address", { url: "https://example.org/darts" }, 4],
    ["under a short title where neither has an address", { url: undefined, title: "Adam" }, 6],
  ])("%s", (_, facts, line) => {
    const text = `## Theory\n\n@2006.00001\n- DARTS. [[paper]](https://example.org/darts)\n  - B.\n- Adam.\n  - B.\n`;
    expect(findPaper(openSnapshot(list(text)).list, cited({ title: "DARTS", ...facts }))?.line).toBe(line);
  });
  test("not under a short title with another address", () => {
    const text = `## Theory\n\n@2006.00001\n- DARTS. [[paper]](https://example.org/darts)\n  - B.\n`;
    expect(findPaper(openSnapshot(list(text)).list, cited({ title: "DARTS" }))).toBeUndefined();
  });
  test.each([
    ["where a title reads the same, on arXiv too", { title: "Paper: 2006-00001" }, 2],
    ["where an entry links its DOI", { doi: "10.1145/3065386" }, 4],
    ["where an entry links its DOI at the publisher", { url: "https://dl.acm.org/doi/10.1145/3065386" }, 4],
    ["nowhere else", {}, undefined],
  ])("%s", (_, paper, line) => expect(at(paper)).toBe(line));
});

describe("its venue is called", () => {
  const neurips = { series: "NeurIPS", year: 2020, track: "Workshop", evidence: "" };
  const habit = list("## Theory\n\n@2006.00001\n").concat(
    [1, 2, 3, 4]
      .map((at) => `- P${at}. [[paper]](https://example.org/${at})\n  - B. *NEURIPS 2020*\n`)
      .join(""),
  );
  const names = (text: string, own = [{ name: "Conference on Neurons", aliases: ["NeurIPS"] }]) =>
    venueInList(openSnapshot(text).list, neurips, ["Advances in Neural Information Processing Systems"], own);

  test("as everybody calls it", () => expect(names("## Theory\n", [])).toBe("NeurIPS 2020 Workshop"));
  test("as the list does", () => expect(names(habit, [])).toBe("NEURIPS 2020 Workshop"));
  test("without its year where the list leaves that out", () =>
    expect(names(habit.replaceAll("NEURIPS 2020", "NEURIPS"), [])).toBe("NEURIPS Workshop"));
  test("as the list's own file lays down", () =>
    expect(names(habit)).toBe("Conference on Neurons 2020 Workshop"));
  test("also where that file has it by its full name", () => {
    const own = [
      { name: "NIPS", fullName: "Advances in Neural Information Processing Systems", aliases: [] },
    ];
    expect(names("## Theory\n", own)).toBe("NIPS 2020 Workshop");
  });
});
