// The pace of publications: the first at once, a burst in as few as leave others their time.
import { beforeEach, expect, test } from "vitest";
import { Pacer, type Timer } from "../../server/src/lsp/pacer.ts";

let now: number;
let waiting: { at: number; callback: () => void }[];
let ran: string[];
let pacer: Pacer;

const timer: Timer = {
  now: () => now,
  after: (milliseconds, callback) => {
    const entry = { at: now + milliseconds, callback };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((each) => each !== entry);
    };
  },
};

function passes(milliseconds: number): void {
  now += milliseconds;
  const due = waiting.filter(({ at }) => at <= now);
  waiting = waiting.filter(({ at }) => at > now);
  for (const { callback } of due) callback();
}

beforeEach(() => {
  now = 0;
  waiting = [];
  ran = [];
  pacer = new Pacer(40, timer);
});

test("the first request runs at once", () => {
  pacer.request(() => ran.push("a"));
  expect(ran).toEqual(["a"]);
});

const workOf = (name: string, milliseconds: number) => () => {
  now += milliseconds;
  ran.push(name);
};

test("a burst runs once more, with the newest work, when the pause is over", () => {
  for (const name of ["a", "b", "c", "d"]) pacer.request(workOf(name, 20));
  passes(19);
  expect(ran).toEqual(["a"]);
  passes(1);
  expect(ran).toEqual(["a", "d"]);
  passes(1000);
  expect(ran).toEqual(["a", "d"]);
});

test("typing without a pause leaves half of the time to others", () => {
  for (let key = 0; key < 100; key++) {
    pacer.request(workOf(String(key), 10));
    passes(10);
  }
  expect(ran.length * 10).toBeLessThanOrEqual(now / 2 + 10);
  expect(ran.at(-1)).toBe("99");
});

test("after long work the pause is no longer than it may be", () => {
  pacer.request(workOf("a", 300));
  pacer.request(workOf("b", 300));
  passes(39);
  expect(ran).toEqual(["a"]);
  passes(1);
  expect(ran).toEqual(["a", "b"]);
});

test("work that takes no time is not held back", () => {
  for (const name of ["a", "b"]) pacer.request(workOf(name, 0));
  expect(ran).toEqual(["a", "b"]);
});

test("what waits is dropped when the document is closed", () => {
  pacer.request(workOf("a", 10));
  pacer.request(workOf("b", 10));
  pacer.stop();
  passes(1000);
  expect(ran).toEqual(["a"]);
});
