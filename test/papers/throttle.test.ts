// The throttle: one at a time, a pause between, and places given up at once.
import { expect, test } from "vitest";
import { createThrottle, throttleFor } from "../../server/src/papers/throttle.ts";
import { fakeClock } from "../support/fakeClock.ts";

test("the first may start at once, the next after the pause", async () => {
  const clock = fakeClock();
  const pace = { interval: 3000, clock };
  const throttle = createThrottle();
  await throttle.enter();
  await throttle.start(pace);
  clock.advance(500);
  await throttle.end(pace);
  throttle.leave();
  clock.advance(1000);
  await throttle.enter();
  await throttle.start(pace);
  expect(clock.waits).toEqual([2000]);
});

test("those in line come one after the other", async () => {
  const throttle = createThrottle();
  const order: string[] = [];
  await throttle.enter();
  const second = throttle.enter().then(() => order.push("second"));
  const third = throttle.enter().then(() => order.push("third"));
  await Promise.resolve();
  expect(order).toEqual([]);
  throttle.leave();
  await second;
  expect(order).toEqual(["second"]);
  throttle.leave();
  await third;
  expect(order).toEqual(["second", "third"]);
});

test("who goes away costs nobody a turn or a pause", async () => {
  const throttle = createThrottle();
  const stop = new AbortController();
  await throttle.enter();
  const gone = throttle.enter(stop.signal);
  const stays = throttle.enter();
  stop.abort();
  expect(await gone).toBe(false);
  throttle.leave();
  expect(await stays).toBe(true);
});

test("an aborted signal gets no turn and no start", async () => {
  const throttle = createThrottle();
  const signal = AbortSignal.abort();
  expect(await throttle.enter(signal)).toBe(false);
  expect(await throttle.enter()).toBe(true);
  expect(await throttle.start({ interval: 3000, clock: fakeClock() }, signal)).toBe(false);
});

test("a request of another process counts too", async () => {
  const clock = fakeClock();
  const before = clock.now() - 1000;
  const written: number[] = [];
  const log = {
    read: async () => before,
    write: async (time: number) => void written.push(time),
  };
  await createThrottle().start({ interval: 3000, clock, log });
  expect(clock.waits).toEqual([2000]);
  expect(written).toEqual([clock.now()]);
});

test("a clock that was set back costs no more than one pause", async () => {
  const clock = fakeClock();
  const pace = { interval: 3000, clock };
  const throttle = createThrottle();
  await throttle.start(pace);
  clock.advance(-1_000_000);
  await throttle.start(pace);
  expect(clock.waits).toEqual([3000]);
});

test("there is one throttle for each service", () => {
  expect(throttleFor("a.test")).toBe(throttleFor("a.test"));
  expect(throttleFor("a.test")).not.toBe(throttleFor("b.test"));
});
