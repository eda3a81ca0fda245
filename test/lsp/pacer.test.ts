// The pace of publications: the first at once, a burst as one.
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

test("a burst runs once more, with the newest work, when the interval is over", () => {
  for (const name of ["a", "b", "c", "d"]) pacer.request(() => ran.push(name));
  passes(39);
  expect(ran).toEqual(["a"]);
  passes(1);
  expect(ran).toEqual(["a", "d"]);
  passes(1000);
  expect(ran).toEqual(["a", "d"]);
});

test("typing without a pause runs at most once in an interval", () => {
  for (let key = 0; key < 100; key++) {
    pacer.request(() => ran.push(String(key)));
    passes(10);
  }
  expect(ran.length).toBeGreaterThanOrEqual(24);
  expect(ran.length).toBeLessThanOrEqual(26);
  expect(ran.at(-1)).toBe("99");
});

test("the interval begins when the work is done", () => {
  pacer.request(() => {
    now += 30;
  });
  pacer.request(() => ran.push("b"));
  passes(39);
  expect(ran).toEqual([]);
  passes(1);
  expect(ran).toEqual(["b"]);
});

test("what waits is dropped when the document is closed", () => {
  pacer.request(() => ran.push("a"));
  pacer.request(() => ran.push("b"));
  pacer.stop();
  passes(1000);
  expect(ran).toEqual(["a"]);
});
