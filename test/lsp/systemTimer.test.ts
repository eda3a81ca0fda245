// Work that goes on in the next turn leaves room for who asks in between.
import { expect, test } from "vitest";
import { systemTimer } from "../../server/src/lsp/systemTimer.ts";

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
