// Completion in a list of several files: what the others name is offered too, below what the file itself names.
import { describe, expect, test } from "vitest";
import { mostCandidates } from "../../server/src/features/completion/candidate.ts";
import { complete } from "../../server/src/features/completion/complete.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { withCursor } from "../support/marks.ts";

const list = `# One of Two

## Theory

### 2021

- Neural Collapse in Deep Homogeneous Classifiers. [[paper]](https://arxiv.org/abs/2105.11123)
  - Simon S. Du, Jason D. Lee. *ICML 2021*
  - Key Word: Neural Collapse; Generalization.
- Sharp Minima. [[paper]](https://arxiv.org/abs/2101.11124)
  - AUTHORS
  - Key Word: KEYWORDS
`;

const other = `# Two of Two

## Practice

### 2020

- Linear Mode Connectivity. [[paper]](https://arxiv.org/abs/1912.05671)
  - Jonathan Frankle, Gintare Karolina Dziugaite, Jason D. Lee. *CoLLAs 2020*
  - Key Word: Mode Connectivity; Neural Collapse; Sparsity.
- Early Phase. [[paper]](https://arxiv.org/abs/2002.10365)
  - Jonathan Frankle, Jasmine Collins. *CoLLAs 2020*
  - Key Word: Sparsity.
`;

const notes = "# Notes\n\nJason wrote no paper here.\n";

function offered(authors: string, keywords = "Sharpness.", others = [other]) {
  const { text, cursor } = withCursor(list.replace("AUTHORS", authors).replace("KEYWORDS", keywords));
  const { list: own, source } = openSnapshot(text);
  const lists = others.map((it) => openSnapshot(it).list);
  const completion = complete(own, source, cursor, { otherFiles: () => lists });
  return completion?.candidates.map(({ label, detail }) => `${label}: ${detail}`) ?? [];
}

describe("authors", () => {
  test("those of the file first, and each once", () => {
    expect(offered("ja<|>")).toEqual(["Jason D. Lee: 1 paper", "Jasmine Collins: 1 paper in another file"]);
  });

  test("by last name and without accents, as those of the file", () => {
    expect(offered("Jason D. Lee, fränk<|>")).toEqual(["Jonathan Frankle: 2 papers in another file"]);
  });

  test("not by letters here and there, and not those on the line", () => {
    expect(offered("jnthn<|>")).toEqual([]);
    expect(offered("Jonathan Frankle, jonat<|>")).toEqual([]);
  });

  test("nobody of another file before a letter is typed", () => {
    expect(offered("Simon S. Du, <|>")).toEqual(["Jason D. Lee: 1 paper"]);
  });

  test("a name that the file has only where it is typed is the other file's", () => {
    expect(offered("Jonathan Frankl<|>")).toEqual(["Jonathan Frankle: 2 papers in another file"]);
  });

  test("counted over all other files", () => {
    expect(offered("frank<|>", "Sharpness.", [other, other, notes])).toEqual([
      "Jonathan Frankle: 4 papers in another file",
    ]);
  });

  test("come through where the file names very many", () => {
    const crowd = Array.from(
      { length: 80 },
      (_, at) => `Ja${"abcdefgh"[at >> 4]}${"abcdefghijklmnop"[at & 15]} Ng`,
    );
    const paper = `- Crowd. [[paper]](https://arxiv.org/abs/2101.11125)\n  - ${crowd.join(", ")}.\n`;
    const { text, cursor } = withCursor(`${list.replace("AUTHORS", "ja<|>")}${paper}`);
    const { list: own, source } = openSnapshot(text);
    const { candidates } = complete(own, source, cursor, { otherFiles: () => [openSnapshot(other).list] })!;
    expect(candidates).toHaveLength(mostCandidates);
    expect(candidates.map(({ label }) => label)).toContain("Jasmine Collins");
  });
});

describe("venues", () => {
  test("those of the file first, then those of the other files, then all that are known", () => {
    const venues = offered("Simon S. Du. *c<|>*");
    expect(venues[0]).toBe("CoLLAs 2020: 2 papers in another file");
    expect(venues.slice(1).every((venue) => venue.endsWith(": "))).toBe(true);
    expect(offered("Simon S. Du. *<|>*").indexOf("CoLLAs 2020: 2 papers in another file")).toBeGreaterThan(
      offered("Simon S. Du. *<|>*").indexOf("ICML 2021: 1 paper"),
    );
  });
});

describe("keywords", () => {
  test("those of the file first, and each once", () => {
    expect(offered("Simon S. Du.", "ne<|>")).toEqual(["Neural Collapse: 1 paper"]);
    expect(offered("Simon S. Du.", "Generalization; spa<|>")).toEqual(["Sparsity: 2 papers in another file"]);
    expect(offered("Simon S. Du.", "Sparsity; spa<|>")).toEqual([]);
  });
});
