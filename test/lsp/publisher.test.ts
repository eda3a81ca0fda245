// What is told of a list that was opened, and when: the first papers before the others are read, all before indexes are made.
import { expect, test } from "vitest";
import { Publisher, type PublisherPorts } from "../../server/src/lsp/publisher.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList } from "../features/smallList.ts";

const uri = "file:///list.md";

/** More than a moment's reading. */
function longList(): string {
  const body = smallList.slice(smallList.indexOf("\n## "));
  const sections = Array.from({ length: 60 }, (_, number) => body.replace(/^## .*/m, `## Topic ${number}`));
  return `# Papers\n${sections.join("\n")}`;
}

/** Time passes whenever it is looked at, and turns come when the test gives them. */
function publisherOf(text: string, own: Partial<PublisherPorts> = {}) {
  const turns: (() => void)[] = [];
  let now = 0;
  const later = (turn: () => void) => {
    turns.push(turn);
    return () => {
      // One that had its turn is not among them.
      if (turns.includes(turn)) turns.splice(turns.indexOf(turn), 1);
    };
  };
  const happened: string[] = [];
  const document = { uri, snapshot: openSnapshot(text) };
  function* steps(name: string) {
    for (let step = 0; step < 20; step++) {
      happened.push(name);
      yield;
    }
  }
  const ports: PublisherPorts = {
    timer: { now: () => now++, after: (_milliseconds, turn) => later(turn), soon: later },
    atRest: () => happened.push("rested"),
    document: () => document,
    findings: () => [],
    earlyFindings: () => [],
    checkAhead: () => steps("checked"),
    indexAhead: () => steps("indexed"),
    diagnosticOptions: () => ({ uri, related: false }),
    sendDiagnostics: () => happened.push("told"),
    sendStatus: () => happened.push("status"),
    failed: (error) => {
      throw error;
    },
    ...own,
  };
  const publisher = new Publisher(ports);
  const nextTurn = () => turns.shift()?.();
  return { publisher, happened, turns, nextTurn };
}

test("the first papers, then all, then what nobody waits for", () => {
  const { publisher, happened, turns, nextTurn } = publisherOf(longList());
  publisher.changed(uri);
  while (!publisher.isReady(uri)) nextTurn();
  expect(happened).not.toContain("rested");
  while (turns.length > 0) nextTurn();
  const order = happened.filter((what, index) => what !== happened[index - 1]);
  expect(order).toEqual(["told", "checked", "status", "indexed", "rested"]);
  expect(publisher.isReady(uri)).toBe(true);
});

test("where the check throws, nobody waits for it any more", () => {
  const failures: unknown[] = [];
  const broken = () => {
    throw new Error("broken");
  };
  const ports = { findings: broken, failed: (error: unknown) => failures.push(error) };
  const { publisher, turns, nextTurn } = publisherOf(longList(), ports);
  publisher.changed(uri);
  while (turns.length > 0) nextTurn();
  expect(failures).toEqual([new Error("broken")]);
  expect(publisher.isReady(uri)).toBe(true);
});

test("of a list that is closed, nothing more is made", () => {
  const { publisher, happened, turns, nextTurn } = publisherOf(longList());
  publisher.changed(uri);
  while (!happened.includes("indexed")) nextTurn();
  publisher.closed(uri, 2);
  expect(turns).toEqual([]);
});

test("who goes on typing is not taken to rest", () => {
  const { publisher, happened, turns, nextTurn } = publisherOf(longList());
  publisher.changed(uri);
  while (turns.length > 0) nextTurn();
  happened.length = 0;
  // A change is told in one turn or two, and then there would be rest.
  for (let key = 0; key < 5; key++) {
    publisher.changed(uri);
    nextTurn();
  }
  expect(happened).not.toContain("rested");
  while (turns.length > 0) nextTurn();
  expect(happened.at(-1)).toBe("rested");
});

test("where somebody asks for what is found, it is told at once, and once", () => {
  const looked: string[] = [];
  const findings = () => {
    looked.push("found");
    return [];
  };
  const { publisher, turns, nextTurn } = publisherOf(smallList, { findings });
  publisher.hurry(uri);
  publisher.changed(uri);
  while (turns.length > 0) nextTurn();
  looked.length = 0;
  publisher.changed(uri);
  publisher.hurry(uri);
  expect(looked).toEqual(["found"]);
  publisher.hurry(uri);
  while (turns.length > 0) nextTurn();
  expect(looked).toEqual(["found"]);
});

test("there is no rest while another list is being read", () => {
  const { publisher, happened, turns, nextTurn } = publisherOf(longList());
  publisher.changed(uri);
  while (turns.length > 0) nextTurn();
  happened.length = 0;
  const other = "file:///other.md";
  publisher.changed(other);
  publisher.changed(uri);
  while (!publisher.isReady(other)) nextTurn();
  expect(happened).not.toContain("rested");
  while (turns.length > 0) nextTurn();
  expect(happened.filter((what) => what === "rested")).toHaveLength(1);
});
