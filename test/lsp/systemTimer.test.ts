// Work that goes on in the next turn leaves room for who asks in between.
import { afterEach, expect, test, vi } from "vitest";
import { systemTimer } from "../../server/src/lsp/systemTimer.ts";

afterEach(() => vi.unstubAllGlobals());

/** What comes in so many turns of the event loop. */
function inTurns(count: number, callback: () => void): void {
  if (count === 0) callback();
  else setImmediate(() => inTurns(count - 1, callback));
}

test("what has no time to wait goes on when a message that has come was read, handled and answered", async () => {
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    systemTimer.after(0, () => {
      order.push("work");
      resolve();
    });
    inTurns(3, () => order.push("answer"));
  });
  expect(order).toEqual(["answer", "work"]);
});

test("what is called off does not come", async () => {
  const came: string[] = [];
  systemTimer.after(0, () => came.push("called off"))();
  systemTimer.soon(() => came.push("called off, too"))();
  await new Promise<void>((resolve) => inTurns(6, resolve));
  expect(came).toEqual([]);
});

test("where there are timeouts alone, as in a browser, what came with a message goes first, too", async () => {
  vi.stubGlobal("setImmediate", undefined);
  vi.resetModules();
  const { systemTimer } = await import("../../server/src/lsp/systemTimer.ts");
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    systemTimer.soon(() => order.push("called off"))();
    systemTimer.after(0, () => order.push("called off, too"))();
    systemTimer.soon(() => {
      order.push("work");
      systemTimer.after(0, resolve);
    });
    setTimeout(() => order.push("message"), 0);
  });
  expect(order).toEqual(["message", "work"]);
});
