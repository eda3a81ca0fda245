// Where a paper says that its code is.
import { expect, test } from "vitest";
import { codeLink } from "../../server/src/papers/codeLink.ts";

test.each([
  [
    "In NeurIPS 2019. Code available: https://github.com/ruosongwang/cntk",
    "https://github.com/ruosongwang/cntk",
  ],
  ["Code: https://github.com/microsoft/LoRA.", "https://github.com/microsoft/LoRA"],
  ["(github.com/a/b), see there", "https://github.com/a/b"],
  ["http://www.github.com/a/b.git", "https://github.com/a/b"],
  ["https://github.com/a/b/tree/main/c?x=1", "https://github.com/a/b"],
  ["at https://gitlab.com/group/project; 12 pages", "https://gitlab.com/group/project"],
])("%s", (comment, link) => {
  expect(codeLink({ comment, abstract: "" })).toBe(link);
  expect(codeLink({ comment: undefined, abstract: comment })).toBe(link);
});

test("the comment goes before the abstract", () => {
  expect(codeLink({ comment: "github.com/a/b", abstract: "github.com/c/d" })).toBe("https://github.com/a/b");
});

test.each(["", "Project page: https://a.github.io/b/", "https://github.com/a", "on GitHub"])(
  "%s has none",
  (comment) => expect(codeLink({ comment, abstract: "" })).toBeUndefined(),
);
