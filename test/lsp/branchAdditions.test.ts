// What a branch added is asked of git now and then, not with every key.
import { describe, expect, test } from "vitest";
import { BranchAdditions } from "../../server/src/lsp/branchAdditions.ts";
import type { RevisionText } from "../../server/src/lsp/revisions.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList } from "../features/smallList.ts";

function repository(first: RevisionText) {
  let [now, asked, answer] = [0, 0, first];
  const additions = new BranchAdditions({
    timer: {
      now: () => now,
      after: (_milliseconds, action) => {
        queueMicrotask(action);
        return () => undefined;
      },
    },
    textAtBranchStart: async () => {
      asked++;
      return answer;
    },
  });
  return {
    asked: () => asked,
    /** How many papers of the list are new. */
    added: async (text: string) => {
      const isAdded = await additions.test("a");
      return isAdded && openSnapshot(text).list.entries.filter(isAdded).length;
    },
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    commit: (text: string) => {
      answer = { ok: true, text };
    },
    forget: () => additions.forget("a"),
  };
}

const more = `${smallList}\n## More\n\n- On A. [[paper]](https://arxiv.org/abs/2009.00001)\n`;

test("one question holds for a while, for all who ask at the same time too", async () => {
  const { added, asked, wait, commit } = repository({ ok: true, text: smallList });
  expect(await Promise.all([added(more), added(more)])).toEqual([1, 1]);
  commit(more);
  wait(4000);
  expect(await added(more)).toBe(1);
  expect(asked()).toBe(1);
  wait(4000);
  expect(await added(more)).toBe(0);
  expect(asked()).toBe(2);
});

test("a file that is closed and opened again is asked for anew", async () => {
  const { added, asked, forget } = repository({ ok: true, text: smallList });
  await added(more);
  forget();
  await added(more);
  expect(asked()).toBe(2);
});

describe("where the branch begins", () => {
  test("without the file, all is new", async () => {
    expect(await repository({ ok: true, text: undefined }).added(smallList)).toBe(4);
  });

  test("is not known, nothing is said", async () => {
    const problem = "It is not known where the branch begins.";
    expect(await repository({ ok: false, problem }).added(smallList)).toBeUndefined();
  });
});
