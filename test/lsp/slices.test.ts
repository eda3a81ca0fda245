// Long work leaves the event loop its turns, and can be called off.
import { expect, test } from "vitest";
import type { Timer } from "../../server/src/lsp/pacer.ts";
import { workInSlices } from "../../server/src/lsp/slices.ts";

/** Time passes one millisecond whenever it is looked at; turns come when the test gives them. */
function handTimer() {
  let now = 0;
  const turns: (() => void)[] = [];
  const timer: Timer = {
    now: () => now++,
    after: (_milliseconds, callback) => {
      turns.push(callback);
      return () => turns.splice(turns.indexOf(callback), 1);
    },
  };
  return { timer, turns, turn: () => turns.shift()?.() };
}

function counting(total: number) {
  const work = { done: 0, steps: 0, finished: false };
  const step = (hasTime: () => boolean) => {
    work.steps++;
    do work.done++;
    while (work.done < total && hasTime());
    return work.done === total;
  };
  const end = {
    done: () => {
      work.finished = true;
    },
    failed: (error: unknown) => {
      throw error;
    },
  };
  return { work, step, end };
}

test("short work is done at once", () => {
  const { timer, turns } = handTimer();
  const { work, step, end } = counting(3);
  workInSlices(step, end, timer);
  expect(work).toEqual({ done: 3, steps: 1, finished: true });
  expect(turns).toEqual([]);
});

test("long work goes on in later turns until it is done", () => {
  const { timer, turns, turn } = handTimer();
  const { work, step, end } = counting(30);
  workInSlices(step, end, timer);
  expect(work.finished).toBe(false);
  while (turns.length > 0) turn();
  expect(work).toMatchObject({ done: 30, finished: true });
  expect(work.steps).toBeGreaterThan(2);
});

test("work that is called off does nothing more", () => {
  const { timer, turns } = handTimer();
  const { work, step, end } = counting(30);
  const callOff = workInSlices(step, end, timer);
  const { done } = work;
  callOff();
  expect(turns).toEqual([]);
  expect(work).toMatchObject({ done, finished: false });
});

test("what throws in a later turn is told, and ends the work", () => {
  const { timer, turns, turn } = handTimer();
  const failed: unknown[] = [];
  let steps = 0;
  const step = () => {
    if (++steps > 1) throw new Error("broken");
    return false;
  };
  const end = { done: () => failed.push("done"), failed: (error: unknown) => failed.push(error) };
  workInSlices(step, end, timer);
  turn();
  expect(failed).toEqual([new Error("broken")]);
  expect(turns).toEqual([]);
});
