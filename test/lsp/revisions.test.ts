// What git said is forgotten when nobody wants to know it any more.
import { expect, test } from "vitest";
import { runGit } from "../../server/src/git/runGit.node.ts";
import { Revisions } from "../../server/src/lsp/revisions.ts";

test("a revision that was switched off and on again is asked anew", async () => {
  let revision = "HEAD";
  const asked: string[] = [];
  const answered: string[] = [];
  const revisions = new Revisions({
    revision: () => revision,
    textAt: async (_uri, wanted) => {
      asked.push(wanted);
      return { ok: true, text: `text ${asked.length}` };
    },
    changed: (uri) => answered.push(uri),
    log: () => undefined,
  });
  expect(revisions.isKnown("a")).toBe(false);
  await expect.poll(() => answered).toEqual(["a"]);
  expect(revisions.isKnown("a")).toBe(true);

  revision = "";
  expect(revisions.isKnown("a")).toBe(true);
  revision = "HEAD";
  expect(revisions.isKnown("a")).toBe(false);
  await expect.poll(() => answered).toEqual(["a", "a"]);
  expect(asked).toEqual(["HEAD", "HEAD"]);
});

test("git is not asked for what no revision is called", async () => {
  expect(await runGit(".", ["rev-parse", "HE\0AD"])).toEqual({
    ok: false,
    problem: "A revision of git has no NUL character in its name.",
  });
});
