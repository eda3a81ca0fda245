// One request that goes wrong costs that request only.

import { expect, test } from "vitest";
import { CancellationTokenSource, ResponseError } from "vscode-languageserver";
import { answer, answerSoon } from "../../server/src/lsp/answer.ts";
import { Session } from "../../server/src/lsp/session.ts";

function session() {
  const logged: string[] = [];
  const connection = { console: { error: (message: string) => logged.push(message) } };
  return { session: new Session(connection as never, {} as never), logged };
}

test("the handler's answer", async () => {
  const handle = answer(session().session, "sum", 0, (_session, numbers: number[]) => numbers.length);
  expect(await handle([1, 2], new CancellationTokenSource().token)).toBe(2);
});

test.each([
  [
    "at once",
    () => {
      throw new Error("broken");
    },
  ],
  ["later", () => Promise.reject(new Error("broken"))],
])(
  "nothing where it throws %s, and a line in the log",
  async (_when, broken: () => never | Promise<never>) => {
    const { session: mine, logged } = session();
    const handle = answer(mine, "outline", null, broken);
    expect(await handle({}, new CancellationTokenSource().token)).toBeNull();
    expect(logged).toEqual([expect.stringContaining("outline: Error: broken")]);
  },
);

test("what was called off says so, whatever came of it", async () => {
  const cancel = new CancellationTokenSource();
  const handle = answer(session().session, "hover", null, async () => {
    cancel.cancel();
    return null;
  });
  const outcome = await handle({}, cancel.token);
  expect(outcome).toBeInstanceOf(ResponseError);
  expect(outcome).toMatchObject({ code: -32800 });
});

/** A session whose only document is read in two slices; `second` is what happens in the second. */
function sessionReading(second: () => boolean, length = 5_000_000) {
  const { session: mine, logged } = session();
  const turns: (() => void)[] = [];
  let now = 0;
  const timer = {
    now: () => now,
    after: (_milliseconds: number, turn: () => void) => {
      turns.push(turn);
      return () => undefined;
    },
  };
  let slices = 0;
  const prepare = () => (slices++ === 0 ? false : second());
  Object.assign(mine, { ports: { timer }, document: () => ({ snapshot: { prepare, source: { length } } }) });
  const nextTurn = (milliseconds = 0) => {
    now += milliseconds;
    turns.shift()!();
  };
  return { session: mine, logged, nextTurn };
}

const aboutDocument = { textDocument: { uri: "file:///list.md" } };

test("what is called off while the document is read is not begun", async () => {
  const { session: mine, nextTurn } = sessionReading(() => true);
  const cancel = new CancellationTokenSource();
  let begun = false;
  const handle = answer(mine, "hover", null, () => {
    begun = true;
    return null;
  });
  const outcome = handle(aboutDocument, cancel.token);
  cancel.cancel();
  nextTurn();
  expect(await outcome).toMatchObject({ code: -32800 });
  expect(begun).toBe(false);
});

test("a document that cannot be read in a later slice costs the request only", async () => {
  const {
    session: mine,
    logged,
    nextTurn,
  } = sessionReading(() => {
    throw new Error("unreadable");
  });
  const outcome = answer(mine, "hover", null, () => null)(aboutDocument, new CancellationTokenSource().token);
  expect(nextTurn).not.toThrow();
  expect(await outcome).toBeNull();
  expect(logged).toEqual([expect.stringContaining("hover: Error: unreadable")]);
});

test("what is asked about a place is nothing where reading a very long list takes longer than a moment", async () => {
  const { token } = new CancellationTokenSource();
  const quick = sessionReading(() => true);
  const inTime = answerSoon(quick.session, "hover", "nothing", () => "all")(aboutDocument, token);
  quick.nextTurn(14);
  expect(await inTime).toBe("all");

  const slow = sessionReading(() => false);
  const tooLate = answerSoon(slow.session, "hover", "nothing", () => "all")(aboutDocument, token);
  slow.nextTurn(15);
  expect(await tooLate).toBe("nothing");
});

test("what is asked about a place is nothing at once where a very long list is being checked", async () => {
  const { token } = new CancellationTokenSource();
  const { session: mine } = sessionReading(() => true);
  mine.isReady = () => false;
  expect(await answerSoon(mine, "hover", "nothing", () => "all")(aboutDocument, token)).toBe("nothing");
});

test("what is asked about a whole document waits until it is read", async () => {
  let isRead = false;
  const { session: mine, nextTurn } = sessionReading(() => isRead);
  const { token } = new CancellationTokenSource();
  const outcome = answer(mine, "outline", "nothing", () => "all")(aboutDocument, token);
  nextTurn(1000);
  isRead = true;
  nextTurn();
  expect(await outcome).toBe("all");
});
